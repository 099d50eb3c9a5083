import { mailReader } from '@/domains/accounts/notifications/service/mail-notification';
import { notify } from '@/domains/accounts/notifications/service/notify';
import { OPEN_STATUSES } from '@/kernel/homes';
import { isCurrency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import type { TestedListing } from '../model';
import type { StandingListing } from '../store/changes';
import { findLowestOfDay, findSavers } from '../store/savers';
import { isBouncing } from './bouncing';

/**
 * Tells everybody who saved a home, but its own publisher, that its price dropped: in the app, and by mail unless they
 * turned that off or their address refuses alerts. What counts is the lowest price of the last day, so that one that was raised and put back tells
 * nothing; and the same price is told to the same person once for good.
 */
export async function tellPriceDrop(
  ctx: Ctx,
  home: StandingListing,
  before: TestedListing | null,
): Promise<void> {
  const { currency, price } = home;
  if (before === null || before.currency !== currency || !isCurrency(currency)) return;
  const isOpen = OPEN_STATUSES.some((status) => status === home.status);
  if (!isOpen || before.price <= price) return;
  const lowest = (await findLowestOfDay(ctx.db, home, ctx.now)) ?? before.price;
  if (lowest <= price) return;
  for (const userId of await findSavers(ctx.db, home)) {
    const reader = await mailReader(ctx, userId, 'price_dropped');
    await notify(ctx, {
      userId,
      kind: 'price_dropped',
      parameters: {
        home: home.title.slice(0, 500),
        from: { amount: String(lowest), currency },
        to: { amount: String(price), currency },
      },
      link: `/properties/${home.propertyId}`,
      key: `${home.id}:${currency}:${price}`,
      byMail: reader !== null && !(await isBouncing(ctx, userId, reader.email)),
    });
  }
}
