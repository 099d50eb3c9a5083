import { notificationsRouter } from '@/domains/accounts/notifications/router';
import { accountsRouter } from '@/domains/accounts/router';
import { placesRouter } from '@/domains/places/router';
import { propertiesRouter } from '@/domains/properties/router';
import { router } from '@/platform/trpc/procedures';

/** Every procedure that pages call, by domain. */
export const rootRouter = router({
  accounts: accountsRouter,
  notifications: notificationsRouter,
  places: placesRouter,
  properties: propertiesRouter,
});

export type RootRouter = typeof rootRouter;
