import { EMPTY_FORM } from '@/domains/properties/publishing/model';
import { uuidv7 } from '@/kernel/ids';

/**
 * Who asks in the access matrix. `owner` owns every private thing that the table names; `teamMember` is the admin of the
 * team that it names and `viewer` a viewer there, `agent` belongs to another team.
 */
const MAIN_ASKERS = ['nobody', 'guest', 'owner', 'other', 'teamMember', 'administrator'] as const;
const FURTHER_ASKERS = ['viewer', 'agent', 'expert'] as const;
export const ASKERS = [...MAIN_ASKERS, ...FURTHER_ASKERS] as const;
export type Asker = (typeof ASKERS)[number];

/** Ids of what the table's requests name. */
export interface Subjects {
  /** A property with a public listing. */
  readonly publicId: number;
  /** A property of the owner's own. */
  readonly privateId: number;
  /** The team of `teamMember` and `viewer` and the viewer's id. */
  readonly teamId: number;
  readonly viewerId: string;
  /** A session of the owner's, made for each request. */
  readonly sessionId: string;
  /** A draft of the owner's with nothing in its form, and a photo of it. */
  readonly publicationId: string;
  readonly photoId: string;
  /** A request between two people who are none of the askers. */
  readonly requestId: string;
  /** A UUID that differs from request to request. */
  readonly key: string;
  /** Differs from request to request. */
  readonly unique: string;
}

interface Row {
  /** `GET /path` as declared, or the procedure's name. */
  readonly door: string;
  readonly about?: string;
  /** Path parameters and body, or the procedure's input. */
  readonly input?: (subjects: Subjects) => unknown;
  readonly path?: (subjects: Subjects) => Record<string, string | number>;
  /** Statuses of nobody, guest, owner, other, team member and administrator, or one for all. */
  readonly expect: number | readonly [number, number, number, number, number, number];
  /** What a viewer, an agent of another team or an expert is answered where that is not what any other user is. */
  readonly differs?: Partial<Record<(typeof FURTHER_ASKERS)[number], number>>;
}

/** The status that a row promises an asker. */
export function expectedOf({ expect, differs }: Row, asker: Asker): number {
  if (typeof expect === 'number') return expect;
  const main = MAIN_ASKERS.findIndex((known) => known === asker);
  const further = FURTHER_ASKERS.find((known) => known === asker);
  const status = further ? (differs?.[further] ?? expect[3]) : expect[main];
  if (status === undefined) throw new Error(`the table does not know ${asker}`);
  return status;
}

const SIGNED_IN = [401, 200, 200, 200, 200, 200] as const;
/** Who may ask is told what is missing. */
const LACKS_INPUT = [401, 422, 422, 422, 422, 422] as const;
const OWNER_ALONE = [401, 404, 200, 404, 404, 404] as const;
const REGISTERED_OWNER = [401, 403, 200, 404, 404, 404] as const;
const ADMINISTRATOR = [401, 403, 403, 403, 403, 200] as const;
const NO_SUCH_UUID = '01980000-0000-7000-8000-000000000000';
const NO_SUCH_ID = 2_147_483_647;
/** What is there, but for none of the askers. */
const NOBODYS = [401, 404, 404, 404, 404, 404] as const;
const othersRequest = ({ requestId }: Subjects) => ({ id: requestId });
const publicHome = ({ publicId }: Subjects) => ({ id: publicId });
const privateHome = ({ privateId }: Subjects) => ({ id: privateId });

const WRONG_OTP = { email: 'nobody@example.org', otp: '000000' };
const noCity = () => ({ cityId: NO_SUCH_UUID });
const noToken = () => ({ token: 'AAAAAAAAAAAAAAAAAAAAAA' });
const REGISTERED = [401, 403, 200, 200, 200, 200] as const;
/** A saved search that is none of the askers'. */
const REGISTERED_NOBODYS = [401, 403, 404, 404, 404, 404] as const;

const aUser = ({ viewerId }: Subjects) => ({ userId: viewerId });
const ofTeam = ({ teamId }: Subjects) => ({ teamId });
const TEAM_ADMIN = [401, 403, 404, 404, 200, 404] as const;
const TEAM_ADMIN_ALONE = { expect: TEAM_ADMIN, differs: { viewer: 403 } } as const;

const publication = ({ publicationId }: Subjects) => ({ id: publicationId });

