import { Readable } from 'node:stream';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { recordAudit } from '@/domains/accounts/audit/service/record-audit';
import { auditEntry } from '@/domains/accounts/audit/tables';
import { dataExport } from '@/domains/accounts/export/tables';
import { invitation } from '@/domains/accounts/invitations/tables';
import {
  notification,
  notificationMailLink,
  notificationMailOff,
} from '@/domains/accounts/notifications/tables';
import { userPreference } from '@/domains/accounts/preferences/tables';
import { passkey, twoFactor } from '@/domains/accounts/security/tables';
import { eraseUser, exportUserData, mergeUsers } from '@/domains/accounts/service/user-data';
import {
  account,
  session as sessionTable,
  teamMember,
  user,
  verification,
} from '@/domains/accounts/tables';
import { saveSearch } from '@/domains/properties/alerts/service/save-search';
import { alertBounce } from '@/domains/properties/alerts/tables';
import { searchFilters } from '@/domains/properties/contract';
import { propertyMark } from '@/domains/properties/marks/tables';
import { listingTakeDown } from '@/domains/properties/publishing/tables';
import { request, requestEntry } from '@/domains/properties/requests/tables';
import { homeOpinion, shortlist, shortlistMember } from '@/domains/properties/shortlist/tables';
import { favourite, listing, listingPhoto, property } from '@/domains/properties/tables';
import type { Actor } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import { event } from '@/platform/events/tables';
import { removeObjectsJob } from '@/platform/files/jobs';
import { file } from '@/platform/files/tables';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import {
  type CreatedUser,
  createListing,
  createPublication,
  createTeam,
  createUser,
} from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { USER_DATA } from './user-data';

const database = testDatabase();
const OPERATOR: Actor = { kind: 'operator' };
const context = (actor: Actor = OPERATOR) => testContext(database, { actor });
const DECLARED = USER_DATA.flatMap((part) => part.columns);

/** What a column that names a person is called, where no foreign key says so. */
const NAMES_A_USER =
  /^(scope|actor|actor_id|(.+_)?(user|owner|author|publisher|creator|sender|recipient|guest|member|assignee)(_id)?|(created|updated|deleted|uploaded|invited|assigned)_by(_id)?)$/;

/** Columns with such a name that mean something else: the rights that a provider granted. */
const OTHERWISE = new Set(['account.scope']);

