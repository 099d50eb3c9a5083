import { type Currency, isCurrency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { findCurrency } from '../store/currency';

/** The currency that the acting user prefers; null for others, and where none was chosen. */
export async function preferredCurrency(ctx: Ctx): Promise<Currency | null> {
  if (ctx.actor.kind !== 'user') return null;
  const currency = await findCurrency(ctx.db, ctx.actor.userId);
  return isCurrency(currency) ? currency : null;
}