/** Every door and what each asker is answered. A door that is missing here fails the test. */
export const REST_TABLE: readonly Row[] = [
  {
    door: 'POST /api/v1/auth/register',
    input: ({ unique }) => ({
      name: 'Ada',
      email: `${unique}@example.org`,
      password: 'a good password 1',
    }),
    expect: 201,
  },
  {
    door: 'POST /api/v1/auth/login',
    input: () => ({ email: 'nobody@example.org', password: 'a wrong password 1' }),
    expect: 401,
  },
  {
    door: 'POST /api/v1/auth/send-otp',
    input: ({ unique }) => ({ email: `${unique}@example.org`, type: 'email_verification' }),
    expect: 200,
  },
  {
    door: 'POST /api/v1/auth/send-otp',
    about: 'of an address that nobody has',
    input: ({ unique }) => ({ email: `${unique}@example.org`, type: 'password_reset' }),
    expect: 404,
  },
  {
    door: 'POST /api/v1/auth/verify-otp',
    input: () => ({ ...WRONG_OTP, type: 'email_verification' }),
    expect: 401,
  },
  { door: 'POST /api/v1/auth/login-otp', input: () => WRONG_OTP, expect: 401 },
  {
    door: 'POST /api/v1/auth/register-otp',
    input: () => ({ ...WRONG_OTP, name: 'Ada', password: 'a good password 1' }),
    expect: 401,
  },
  {
    door: 'POST /api/v1/auth/reset-password-otp',
    input: () => ({ ...WRONG_OTP, newPassword: 'a good password 1' }),
    expect: 401,
  },
  {
    door: 'POST /api/v1/auth/forgot-password',
    input: ({ unique }) => ({ email: `${unique}@example.org` }),
    expect: 200,
  },
  {
    door: 'POST /api/v1/auth/reset-password',
    about: 'without a token',
    input: () => ({ password: 'a good password 1' }),
    expect: 400,
  },
  {
    door: 'POST /api/firebase-auth/otp/send',
    input: ({ unique }) => ({ email: `${unique}@example.org` }),
    expect: 200,
  },
  {
    door: 'POST /api/firebase-auth/otp/verify',
    input: () => ({ identifier: WRONG_OTP.email, otp: WRONG_OTP.otp }),
    expect: 401,
  },
  {
    door: 'POST /api/users/register',
    input: ({ unique }) => ({
      email: `${unique}@example.org`,
      password: 'securepassword',
      full_name: 'Ada',
    }),
    expect: 201,
  },
  {
    door: 'POST /api/users/login',
    input: () => ({ email: 'nobody@example.org', password: 'a wrong password 1' }),
    expect: 401,
  },
  { door: 'GET /api/users/login', expect: REGISTERED },
  { door: 'GET /api/v1/users/profile', expect: SIGNED_IN },
  {
    door: 'PATCH /api/v1/users/profile',
    input: () => ({ city: 'Delhi' }),
    expect: REGISTERED,
  },
  { door: 'POST /api/v1/auth/guest-login', expect: 200 },
  {
    door: 'POST /api/auth/refresh',
    input: () => ({ refresh_token: 'no such token' }),
    expect: 401,
  },
  {
    door: 'POST /api/v1/auth/refresh-tokens',
    input: () => ({ refreshToken: 'no such token' }),
    expect: 401,
  },
  {
    door: 'POST /api/v1/auth/logout',
    input: () => ({ refreshToken: 'no such token' }),
    expect: 404,
  },
  // No project is configured.
  { door: 'GET /api/firebase-auth/config', expect: 404 },
  {
    door: 'POST /api/firebase-auth/oauth/login',
    input: () => ({ idToken: 'no token of Firebase' }),
    expect: 401,
  },
  { door: 'GET /api/v1/users/preferences', expect: SIGNED_IN },
  {
    door: 'POST /api/v1/users/preferences',
    input: () => ({ locations: ['Mumbai'] }),
    expect: SIGNED_IN,
  },
  { door: 'GET /api/v1/cities', expect: 200 },
  { door: 'GET /api/v1/cities/search', expect: 200 },
  { door: 'GET /api/v1/cities/{cityId}', path: noCity, expect: 404 },
  {
    door: 'POST /api/v1/cities',
    input: () => ({ name: 'Pune', state: 'Maharashtra', country: 'India' }),
    expect: [401, 403, 403, 403, 403, 201],
  },
  {
    door: 'PUT /api/v1/cities/{cityId}',
    path: noCity,
    input: () => ({ isActive: true }),
    expect: [401, 403, 403, 403, 403, 404],
  },
  {
    door: 'DELETE /api/v1/cities/{cityId}',
    path: noCity,
    expect: [401, 403, 403, 403, 403, 404],
  },
  { door: 'GET /.well-known/jwks.json', expect: 200 },
  { door: 'GET /api/analysis/price', about: 'without an address', expect: LACKS_INPUT },
  { door: 'GET /api/analysis/trends', about: 'without a postal code', expect: LACKS_INPUT },
  { door: 'GET /api/properties/search', expect: SIGNED_IN },
  { door: 'POST /api/properties/search', input: () => ({}), expect: SIGNED_IN },
  { door: 'GET /api/properties/favorites', expect: SIGNED_IN },
  { door: 'GET /api/properties/{id}', path: publicHome, expect: SIGNED_IN },
  { door: 'GET /api/properties/{id}', about: 'private', path: privateHome, expect: OWNER_ALONE },
  { door: 'POST /api/properties/{id}/favorite', path: publicHome, expect: SIGNED_IN },
  {
    door: 'POST /api/properties/{id}/favorite',
    about: 'private',
    path: privateHome,
    expect: [401, 404, 404, 404, 404, 404],
  },
  { door: 'DELETE /api/properties/{id}/favorite', path: publicHome, expect: SIGNED_IN },
  {
    door: 'POST /api/account/avatar',
    about: 'no picture',
    expect: [401, 403, 415, 415, 415, 415],
  },
  {
    door: 'POST /api/publications/{id}/photos',
    about: 'no photo',
    path: publication,
    expect: [401, 403, 415, 404, 404, 404],
  },
  // A link that is nobody's tells nothing; opening one changes nothing, so it leads to the page whatever it is.
  { door: 'GET /api/alerts/{token}/stop', path: noToken, expect: 303 },
  { door: 'POST /api/alerts/{token}/stop', path: noToken, expect: 404 },
  { door: 'POST /api/alerts/{token}/resume', path: noToken, expect: 404 },
  { door: 'GET /api/mails/{token}/stop', path: noToken, expect: 303 },
  { door: 'POST /api/mails/{token}/stop', path: noToken, expect: 404 },
  { door: 'POST /api/mails/{token}/resume', path: noToken, expect: 404 },
  {
    // Only in a browser: a token's holder has no cookie to put aside.
    door: 'POST /api/impersonation',
    input: aUser,
    expect: [401, 403, 403, 403, 403, 409],
  },
  { door: 'POST /api/impersonation/stop', expect: [401, 409, 409, 409, 409, 409] },
  { door: 'GET /healthz', expect: 200 },
  // From afar and without the token it is not there.
  { door: 'GET /metrics', expect: 404 },
  { door: 'GET /openapi.json', expect: 200 },
  { door: 'GET /docs', expect: 200 },
  { door: 'GET /redoc', expect: 200 },
  { door: 'GET /properties/{id}/price/report.pdf', path: publicHome, expect: 200 },
  {
    door: 'GET /properties/{id}/price/report.pdf',
    about: 'of a private home',
    path: privateHome,
    expect: 404,
  },
  { door: 'GET /price/report.pdf', about: 'of no home', expect: 400 },
  { door: 'GET /price/comparables.csv', about: 'of no home', expect: 400 },
  { door: 'GET /price/trend.csv', about: 'of no area', expect: 400 },
];