describe('the declarations', () => {
  it('name every column that names a user, and no other', async () => {
    const { sql } = database.current;
    const columns = await sql<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type <> 'boolean'`;
    const keys = await sql<{ name: string }[]>`
      select child.relname || '.' || field.attname as name
      from pg_constraint as link
      join pg_class as child on child.oid = link.conrelid
      join pg_attribute as field on field.attrelid = link.conrelid and field.attnum = link.conkey[1]
      where link.contype = 'f' and link.confrelid = '"user"'::regclass`;
    const naming = [
      ...keys.map((key) => key.name),
      ...columns
        .map((column) => column.name)
        .filter((name) => NAMES_A_USER.test(name.split('.')[1] ?? '') && !OTHERWISE.has(name)),
      'user.id',
    ];
    expect([...DECLARED].sort()).toEqual([...new Set(naming)].sort());
  });
});

describe('export', () => {
  it('holds everything, and no secret', async () => {
    const person = await createUser(database.current.db);
    const { home, secrets } = await fill(person);
    const exported = await exportUserData(context(), USER_DATA, person.id);
    const text = JSON.stringify(exported);
    expect(JSON.parse(text)).toMatchObject({
      properties: {
        favourites: [{ propertyId: home.propertyId }],
        properties: [{ address: 'Private 1' }],
        listings: [{ title: 'Mine', price: '32500000' }],
      },
      'saved searches': {
        savedSearches: [{ name: 'By the sea' }],
        refusedAlerts: [{ failures: 1 }],
      },
      marks: { marks: [{ hiddenAt: '2026-01-01T00:00:00.000Z' }] },
      publishing: { publications: [{ form: { title: 'Not yet offered' } }] },
      files: { files: [{ name: 'me.webp' }] },
      events: { events: [{ type: 'test.happened' }] },
      preferences: { preferences: { locations: ['Lyon'] } },
      requests: { written: [{ body: 'Is the cellar dry?' }] },
      notifications: {
        notifications: [{ kind: 'shortlist_invitation' }],
        notByMail: ['price_dropped'],
      },
      security: { hasSecondStep: true, passkeys: [{ name: 'My laptop' }] },
      account: {
        profile: { id: person.id, email: person.email },
        waysIn: [{ provider: 'credential' }],
        teams: [{ role: 'admin' }],
        sessions: [{ userAgent: 'test' }],
      },
      'audit trail': { entries: [{ kind: 'sign_in', by: 'you', address: '127.0.0.1' }, {}] },
    });
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it("is one's own only", async () => {
    const { db } = database.current;
    const person = await createUser(db);
    const { actor } = await signIn(db, (await createUser(db)).id);
    await expect(exportUserData(context(actor), USER_DATA, person.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('erasure', () => {
  it('leaves no trace of the person in any table or file', async () => {
    const { db } = database.current;
    const person = await createUser(db, { name: 'Zenobia Quickfall' });
    const { home, fileKey, published, asked, received, other } = await fill(person);
    const traces = [person.id, person.email, person.name];
    expect(await columnsNaming(person.id)).toEqual([...DECLARED].sort());
    const ctx = context();
    const entries = await db.$count(auditEntry);
    await eraseUser(ctx, USER_DATA, person.id);
    for (const trace of traces) expect([trace, await tablesHolding(trace)]).toEqual([trace, []]);
    expect(await queuedPayloads(database, removeObjectsJob)).toContainEqual({
      keys: expect.arrayContaining([fileKey]),
    });
    // What others need stays: the home that was saved, and the published one, withdrawn and without its photos.
    expect(await db.select().from(listing).where(eq(listing.id, home.id))).toHaveLength(1);
    expect(await db.select().from(listing).where(eq(listing.id, published.id))).toMatchObject([
      { status: 'withdrawn', publisherId: null, contactEmail: null },
    ]);
    expect(
      await db.select().from(listingPhoto).where(eq(listingPhoto.listingId, published.id)),
    ).toHaveLength(0);
    const kept = await db
      .select()
      .from(request)
      .where(inArray(request.id, [asked, received]));
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ senderId: null, listerId: other.id, status: 'closed' }),
        expect.objectContaining({ senderId: other.id, listerId: null, status: 'closed' }),
      ]),
    );
    expect(
      await db.select().from(requestEntry).where(eq(requestEntry.requestId, asked)),
    ).toMatchObject([{ authorId: null, side: 'sender', body: 'Is the cellar dry?' }]);
    expect(await db.$count(auditEntry)).toBe(entries);
    expect(await db.select().from(auditEntry).where(isNull(auditEntry.userId))).toEqual([
      expect.objectContaining({ kind: 'sign_in', actorId: null, address: null, userAgent: null }),
      expect.objectContaining({ impersonatorId: null, isImpersonated: true, address: null }),
    ]);
    await eraseUser(ctx, USER_DATA, person.id);
  });

  it('waits until a team of others has another admin, and leaves all as it was until then', async () => {
    const { db } = database.current;
    const admin = await createUser(db);
    const agent = await createUser(db);
    const team = await createTeam(db, [
      { user: admin, role: 'admin' },
      { user: agent, role: 'agent' },
    ]);
    const saved = await createListing(db);
    await db.insert(favourite).values({ userId: admin.id, propertyId: saved.propertyId });
    await expect(eraseUser(context(), USER_DATA, admin.id)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'TEAM_NEEDS_ADMIN',
    });
    const favourites = () => db.select().from(favourite).where(eq(favourite.userId, admin.id));
    expect(await favourites()).toHaveLength(1);
    await db
      .update(teamMember)
      .set({ role: 'admin' })
      .where(and(eq(teamMember.userId, agent.id), eq(teamMember.teamId, team.id)));
    await eraseUser(context(), USER_DATA, admin.id);
    expect(await columnsNaming(admin.id)).toEqual([]);
    expect(await db.select().from(teamMember).where(eq(teamMember.teamId, team.id))).toHaveLength(
      1,
    );
  });

  it("is one's own only", async () => {
    const { db } = database.current;
    const person = await createUser(db);
    const { actor } = await signIn(db, (await createUser(db)).id);
    await expect(eraseUser(context(actor), USER_DATA, person.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await columnsNaming(person.id)).toEqual(['user.id']);
  });
});

describe('merging', () => {
  it('moves everything to the other account and leaves nothing behind', async () => {
    const { db } = database.current;
    const from = await createUser(db);
    const into = await createUser(db);
    const { home } = await fill(from);
    // Both saved the same home and are in the same team: no conflict, the stronger role wins.
    await db.insert(favourite).values({ userId: into.id, propertyId: home.propertyId });
    const [membership] = await db.select().from(teamMember).where(eq(teamMember.userId, from.id));
    await db
      .insert(teamMember)
      .values({ teamId: membership?.teamId ?? 0, userId: into.id, role: 'viewer' });
    await mergeUsers(context(), USER_DATA, { from: from.id, into: into.id });
    expect(await columnsNaming(from.id)).toEqual([]);
    expect(await columnsNaming(into.id)).toEqual(
      DECLARED.filter((name) => !/^(session|data_export)\./.test(name)).sort(),
    );
    expect(await db.select().from(teamMember).where(eq(teamMember.userId, into.id))).toMatchObject([
      { role: 'admin' },
    ]);
    expect(await db.select().from(account).where(eq(account.userId, into.id))).toMatchObject([
      { providerId: 'credential', accountId: into.id },
    ]);
  });

  it('keeps both identities where each account has one at the same provider', async () => {
    const { db } = database.current;
    const [from, into] = [await createUser(db), await createUser(db)];
    const uids = [`uid-of-${from.id}`, `uid-of-${into.id}`];
    for (const { id } of [from, into]) {
      await db
        .insert(account)
        .values({ id: uuidv7(), providerId: 'firebase', accountId: `uid-of-${id}`, userId: id });
    }
    await mergeUsers(context(), USER_DATA, { from: from.id, into: into.id });
    const kept = await db.select().from(account).where(eq(account.userId, into.id));
    expect(kept.map(({ accountId }) => accountId).sort()).toEqual(uids.sort());
  });

  it('keeps the password of the account that stays', async () => {
    const { db } = database.current;
    const from = await createUser(db);
    const into = await createUser(db);
    await fill(from);
    await insertPassword(into, 'the one that stays');
    await mergeUsers(context(), USER_DATA, { from: from.id, into: into.id });
    expect(await db.select().from(account).where(eq(account.userId, into.id))).toMatchObject([
      { password: 'the one that stays' },
    ]);
  });

  it('needs two accounts that exist', async () => {
    const { id } = await createUser(database.current.db);
    await expect(mergeUsers(context(), USER_DATA, { from: id, into: id })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      mergeUsers(context(), USER_DATA, { from: uuidv7(), into: id }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

/** Gives the person something of everything that a declaration covers. */
async function fill(person: CreatedUser) {
  const { db } = database.current;
  await createTeam(db, [{ user: person, role: 'admin' }]);
  const { actor, session } = await signIn(db, person.id);
  await insertPassword(person, 'a hash that nobody may see');
  await db.insert(verification).values({
    id: uuidv7(),
    identifier: person.email,
    value: 'a code that nobody may see',
    expiresAt: new Date(),
  });
  await db.insert(verification).values({
    id: uuidv7(),
    identifier: '2fa-of-somebody',
    value: person.id,
    expiresAt: new Date(),
  });
  await db.insert(twoFactor).values({
    id: uuidv7(),
    userId: person.id,
    secret: 'a secret that nobody may see',
    backupCodes: 'codes that nobody may see',
    verified: true,
  });
  await db.update(user).set({ twoFactorEnabled: true }).where(eq(user.id, person.id));
  await db.insert(passkey).values({
    id: uuidv7(),
    userId: person.id,
    name: 'My laptop',
    publicKey: 'a key',
    credentialID: `credential of ${person.id}`,
    counter: 0,
    deviceType: 'multiDevice',
    backedUp: true,
  });
  const home = await createListing(db);
  const mark = { userId: person.id, propertyId: home.propertyId };
  await db.insert(favourite).values(mark);
  await db.insert(propertyMark).values({ ...mark, hiddenAt: new Date('2026-01-01') });
  const published = await createListing(db, {
    title: 'Mine',
    publisherId: person.id,
    contactEmail: person.email,
  });
  await db
    .insert(listingPhoto)
    .values({ listingId: published.id, position: 0, fileKey: 'photo-of-mine' });
  await db.insert(property).values({
    ownerId: person.id,
    type: 'house',
    address: 'Private 1',
    city: 'Lyon',
    postalCode: '69003',
    country: 'FR',
  });
  await createPublication(db, person.id, { title: 'Not yet offered' });
  await db.insert(listingTakeDown).values({
    listingId: home.id,
    reason: 'It was offered twice.',
    statusBefore: 'active',
    takenDownBy: person.id,
    takenDownAt: new Date(),
    restoredBy: person.id,
  });
  const fileKey = `avatars/${uuidv7()}.webp`;
  await context().files.put(fileKey, Readable.from(['bytes']), 'image/webp');
  await db.insert(file).values({
    id: uuidv7(),
    ownerId: person.id,
    purpose: 'avatar',
    key: fileKey,
    name: 'me.webp',
    storedAt: new Date(),
  });
  await db
    .insert(event)
    .values({ scope: `user:${person.id}`, type: 'test.happened', payload: { by: person.id } });
  await saveSearch(context(actor), {
    id: uuidv7(),
    name: 'By the sea',
    filters: searchFilters.parse({ words: 'sea' }),
    frequency: 'daily',
  });
  await db
    .insert(alertBounce)
    .values({ userId: person.id, email: person.email, failures: 1, lastFailedAt: new Date() });
  await db
    .insert(userPreference)
    .values({ userId: person.id, locations: ['Lyon'], updatedAt: new Date() });
  await db.insert(dataExport).values({ id: uuidv7(), userId: person.id, createdAt: new Date() });
  await db.insert(notificationMailOff).values({ userId: person.id, kind: 'price_dropped' });
  await db
    .insert(notificationMailLink)
    .values({ token: uuidv7(), userId: person.id, kind: 'price_dropped' });
  await db.insert(notification).values({
    userId: person.id,
    kind: 'shortlist_invitation',
    parameters: {},
    actorId: person.id,
    link: '/favourites',
  });
  const acted = await signIn(db, (await createUser(db)).id);
  await db
    .update(sessionTable)
    .set({ impersonatorId: person.id })
    .where(eq(sessionTable.id, acted.session.id));
  await recordAudit(context({ ...acted.actor, impersonatorId: person.id }), {
    kind: 'password_changed',
    userId: person.id,
  });
  // Asked by the person, and asked of them.
  const [asked, received] = [uuidv7(), uuidv7()];
  const other = await createUser(db);
  const matter = { kind: 'question', status: 'open', lastEntryAt: new Date() } as const;
  await db.insert(request).values([
    { ...matter, id: asked, listingId: home.id, senderId: person.id, listerId: other.id },
    { ...matter, id: received, listingId: published.id, senderId: other.id, listerId: person.id },
    // Of a home whose lister has no account: nobody else could read it.
    { ...matter, id: uuidv7(), listingId: published.id, senderId: person.id },
  ]);
  await db.insert(requestEntry).values({
    requestId: asked,
    authorId: person.id,
    side: 'sender',
    act: 'wrote',
    body: 'Is the cellar dry?',
    key: uuidv7(),
  });
  await db
    .insert(homeOpinion)
    .values({ userId: person.id, propertyId: home.propertyId, verdict: 'yes', note: 'Light!' });
  const [list] = await db.insert(shortlist).values({}).returning();
  await db
    .insert(shortlistMember)
    .values({ userId: person.id, shortlistId: list?.id ?? 0, joinedAt: new Date() });
  await db.insert(invitation).values({
    id: uuidv7(),
    kind: 'shortlist',
    subjectId: String(list?.id),
    email: person.email,
    tokenHash: `the hash of a link ${person.id}`,
    invitedBy: person.id,
    acceptedBy: person.id,
    sentAt: new Date(),
    expiresAt: new Date(),
  });
  const secrets = [
    'the hash of a link',
    session.token,
    'a hash that nobody may see',
    'a code that nobody may see',
    'a secret that nobody may see',
    'codes that nobody may see',
  ];
  return { home, published, fileKey, secrets, asked, received, other };
}

async function insertPassword(person: CreatedUser, hash: string) {
  await database.current.db.insert(account).values({
    id: uuidv7(),
    accountId: person.id,
    providerId: 'credential',
    userId: person.id,
    password: hash,
  });
}

/** The declared columns in which at least one row names the user. */
async function columnsNaming(userId: string): Promise<string[]> {
  const { sql } = database.current;
  const naming = [];
  for (const name of DECLARED) {
    const [table = '', column = ''] = name.split('.');
    const rows = await sql`
      select 1 from ${sql(table)} where ${sql(column)}::text in (${userId}, ${`user:${userId}`}) limit 1`;
    if (rows.length > 0) naming.push(name);
  }
  return naming.sort();
}

/** The tables of which some row, written out whole, contains the text. */
async function tablesHolding(text: string): Promise<string[]> {
  const { sql } = database.current;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const holding = [];
  for (const { name } of tables) {
    const rows =
      await sql`select 1 from ${sql(name)} as t where t::text like ${`%${text}%`} limit 1`;
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}
