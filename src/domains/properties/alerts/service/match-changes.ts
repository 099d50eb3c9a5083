import { OPEN_STATUSES } from '@/kernel/homes';
import { type Ctx, inTransaction } from '@/platform/context';
import type { SearchFilters } from '../../contract';
import { needsConfirming, type Verdict, verdictOn } from '../model-match';
import { type Candidate, findCandidates } from '../store/candidates';
import {
  type ClaimedChange,
  claimChanges,
  findStanding,
  type StandingListing,
} from '../store/changes';
import { insertMatches, type NewMatch, setDue } from '../store/matches';
import { confirmMatches } from './confirm-matches';
import { dueTimes } from './due';
import { tellPriceDrop } from './tell-price-drop';

/** Small enough that a transaction takes a moment, large enough that an import's million is not a million transactions. */
const AT_ONCE = 200;

/**
 * Holds every listing that was written since against the saved searches: notes what is new to which, and tells whoever
 * saved a home that its price dropped. A run that is killed gives back what it had claimed; two runs share the work.
 */
export async function matchChanges(ctx: Ctx, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const claimed = await inTransaction(ctx, matchSome);
    if (claimed < AT_ONCE || signal?.aborted) return;
  }
}

async function matchSome(ctx: Ctx): Promise<number> {
  const changes = await claimChanges(ctx.db, AT_ONCE);
  const standing = await findStanding(
    ctx.db,
    changes.map(({ listingId }) => listingId),
  );
  const homes = new Map(standing.map((home) => [home.id, home]));
  const found: NewMatch[] = [];
  for (const change of changes) {
    const home = homes.get(change.listingId);
    if (!home) continue;
    await tellPriceDrop(ctx, home, change.before);
    found.push(...(await newMatches(ctx, home, change)));
  }
  const telling = await insertMatches(ctx.db, found, ctx.now);
  await setDue(ctx.db, await dueTimes(ctx, telling));
  return changes.length;
}

/** The searches to which a home is new: they find it as it stands, and did not as it stood before. */
async function newMatches(
  ctx: Ctx,
  home: StandingListing,
  { before, changedAt }: Pick<ClaimedChange, 'before' | 'changedAt'>,
): Promise<NewMatch[]> {
  const matches = await matchingSearches(ctx, home, {
    since: changedAt,
    withFilters: before !== null,
  });
  return matches
    .filter(({ filters, verdict }) => !before || !filters || verdictOn(filters, before) !== verdict)
    .map(({ id, verdict }) => ({
      searchId: id,
      listingId: home.id,
      inOtherCurrency: verdict === 'other_currency',
    }));
}

interface Match extends Candidate {
  readonly verdict: NonNullable<Verdict>;
}

/** Every saved search as old as `since` that finds this home, exactly as the search itself would. */
export async function matchingSearches(
  ctx: Ctx,
  home: StandingListing,
  asked: { since: Date; withFilters: boolean },
): Promise<Match[]> {
  const candidates = await findCandidates(ctx.db, home, asked);
  const matches = candidates.flatMap((candidate) => {
    const verdict = verdictOnCandidate(candidate, home);
    return verdict ? [{ ...candidate, verdict }] : [];
  });
  const unsure = matches.filter(isUnsure);
  if (unsure.length === 0) return matches;
  const confirmed = new Set<Match>(await confirmMatches(ctx, home.id, unsure));
  return matches.filter((match) => !isUnsure(match) || confirmed.has(match));
}

function verdictOnCandidate({ filters, currency }: Candidate, home: StandingListing): Verdict {
  if (filters) return verdictOn(filters, home);
  if (!OPEN_STATUSES.some((open) => open === home.status)) return null;
  return currency === null || currency === home.currency ? 'match' : 'other_currency';
}

function isUnsure(match: Match): match is Match & { filters: SearchFilters } {
  return match.filters !== null && needsConfirming(match.filters);
}
