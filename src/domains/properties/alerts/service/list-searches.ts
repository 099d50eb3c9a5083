import { ownId } from '@/domains/accounts/service/authorise';
import { readMe } from '@/domains/accounts/service/read-me';
import type { Ctx } from '@/platform/context';
import { searchFilters } from '../../contract';
import type { SavedSearchList } from '../contract';
import { listSearches } from '../store/searches';
import { isBouncing } from './bouncing';

/** The actor's saved searches, the oldest first. */
export async function readSearches(ctx: Ctx): Promise<SavedSearchList> {
  const userId = ownId(ctx);
  const [rows, me] = await Promise.all([listSearches(ctx.db, userId), readMe(ctx)]);
  const email = me?.email ?? null;
  const isRefused = email !== null && (await isBouncing(ctx, userId, email));
  return {
    searches: rows.map(({ search, newCount }) => ({
      id: search.id,
      name: search.name,
      // Filters that the contract has gained since get their defaults.
      filters: searchFilters.parse(search.filters),
      frequency: search.frequency,
      newCount,
      createdAt: search.createdAt,
      lastAlertAt: search.lastAlertAt,
    })),
    bouncingEmail: isRefused ? email : null,
  };
}
