import { AppError } from '@/kernel/errors';
import { isCurrency, toMinorUnits } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { countRequests } from '../../requests/service/count-requests';
import type { PublicationForm, PublicationSummary } from '../contract';
import { statusOf } from '../model';
import { countPublications, findSummaries } from '../store/summaries';
import { mediaUrl, withDefaults } from './read-publication';

const DAY_MS = 86_400_000;

/** The homes that the actor offers or is about to, the newest first, with how often each was seen, kept and asked about. */
export async function listPublications(
  ctx: Ctx,
  { page, perPage }: { page: number; perPage: number },
): Promise<{ publications: PublicationSummary[]; total: number }> {
  if (ctx.actor.kind !== 'user') throw new AppError('unauthenticated');
  const { userId } = ctx.actor;
  const since = new Date(ctx.now.getTime() - 6 * DAY_MS).toISOString().slice(0, 10);
  const [rows, total] = await Promise.all([
    findSummaries(ctx.db, userId, { offset: (page - 1) * perPage, limit: perPage, since }),
    countPublications(ctx.db, userId),
  ]);
  const requests = await countRequests(
    ctx,
    rows.flatMap(({ listingId }) => listingId ?? []),
  );
  const publications = rows.map((row) => ({
    ...summary(row),
    requests: requests.get(row.listingId ?? 0)?.total ?? 0,
  }));
  return { publications, total };
}

function summary(
  row: Awaited<ReturnType<typeof findSummaries>>[number],
): Omit<PublicationSummary, 'requests'> {
  const { listingId: _, status, takenDownAt, title, price, currency, cover, form, ...rest } = row;
  const typed = withDefaults(form);
  return {
    ...rest,
    status: statusOf(status === null ? null : { status, takenDownAt }),
    transaction: typed.transaction,
    title: title ?? typed.title,
    city: typed.city,
    price: price !== null && isCurrency(currency) ? { amount: price, currency } : typedPrice(typed),
    cover: cover && { url: mediaUrl(cover.fileKey), placeholder: cover.placeholder },
  };
}

function typedPrice({ price, currency }: PublicationForm): PublicationSummary['price'] {
  return price === null ? null : { amount: toMinorUnits(price, currency), currency };
}
