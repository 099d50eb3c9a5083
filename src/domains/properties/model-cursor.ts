import { z } from 'zod';
import { CURRENCIES } from '@/kernel/money';
import { SORTS, type Sort } from './contract';

const INTEGER = 2_147_483_647;

const cursorShape = z.tuple([
  z.enum(SORTS),
  /** Fingerprint of the filters that the cursor goes on with. */
  z.string().max(32),
  /** Homes before this point. */
  z.number().int().min(0).max(1_000_000_000),
  /** The currency that the first page was compared in, so that later pages do not change their mind. */
  z.enum(CURRENCIES).nullable(),
  z.number().int().min(0).max(10),
  z.string().max(40).nullable(),
  z.number().int().min(0).max(INTEGER),
]);

/** A point in a sorted result: everything after it is the next page. */
export interface Cursor {
  readonly sort: Sort;
  readonly fingerprint: string;
  readonly position: number;
  readonly currency: (typeof CURRENCIES)[number] | null;
  /** Group, value and listing of the last home shown; see the keyset in `store`. */
  readonly rank: number;
  readonly value: string | null;
  readonly listingId: number;
}

/** Opaque to clients: base64url of a JSON tuple. */
export function writeCursor(cursor: Cursor): string {
  const { sort, fingerprint, position, currency, rank, value, listingId } = cursor;
  const json = JSON.stringify([sort, fingerprint, position, currency, rank, value, listingId]);
  return btoa(json).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null for whatever {@link writeCursor} did not write for this sort and these filters. */
export function readCursor(text: string, sort: Sort, fingerprint: string): Cursor | null {
  const parsed = cursorShape.safeParse(decode(text));
  if (!parsed.success) return null;
  const [cursorSort, cursorFingerprint, position, currency, rank, value, listingId] = parsed.data;
  if (cursorSort !== sort || cursorFingerprint !== fingerprint) return null;
  if (!isSortValue(sort, value)) return null;
  return { sort, fingerprint, position, currency, rank, value, listingId };
}

function decode(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}

/** Whether the database will take the value: a forged one must not reach a cast there. */
function isSortValue(sort: Sort, value: string | null): boolean {
  switch (sort) {
    case 'best_match':
      return value !== null && /^\d{1,10}(\.\d{1,6})?$/.test(value);
    case 'newest':
      return value !== null && isInstant(value);
    case 'price_asc':
    case 'price_desc':
      return value !== null && /^\d{1,18}$/.test(value);
    case 'price_per_m2_asc':
    case 'surface_asc':
    case 'surface_desc':
      return (
        value === null || (/^\d{1,16}(\.\d{1,9})?(e[+-]\d\d)?$/.test(value) && Number(value) < 1e18)
      );
  }
}

/** An instant as PostgreSQL writes it in UTC, of a day that exists. */
function isInstant(text: string): boolean {
  const match = /^([1-9]\d{3}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,6})?\+00$/.exec(text);
  const written = `${match?.[1]}T${match?.[2]}.000Z`;
  const instant = new Date(written);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === written;
}
