import { contactRouter } from '@/domains/accounts/addresses/router';
import { administrationRouter } from '@/domains/accounts/administration/router';
import { auditRouter } from '@/domains/accounts/audit/router';
import { ownDataRouter } from '@/domains/accounts/export/router';
import { invitationsRouter } from '@/domains/accounts/invitations/router';
import { notificationsRouter } from '@/domains/accounts/notifications/router';
import { preferencesRouter } from '@/domains/accounts/preferences/router';
import { accountsRouter } from '@/domains/accounts/router';
import { securityRouter } from '@/domains/accounts/security/router';
import { teamsRouter } from '@/domains/accounts/teams/router';
import { marketRouter } from '@/domains/market/router';
import { citiesRouter } from '@/domains/places/cities/router';
import { placesRouter } from '@/domains/places/router';
import { savedSearchesRouter } from '@/domains/properties/alerts/router';
import { marksRouter } from '@/domains/properties/marks/router';
import { publishingRouter } from '@/domains/properties/publishing/router';
import { requestsRouter } from '@/domains/properties/requests/router';
import { propertiesRouter } from '@/domains/properties/router';
import { shortlistRouter } from '@/domains/properties/shortlist/router';
import { router } from '@/platform/trpc/procedures';
import { priceRouter } from './price/router';

/** Every procedure that pages call, by domain. */
export const rootRouter = router({
  accounts: accountsRouter,
  administration: administrationRouter,
  audit: auditRouter,
  cities: citiesRouter,
  contact: contactRouter,
  invitations: invitationsRouter,
  market: marketRouter,
  marks: marksRouter,
  notifications: notificationsRouter,
  ownData: ownDataRouter,
  places: placesRouter,
  preferences: preferencesRouter,
  price: priceRouter,
  properties: propertiesRouter,
  publishing: publishingRouter,
  requests: requestsRouter,
  savedSearches: savedSearchesRouter,
  security: securityRouter,
  shortlist: shortlistRouter,
  teams: teamsRouter,
});

export type RootRouter = typeof rootRouter;
