import { randomBytes } from 'node:crypto';
import { ownId } from '@/domains/accounts/service/authorise';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import type { SearchFilters } from '../../contract';
import { fingerprintOf } from '../../model';
import { impliedCurrency } from '../../service/implied-currency';
import type { SaveSearchInput } from '../contract';
import { SEARCHES_MAX } from '../model';
import { narrowing } from '../model-narrowing';
import { mayUseSearch } from '../policy';
import {
  countSearches,
  findSameSearch,
  findSearch,
  insertSearch,
  lockSaver,
} from '../store/searches';

/**
 * Keeps a search. Amounts without a currency get the one that they were compared in when it was saved, so that what it
 * finds does not change with the reader's place or preferences. The same search kept twice is the first one; so is the same id
 * sent again. Throws `conflict` with the reason `TOO_MANY` past what one person may keep, `invalid_input` naming `area`.
 */
export function saveSearch(ctx: Ctx, input: SaveSearchInput): Promise<{ id: string }> {
  const userId = ownId(ctx);
  return inTransaction(ctx, async (inside) => {
    await lockSaver(inside.db, userId);
    const sent = await findSearch(inside.db, input.id);
    if (sent) {
      if (!mayUseSearch(ctx.actor, sent.userId)) throw new AppError('not_found');
      return { id: sent.id };
    }
    const filters = await decided(inside, input.filters);
    const fingerprint = fingerprintOf(filters);
    const same = await findSameSearch(inside.db, userId, fingerprint);
    if (same) return { id: same.id };
    if ((await countSearches(inside.db, userId)) >= SEARCHES_MAX)
      throw new AppError('conflict', {
        reason: 'TOO_MANY',
        message: `You keep ${SEARCHES_MAX} searches already. Remove one first.`,
      });
    await insertSearch(inside.db, {
      id: input.id,
      userId,
      name: input.name,
      filters,
      fingerprint,
      frequency: input.frequency,
      timeZone: input.timeZone ?? null,
      token: randomBytes(16).toString('base64url'),
      seenAt: ctx.now,
      createdAt: ctx.now,
      ...narrowing(filters),
    });
    return { id: input.id };
  });
}

async function decided(ctx: Ctx, filters: SearchFilters): Promise<SearchFilters> {
  const { readerCurrency: _guessed, ...asked } = filters;
  const implied = await impliedCurrency(ctx, filters);
  return implied ? { ...asked, currency: implied } : asked;
}
