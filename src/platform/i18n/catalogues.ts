import type { Locale } from '@/kernel/locale';
import enAccount from '../../../messages/en/account.json';
import enAdmin from '../../../messages/en/admin.json';
import enAlerts from '../../../messages/en/alerts.json';
import enAudit from '../../../messages/en/audit.json';
import enAuth from '../../../messages/en/auth.json';
import enCompare from '../../../messages/en/compare.json';
import enCost from '../../../messages/en/cost.json';
import enCrash from '../../../messages/en/crash.json';
import enFavourites from '../../../messages/en/favourites.json';
import enHomes from '../../../messages/en/homes.json';
import enInvitations from '../../../messages/en/invitations.json';
import enLettersAccount from '../../../messages/en/lettersAccount.json';
import enLettersCode from '../../../messages/en/lettersCode.json';
import enMap from '../../../messages/en/map.json';
import enModeration from '../../../messages/en/moderation.json';
import enNeighbourhood from '../../../messages/en/neighbourhood.json';
import enNotifications from '../../../messages/en/notifications.json';
import enOffer from '../../../messages/en/offer.json';
import enOwnData from '../../../messages/en/ownData.json';
import enPreferences from '../../../messages/en/preferences.json';
import enPrice from '../../../messages/en/price.json';
import enPriceAnalysis from '../../../messages/en/priceAnalysis.json';
import enProperty from '../../../messages/en/property.json';
import enReport from '../../../messages/en/report.json';
import enRequests from '../../../messages/en/requests.json';
import enSaveSearch from '../../../messages/en/saveSearch.json';
import enSearch from '../../../messages/en/search.json';
import enSecurity from '../../../messages/en/security.json';
import enSell from '../../../messages/en/sell.json';
import enShell from '../../../messages/en/shell.json';
import enShortlist from '../../../messages/en/shortlist.json';
import enStatus from '../../../messages/en/status.json';
import enTeams from '../../../messages/en/teams.json';
import enTrends from '../../../messages/en/trends.json';
import enUi from '../../../messages/en/ui.json';
import enWaysIn from '../../../messages/en/waysIn.json';
import frAccount from '../../../messages/fr/account.json';
import frAdmin from '../../../messages/fr/admin.json';
import frAlerts from '../../../messages/fr/alerts.json';
import frAudit from '../../../messages/fr/audit.json';
import frAuth from '../../../messages/fr/auth.json';
import frCompare from '../../../messages/fr/compare.json';
import frCost from '../../../messages/fr/cost.json';
import frCrash from '../../../messages/fr/crash.json';
import frFavourites from '../../../messages/fr/favourites.json';
import frHomes from '../../../messages/fr/homes.json';
import frInvitations from '../../../messages/fr/invitations.json';
import frLettersAccount from '../../../messages/fr/lettersAccount.json';
import frLettersCode from '../../../messages/fr/lettersCode.json';
import frMap from '../../../messages/fr/map.json';
import frModeration from '../../../messages/fr/moderation.json';
import frNeighbourhood from '../../../messages/fr/neighbourhood.json';
import frNotifications from '../../../messages/fr/notifications.json';
import frOffer from '../../../messages/fr/offer.json';
import frOwnData from '../../../messages/fr/ownData.json';
import frPreferences from '../../../messages/fr/preferences.json';
import frPrice from '../../../messages/fr/price.json';
import frPriceAnalysis from '../../../messages/fr/priceAnalysis.json';
import frProperty from '../../../messages/fr/property.json';
import frReport from '../../../messages/fr/report.json';
import frRequests from '../../../messages/fr/requests.json';
import frSaveSearch from '../../../messages/fr/saveSearch.json';
import frSearch from '../../../messages/fr/search.json';
import frSecurity from '../../../messages/fr/security.json';
import frSell from '../../../messages/fr/sell.json';
import frShell from '../../../messages/fr/shell.json';
import frShortlist from '../../../messages/fr/shortlist.json';
import frStatus from '../../../messages/fr/status.json';
import frTeams from '../../../messages/fr/teams.json';
import frTrends from '../../../messages/fr/trends.json';
import frUi from '../../../messages/fr/ui.json';
import frWaysIn from '../../../messages/fr/waysIn.json';

const en = {
  account: enAccount,
  admin: enAdmin,
  alerts: enAlerts,
  audit: enAudit,
  auth: enAuth,
  compare: enCompare,
  cost: enCost,
  crash: enCrash,
  favourites: enFavourites,
  homes: enHomes,
  lettersAccount: enLettersAccount,
  invitations: enInvitations,
  lettersCode: enLettersCode,
  map: enMap,
  moderation: enModeration,
  notifications: enNotifications,
  neighbourhood: enNeighbourhood,
  price: enPrice,
  priceAnalysis: enPriceAnalysis,
  property: enProperty,
  report: enReport,
  requests: enRequests,
  saveSearch: enSaveSearch,
  search: enSearch,
  sell: enSell,
  security: enSecurity,
  offer: enOffer,
  ownData: enOwnData,
  preferences: enPreferences,
  shell: enShell,
  shortlist: enShortlist,
  status: enStatus,
  teams: enTeams,
  trends: enTrends,
  ui: enUi,
  waysIn: enWaysIn,
};

/** Every text that people read: one file per namespace and language. English gives the shape. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

const fr: Messages = {
  account: frAccount,
  admin: frAdmin,
  alerts: frAlerts,
  audit: frAudit,
  auth: frAuth,
  compare: frCompare,
  cost: frCost,
  crash: frCrash,
  favourites: frFavourites,
  homes: frHomes,
  lettersAccount: frLettersAccount,
  invitations: frInvitations,
  lettersCode: frLettersCode,
  map: frMap,
  moderation: frModeration,
  notifications: frNotifications,
  neighbourhood: frNeighbourhood,
  price: frPrice,
  priceAnalysis: frPriceAnalysis,
  property: frProperty,
  report: frReport,
  requests: frRequests,
  saveSearch: frSaveSearch,
  search: frSearch,
  sell: frSell,
  security: frSecurity,
  offer: frOffer,
  ownData: frOwnData,
  preferences: frPreferences,
  shell: frShell,
  shortlist: frShortlist,
  status: frStatus,
  teams: frTeams,
  trends: frTrends,
  ui: frUi,
  waysIn: frWaysIn,
};

export const CATALOGUES: Readonly<Record<Locale, Messages>> = { en, fr };