export const TRPC_TABLE: readonly Row[] = [
  { door: 'accounts.me', expect: 200 },
  { door: 'accounts.updatePreferences', input: () => ({ currency: 'EUR' }), expect: SIGNED_IN },
  { door: 'accounts.sessions', expect: SIGNED_IN },
  {
    door: 'accounts.endSession',
    input: ({ sessionId }) => ({ id: sessionId }),
    expect: OWNER_ALONE,
  },
  { door: 'administration.users', expect: ADMINISTRATOR },
  { door: 'administration.user', input: aUser, expect: ADMINISTRATOR },
  { door: 'administration.trail', input: aUser, expect: ADMINISTRATOR },
  {
    door: 'administration.giveRole',
    input: (about) => ({ ...aUser(about), role: 'user' }),
    expect: ADMINISTRATOR,
  },
  {
    door: 'administration.setActive',
    input: (about) => ({ ...aUser(about), isActive: true, reason: 'A test' }),
    expect: ADMINISTRATOR,
  },
  {
    door: 'administration.endSession',
    about: 'no such session',
    input: (about) => ({ ...aUser(about), id: 'x' }),
    expect: [401, 403, 403, 403, 403, 404],
  },
  {
    door: 'administration.endSessions',
    about: 'of nobody',
    input: () => ({ userId: NO_SUCH_UUID }),
    expect: [401, 403, 403, 403, 403, 404],
  },
  { door: 'cities.search', expect: ADMINISTRATOR },
  {
    door: 'cities.create',
    input: ({ unique }) => ({ name: unique, country: 'France' }),
    expect: ADMINISTRATOR,
  },
  {
    door: 'cities.change',
    input: () => ({ id: NO_SUCH_UUID, isActive: true }),
    expect: [401, 403, 403, 403, 403, 404],
  },
  {
    door: 'cities.remove',
    input: () => ({ id: NO_SUCH_UUID }),
    expect: [401, 403, 403, 403, 403, 404],
  },
  { door: 'audit.mine', expect: SIGNED_IN },
  { door: 'ownData.export', expect: REGISTERED },
  {
    door: 'ownData.linkToExport',
    about: "nobody's",
    input: () => ({ id: NO_SUCH_UUID }),
    expect: REGISTERED_NOBODYS,
  },
  {
    door: 'ownData.requestDeletion',
    about: 'not understood',
    input: () => ({}),
    expect: [401, 403, 400, 400, 400, 400],
  },
  { door: 'ownData.requestExport', input: () => ({}), expect: REGISTERED },
  { door: 'preferences.mine', expect: SIGNED_IN },
  {
    door: 'preferences.update',
    input: () => ({ locations: ['Lyon'] }),
    expect: SIGNED_IN,
  },
  { door: 'contact.mine', expect: REGISTERED },
  {
    door: 'contact.proveAddress',
    about: 'no address',
    input: () => ({ address: { kind: 'email', value: 'ada' } }),
    expect: [401, 403, 400, 400, 400, 400],
  },
  {
    door: 'contact.changeAddress',
    about: 'a code that nobody sent',
    input: ({ unique }) => ({
      address: { kind: 'email', value: `${unique}@example.org` },
      code: '123456',
    }),
    expect: [401, 403, 401, 401, 401, 401],
  },
  { door: 'contact.removeAvatar', input: () => ({}), expect: REGISTERED },
  { door: 'security.mine', expect: REGISTERED },
  {
    door: 'security.prove',
    about: 'no password of theirs',
    input: () => ({ password: 'not the password 1' }),
    expect: [401, 403, 400, 400, 400, 400],
  },
  {
    door: 'security.changePassword',
    about: 'one that may not be chosen',
    input: () => ({ newPassword: 'short' }),
    expect: [401, 403, 400, 400, 400, 400],
  },
  { door: 'security.endOtherSessions', input: () => ({}), expect: SIGNED_IN },
  {
    door: 'security.confirmTwoFactor',
    about: 'nothing begun',
    input: () => ({ code: '123456' }),
    expect: REGISTERED_NOBODYS,
  },
  { door: 'security.startTwoFactor', input: () => ({}), expect: REGISTERED },
  { door: 'security.endTwoFactor', input: () => ({}), expect: REGISTERED },
  {
    door: 'security.renewBackupCodes',
    about: 'not on',
    input: () => ({}),
    expect: REGISTERED_NOBODYS,
  },
  {
    door: 'security.renamePasskey',
    input: () => ({ id: NO_SUCH_UUID, name: 'Mine' }),
    expect: REGISTERED_NOBODYS,
  },
  {
    door: 'security.removePasskey',
    input: () => ({ id: NO_SUCH_UUID }),
    expect: REGISTERED_NOBODYS,
  },
  { door: 'invitations.read', input: () => ({ token: 'no such token' }), expect: 404 },
  { door: 'teams.list', expect: SIGNED_IN },
  { door: 'teams.current', expect: SIGNED_IN },
  { door: 'teams.create', input: ({ unique }) => ({ name: unique }), expect: REGISTERED },
  {
    door: 'teams.accept',
    input: () => ({ token: 'no such token' }),
    expect: REGISTERED_NOBODYS,
  },
  // The team's own admin, and nobody else; those who belong to it are told that it is there.
  { door: 'teams.switchTo', input: ofTeam, expect: TEAM_ADMIN, differs: { viewer: 200 } },
  {
    door: 'teams.rename',
    input: (about) => ({ ...ofTeam(about), name: 'Renamed' }),
    ...TEAM_ADMIN_ALONE,
  },
  {
    door: 'teams.invite',
    input: (about) => ({
      ...ofTeam(about),
      email: `${about.unique}@example.org`,
      role: 'agent',
    }),
    ...TEAM_ADMIN_ALONE,
  },
  {
    door: 'teams.resend',
    input: (about) => ({ ...ofTeam(about), id: NO_SUCH_UUID }),
    expect: REGISTERED_NOBODYS,
    differs: { viewer: 403 },
  },
  {
    door: 'teams.revoke',
    input: (about) => ({ ...ofTeam(about), id: NO_SUCH_UUID }),
    expect: REGISTERED_NOBODYS,
    differs: { viewer: 403 },
  },
  {
    door: 'teams.changeRole',
    input: (about) => ({ ...ofTeam(about), userId: about.viewerId, role: 'viewer' }),
    ...TEAM_ADMIN_ALONE,
  },
  {
    door: 'teams.removeMember',
    input: (about) => ({ ...ofTeam(about), userId: NO_SUCH_UUID }),
    expect: REGISTERED_NOBODYS,
    differs: { viewer: 403 },
  },
  {
    // The last admin may not go.
    door: 'teams.leave',
    input: ofTeam,
    expect: [401, 403, 404, 404, 409, 404],
    differs: { viewer: 200 },
  },
  { door: 'teams.remove', input: ofTeam, ...TEAM_ADMIN_ALONE },
  { door: 'notifications.list', expect: SIGNED_IN },
  { door: 'notifications.unreadCount', expect: SIGNED_IN },
  // Ids of others are passed over in silence: nobody learns which exist.
  {
    door: 'notifications.markRead',
    input: () => ({ ids: [1], isRead: true }),
    expect: SIGNED_IN,
  },
  { door: 'notifications.mailChoices', expect: SIGNED_IN },
  {
    door: 'notifications.chooseMail',
    input: () => ({ kind: 'price_dropped', isMailed: false }),
    expect: SIGNED_IN,
  },
  { door: 'notifications.mailLink', input: noToken, expect: 404 },
  { door: 'notifications.markAllRead', input: () => ({ upTo: 1 }), expect: SIGNED_IN },
  { door: 'market.areas', input: () => ({ country: 'FR', postalCode: '83000' }), expect: 200 },
  { door: 'market.addresses', input: () => ({ text: '1 rue de la Paix' }), expect: 200 },
  {
    door: 'market.estimate',
    input: () => ({ country: 'FR', propertyType: 'apartment', latitude: 45.76, longitude: 4.84 }),
    expect: 200,
  },
  {
    door: 'market.offer',
    input: () => ({ home: { country: 'FR', propertyType: 'apartment', postalCode: '69001' } }),
    expect: 200,
  },
  {
    door: 'market.comparables',
    input: () => ({ latitude: 45.76, longitude: 4.84 }),
    expect: 200,
  },
  {
    door: 'market.history',
    input: () => ({ country: 'FR', postalCode: '69001', address: '1 rue de la Paix' }),
    expect: 200,
  },
  {
    door: 'market.trend',
    input: () => ({
      country: 'FR',
      level: 'commune',
      code: '83137',
      type: null,
      rooms: null,
      period: 'year',
      years: 10,
    }),
    expect: 200,
  },
  { door: 'places.suggest', input: () => ({ text: 'Ly' }), expect: 200 },
  { door: 'price.ofHome', input: publicHome, expect: 200 },
  { door: 'properties.search', input: () => ({}), expect: 200 },
  { door: 'properties.loosen', input: () => ({}), expect: 200 },
  {
    door: 'properties.mapPoints',
    input: () => ({ bounds: { west: 4, south: 45, east: 5, north: 46 } }),
    expect: 200,
  },
  { door: 'properties.why', input: publicHome, expect: 200 },
  { door: 'properties.interpret', input: () => ({ sentence: 'T3 in Lyon' }), expect: 200 },
  { door: 'properties.facets', input: () => ({}), expect: 200 },
  { door: 'properties.clusters', input: () => ({ zoom: 5 }), expect: 200 },
  { door: 'properties.byId', input: publicHome, expect: 200 },
  {
    door: 'properties.byId',
    about: 'private',
    input: privateHome,
    expect: [404, 404, 404, 404, 404, 404],
  },
  { door: 'properties.similar', input: publicHome, expect: 200 },
  { door: 'properties.neighbourhood', input: publicHome, expect: 200 },
  { door: 'properties.favourites', expect: SIGNED_IN },
  { door: 'requests.form', input: ({ publicId }) => ({ propertyId: publicId }), expect: 200 },
  {
    // The home has no contact: whoever passes the gate meets a conflict.
    door: 'requests.send',
    input: ({ publicId, key }) => ({
      propertyId: publicId,
      kind: 'question',
      body: 'Is the cellar dry?',
      key,
    }),
    expect: [401, 403, 409, 409, 409, 409],
  },
  { door: 'requests.threads', expect: SIGNED_IN },
  { door: 'requests.conversation', input: othersRequest, expect: NOBODYS },
  { door: 'requests.markSeen', input: othersRequest, expect: NOBODYS },
  {
    door: 'requests.reply',
    input: (subjects) => ({ ...othersRequest(subjects), body: 'Hello', key: subjects.key }),
    expect: NOBODYS,
  },
  {
    door: 'requests.confirmTime',
    input: (subjects) => ({ ...othersRequest(subjects), timeId: 1, key: subjects.key }),
    expect: NOBODYS,
  },
  {
    door: 'requests.declineTimes',
    input: (subjects) => ({ ...othersRequest(subjects), body: '', key: subjects.key }),
    expect: NOBODYS,
  },
  {
    door: 'requests.giveOutcome',
    input: (subjects) => ({
      ...othersRequest(subjects),
      outcome: 'declined',
      key: subjects.key,
    }),
    expect: NOBODYS,
  },
  {
    door: 'requests.withdraw',
    input: (subjects) => ({ ...othersRequest(subjects), key: subjects.key }),
    expect: NOBODYS,
  },
  { door: 'requests.calendar', input: othersRequest, expect: NOBODYS },
  {
    door: 'properties.setFavourite',
    input: ({ publicId }) => ({ propertyId: publicId, isFavourite: true }),
    expect: SIGNED_IN,
  },
  { door: 'shortlist.list', expect: SIGNED_IN },
  {
    door: 'shortlist.setVerdict',
    input: ({ publicId }) => ({ propertyId: publicId, verdict: 'yes' }),
    // Whoever asks has saved it: the favourites come before.
    expect: SIGNED_IN,
  },
  {
    door: 'shortlist.ownOpinion',
    input: ({ publicId }) => ({ propertyId: publicId }),
    expect: SIGNED_IN,
  },
  {
    door: 'shortlist.setVerdict',
    about: 'private',
    input: ({ privateId }) => ({ propertyId: privateId, verdict: 'yes' }),
    expect: [401, 404, 404, 404, 404, 404],
  },
  {
    door: 'shortlist.saveNote',
    about: 'private',
    input: ({ privateId }) => ({ propertyId: privateId, note: 'x', isShared: true, version: 0 }),
    expect: [401, 404, 404, 404, 404, 404],
  },
  { door: 'shortlist.sharing', expect: SIGNED_IN },
  {
    door: 'shortlist.invite',
    input: ({ unique }) => ({ email: `${unique}@example.org` }),
    expect: REGISTERED,
  },
  {
    door: 'shortlist.resend',
    input: () => ({ id: NO_SUCH_UUID }),
    expect: [401, 403, 404, 404, 404, 404],
  },
  {
    door: 'shortlist.revoke',
    input: () => ({ id: NO_SUCH_UUID }),
    expect: [401, 403, 404, 404, 404, 404],
  },
  {
    door: 'shortlist.accept',
    input: () => ({ token: 'no such token' }),
    expect: [401, 403, 404, 404, 404, 404],
  },
  {
    door: 'shortlist.accept',
    about: 'by id',
    input: () => ({ id: NO_SUCH_UUID }),
    expect: [401, 403, 404, 404, 404, 404],
  },
  { door: 'shortlist.waiting', expect: REGISTERED },
  { door: 'shortlist.stopSharing', input: () => ({}), expect: SIGNED_IN },
  { door: 'savedSearches.list', expect: REGISTERED },
  {
    door: 'savedSearches.save',
    input: ({ key }) => ({
      id: key,
      name: 'Lyon',
      filters: { cities: ['Lyon'] },
      frequency: 'daily',
    }),
    expect: REGISTERED,
  },
  {
    door: 'savedSearches.change',
    input: ({ key }) => ({ id: key, frequency: 'off' }),
    expect: REGISTERED_NOBODYS,
  },
  {
    door: 'savedSearches.remove',
    input: ({ key }) => ({ id: key, isRemoved: true }),
    expect: REGISTERED_NOBODYS,
  },
  {
    door: 'savedSearches.markSeen',
    input: ({ key }) => ({ id: key }),
    expect: REGISTERED_NOBODYS,
  },
  { door: 'savedSearches.subscription', input: noToken, expect: 404 },
  { door: 'savedSearches.resumeMail', input: () => ({}), expect: REGISTERED },
  { door: 'publishing.list', expect: [401, 403, 200, 200, 200, 200] },
  { door: 'publishing.byId', input: publication, expect: REGISTERED_OWNER },
  {
    door: 'publishing.save',
    input: () => ({ id: uuidv7(), version: 0, form: EMPTY_FORM }),
    expect: [401, 403, 200, 200, 200, 200],
  },
  {
    door: 'marks.seen',
    input: ({ publicId }) => ({ propertyId: publicId }),
    expect: SIGNED_IN,
  },
  {
    door: 'marks.seen',
    about: 'private',
    input: ({ privateId }) => ({ propertyId: privateId }),
    expect: [401, 404, 404, 404, 404, 404],
  },
  {
    door: 'marks.setHidden',
    input: ({ publicId }) => ({ propertyId: publicId, isHidden: false }),
    expect: SIGNED_IN,
  },
  { door: 'marks.hidden', expect: SIGNED_IN },
  {
    door: 'properties.compare',
    input: ({ publicId, privateId }) => ({ ids: [publicId, privateId] }),
    expect: 200,
  },
  {
    door: 'publishing.save',
    about: "the owner's",
    input: (subjects) => ({ ...publication(subjects), version: 1, form: EMPTY_FORM }),
    expect: REGISTERED_OWNER,
  },
  {
    door: 'publishing.publish',
    about: 'half a form',
    input: (subjects) => ({ ...publication(subjects), version: 2 }),
    expect: [401, 403, 400, 404, 404, 404],
  },
  {
    door: 'publishing.changeStatus',
    about: 'a draft',
    input: (subjects) => ({ ...publication(subjects), status: 'sold' }),
    expect: [401, 403, 409, 404, 404, 404],
  },
  {
    door: 'publishing.changePrice',
    about: 'a draft',
    input: (subjects) => ({ ...publication(subjects), price: 1000 }),
    expect: [401, 403, 409, 404, 404, 404],
  },
  {
    door: 'publishing.removeDraft',
    input: (subjects) => ({ ...publication(subjects), isRemoved: false }),
    expect: REGISTERED_OWNER,
  },
  {
    door: 'publishing.arrangePhotos',
    input: (subjects) => ({ ...publication(subjects), photoIds: [] }),
    expect: REGISTERED_OWNER,
  },
  {
    door: 'publishing.describePhoto',
    input: ({ photoId }) => ({ photoId, caption: 'The garden' }),
    expect: REGISTERED_OWNER,
  },
  {
    door: 'publishing.removePhoto',
    input: ({ photoId }) => ({ photoId, isRemoved: false }),
    expect: REGISTERED_OWNER,
  },
  { door: 'publishing.seen', input: publicHome, expect: 200 },
  {
    door: 'publishing.takeDown',
    about: 'nothing that is public',
    input: () => ({ propertyId: NO_SUCH_ID, reason: 'It is nobody’s home at all.' }),
    expect: [401, 403, 403, 403, 403, 404],
  },
  {
    door: 'publishing.restore',
    about: 'nothing that was taken down',
    input: () => ({ id: NO_SUCH_ID }),
    expect: [401, 403, 403, 403, 403, 404],
  },
  { door: 'publishing.takeDowns', expect: ADMINISTRATOR },
];
