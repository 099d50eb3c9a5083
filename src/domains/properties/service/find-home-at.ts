import { readTyped } from '@/domains/market/addresses/model-typed';
import { isCurrency, type Money } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { readerId } from '../model';
import { findForSaleInPostalCode, findOwnInPostalCode } from '../store/at-address';
import type { PropertyRow } from '../store/subjects';

interface HomeAt {
  readonly property: PropertyRow;
  /** What is asked for it now; null where it is not for sale. */
  readonly askingPrice: Money | null;
}

interface Where {
  readonly country: string;
  readonly postalCode: string;
  /** Number and street, as somebody writes them. */
  readonly address: string;
}

/**
 * A home at this very address: the reader's own, else one that is or was for sale in public. Null where there is none, or
 * where the address has no number: a street is no home.
 */
export async function findHomeAt(ctx: Ctx, { address, ...where }: Where): Promise<HomeAt | null> {
  const asked = readTyped(address);
  if (asked.number === null || asked.words === '') return null;
  const isThere = (row: PropertyRow) => {
    const { number, words } = readTyped(row.address ?? '');
    return number === asked.number && words === asked.words;
  };
  const listed = (await findForSaleInPostalCode(ctx.db, where)).find((row) =>
    isThere(row.property),
  );
  const ownerId = readerId(ctx.actor);
  const own =
    ownerId === null
      ? undefined
      : (await findOwnInPostalCode(ctx.db, { ...where, ownerId })).find(isThere);
  const property = own ?? listed?.property;
  if (!property) return null;
  const isAsked = listed?.isOpen === true && isCurrency(listed.currency);
  return {
    property,
    askingPrice: isAsked
      ? { amount: listed.price, currency: listed.currency as Money['currency'] }
      : null,
  };
}
