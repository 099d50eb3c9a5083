import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { lettersOf } from '@/testing/letters';
import { type ScriptlessBrowser, scriptlessBrowser } from '@/testing/scriptless-browser';
import { signIn } from '@/testing/sign-in';
import { sendCode } from '../codes/service/send-code';
import { forgetGuests } from '../guests/service/forget-guests';
import { changePassword } from '../security/service/change-password';
import { confirmTwoFactor, startTwoFactor } from '../security/service/two-factor';
import { listWaysIn } from '../store/user-data';
import { insertPassword } from '../store/users';
import { session, user } from '../tables';
import { readJoined } from './model';
import { mergeByCode } from './service/merge-by-code';

const database = testDatabase();
const { deliver, lastCode } = lettersOf(database);
const browser = () => scriptlessBrowser(database);

let counted = 0;
const newEmail = () => `person-${++counted}@example.com`;
const rowOf = async (email: string) =>
  (await database.current.db.select().from(user).where(eq(user.email, email)))[0];
const codeTo = async (address: string) => {
  await deliver(testContext(database));
  return lastCode(address);
};

/** By their table: this part of Gable knows nothing of homes. */
const keep = (userId: string, propertyId: number) =>
  database.current
    .sql`insert into favourite (user_id, property_id) values (${userId}, ${propertyId})`;
const favouritesOf = async (userId: string): Promise<number[]> => {
  const rows = await database.current
    .sql`select property_id from favourite where user_id = ${userId}`;
  return rows.map((row) => row.property_id);
};

describe('a guest', () => {
  it('goes on, and becomes an account with the same id', async () => {
    const tab = browser();
    expect(await tab.post('/sign-in/guest', { next: '/favourites' })).toEqual([303, '/favourites']);
    const guests = await database.current.db.select().from(user).where(eq(user.isGuest, true));
    const guest = guests.at(-1);
    expect(await tab.post('/sign-in/guest', {})).toEqual([303, '/']);
    const email = newEmail();
    await tab.post('/code/send', { email });
    await tab.post('/sign-in/code', { code: await codeTo(email) });
    await tab.post('/sign-up/code', { name: 'Ada' });
    expect(await rowOf(email)).toMatchObject({ id: guest?.id, isGuest: false });
  });

  const kept = async (tab: ScriptlessBrowser) => {
    await tab.post('/sign-in/guest', {});
    const { db } = database.current;
    const guest = (await db.select().from(user).where(eq(user.isGuest, true))).at(-1);
    const home = await createListing(db);
    const guestId = guest?.id ?? '';
    await keep(guestId, home.propertyId);
    return { guestId, propertyId: home.propertyId };
  };
  it('who signs in to an account by code brings along what was kept, and is told', async () => {
    const tab = browser();
    const { guestId, propertyId } = await kept(tab);
    const person = await createUser(database.current.db, { email: newEmail() });
    await tab.post('/code/send', { email: person.email, next: '/favourites' });
    expect(await tab.post('/sign-in/code', { code: await codeTo(person.email) })).toEqual([
      303,
      '/sign-in/joined?next=%2Ffavourites',
    ]);
    expect(readJoined(decodeURIComponent(tab.jar.get('gable-joined') ?? ''))).toEqual({
      favourites: 1,
    });
    expect(await favouritesOf(person.id)).toEqual([propertyId]);
    const gone = await database.current.db.select().from(user).where(eq(user.id, guestId));
    expect(gone).toEqual([]);
  });

  it('the same by password, and by signing up with one, which keeps the id', async () => {
    const tab = browser();
    const { guestId, propertyId } = await kept(tab);
    const email = newEmail();
    const form = { name: 'Ada', email, password: 'password128' };
    expect(await tab.post('/sign-up/email', { ...form, next: '/favourites' })).toEqual([
      303,
      '/favourites',
    ]);
    expect(await rowOf(email)).toMatchObject({ id: guestId, isGuest: false });
    const other = browser();
    const second = await kept(other);
    expect(await other.post('/sign-in/email', { email, password: form.password })).toEqual([
      303,
      '/sign-in/joined',
    ]);
    const both = await favouritesOf(guestId);
    expect(both.sort()).toEqual([propertyId, second.propertyId].sort());
    const third = browser();
    await kept(third);
    expect(await third.post('/sign-up/email', form)).toEqual([303, '/sign-up?problem=taken']);
  });

  it('whose account owes a second step keeps what was kept over it', async () => {
    const tab = browser();
    const { propertyId } = await kept(tab);
    const { db } = database.current;
    const person = await createUser(db, { email: newEmail() });
    const { actor } = await signIn(db, person.id);
    const ctx = testContext(database, { actor });
    await changePassword(ctx, { newPassword: 'password129' });
    const { uri } = await startTwoFactor(ctx);
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    const app = createOTP(new TextDecoder().decode(base32.decode(secret)));
    const { backupCodes } = await confirmTwoFactor(ctx, { code: await app.totp() });
    const form = { email: person.email, password: 'password129', next: '/favourites' };
    expect(await tab.post('/sign-in/email', form)).toEqual([
      303,
      '/sign-in/second-step?next=%2Ffavourites',
    ]);
    const second = { code: backupCodes[0] ?? '', next: '/favourites' };
    expect(await tab.post('/two-factor/verify-backup-code', second)).toEqual([
      303,
      '/sign-in/joined?next=%2Ffavourites',
    ]);
    expect(await favouritesOf(person.id)).toEqual([propertyId]);
  });

  it('who has not been here for a month is removed, and nobody else', async () => {
    const { db, sql } = database.current;
    const [idle, busy] = [
      await createUser(db, { isGuest: true }),
      await createUser(db, { isGuest: true }),
    ];
    const person = await createUser(db);
    await signIn(db, idle.id);
    await sql`update "user" set created_at = now() - interval '40 days' where id in ${sql([idle.id, busy.id, person.id])}`;
    await sql`update session set updated_at = now() - interval '31 days' where user_id = ${idle.id}`;
    await signIn(db, busy.id);
    const ctx = testContext(database, { actor: { kind: 'job', name: 'test' } });
    await forgetGuests(ctx, new AbortController().signal);
    const left = await sql`select id from "user" where id in ${sql([idle.id, busy.id, person.id])}`;
    expect(left.map(({ id }) => id).sort()).toEqual([busy.id, person.id].sort());
  });
});

describe('two accounts of one person', () => {
  const signedIn = async (userId: string) => {
    const tab = browser();
    const { cookie, session } = await signIn(database.current.db, userId);
    const [name = '', ...value] = cookie.split('=');
    tab.jar.set(name, value.join('='));
    return { tab, session };
  };

  it('are brought together on a page, by whoever is signed in to one', async () => {
    const { db } = database.current;
    const [mine, other] = [
      await createUser(db, { email: newEmail() }),
      await createUser(db, { email: newEmail() }),
    ];
    await keep(other.id, (await createListing(db)).propertyId);
    const { tab } = await signedIn(mine.id);
    const asked = { email: other.email, join: 'true' };
    expect(await tab.post('/code/send', asked)).toEqual([303, '/account/join']);
    const code = await codeTo(other.email);
    expect(await tab.post('/join', { code: '12' })).toEqual([
      303,
      '/account/join?problem=oneTimeCode',
    ]);
    expect(await tab.post('/join', { code })).toEqual([303, '/sign-in/joined?next=%2Faccount']);
    expect(await favouritesOf(mine.id)).toHaveLength(1);
    expect(await rowOf(other.email)).toBeUndefined();
    expect(await browser().post('/join', { code })).toEqual([303, '/sign-in?next=/account/join']);
    // The code has gone with its use: the page says so, instead of leading somewhere else.
    for (const [path, fields] of [
      ['/join', { code }],
      ['/code/send', { purpose: 'sign_in', join: 'true' }],
    ] as const) {
      expect(await tab.post(path, fields)).toEqual([303, '/account/join?problem=codeGone']);
    }
  });

  it('are one already, or there is no other: the page says which', async () => {
    const mine = await createUser(database.current.db, { email: newEmail() });
    const { tab } = await signedIn(mine.id);
    const prove = async (field: 'email' | 'phone', address: string) => {
      await tab.post('/code/send', { [field]: address, join: 'true' });
      const [, place] = await tab.post('/join', { code: await codeTo(address) });
      return place;
    };
    expect(await prove('email', newEmail())).toBe('/account/join?told=nobody');
    expect(await prove('email', mine.email)).toBe('/account/join?told=own');
    expect(await prove('phone', '+33612345690')).toBe('/account/join?told=kept');
    await database.current.sql`delete from one_time_code`;
    expect(await prove('phone', '+33612345690')).toBe('/account/join?told=own');
    expect(await rowOf(mine.email)).toMatchObject({
      emailVerified: true,
      phone: '+33612345690',
      phoneVerified: true,
    });
  });

  it('stay two where the other was closed or would lose a role', async () => {
    const { db } = database.current;
    const { tab } = await signedIn((await createUser(db, { email: newEmail() })).id);
    for (const [other, problem] of [
      [await createUser(db, { email: newEmail(), isActive: false }), 'deactivated'],
      [await createUser(db, { email: newEmail(), platformRole: 'admin' }), 'joinRole'],
    ] as const) {
      await tab.post('/code/send', { email: other.email, join: 'true' });
      expect(await tab.post('/join', { code: await codeTo(other.email) })).toEqual([
        303,
        `/account/join?problem=${problem}`,
      ]);
      expect(await rowOf(other.email)).toMatchObject({ id: other.id });
    }
  });

  it('do not let in whoever had made the other in its owner’s name', async () => {
    const { db } = database.current;
    const mine = await createUser(db, { email: newEmail() });
    const other = await createUser(db, { email: newEmail(), emailVerified: false });
    await insertPassword(db, { id: other.id, userId: other.id, hash: 'hash of the maker' });
    const { tab } = await signedIn(mine.id);
    await tab.post('/code/send', { email: other.email, join: 'true' });
    await tab.post('/join', { code: await codeTo(other.email) });
    expect(await rowOf(other.email)).toBeUndefined();
    expect(await listWaysIn(db, mine.id)).toEqual([]);
  });

  it('are not brought together by a code for something else, nor in somebody’s name', async () => {
    const { db } = database.current;
    const mine = await createUser(db, { email: newEmail() });
    const { tab, session: own } = await signedIn(mine.id);
    const email = newEmail();
    await tab.post('/code/send', { email });
    expect(await tab.post('/join', { code: await codeTo(email) })).toEqual([
      303,
      '/account/join?problem=codeGone',
    ]);
    const admin = await createUser(db, { platformRole: 'admin' });
    await db.update(session).set({ impersonatorId: admin.id }).where(eq(session.id, own.id));
    for (const path of ['/join', '/code/send']) {
      expect(await tab.post(path, { email: newEmail(), join: 'true' })).toEqual([
        303,
        '/account/join?problem=impersonating',
      ]);
    }
  });

  it('become one after proof of both, with what moved', async () => {
    const { db } = database.current;
    const [mine, other] = [
      await createUser(db, { email: newEmail() }),
      await createUser(db, { email: newEmail() }),
    ];
    const home = await createListing(db);
    await keep(other.id, home.propertyId);
    const { actor } = await signIn(db, mine.id);
    const address = { kind: 'email', value: other.email } as const;
    await sendCode(testContext(database), { address, purpose: 'sign_in' });
    const ctx = testContext(database, { actor });
    await expect(mergeByCode(ctx, { address, code: '12' })).rejects.toThrow('Invalid');
    const code = await codeTo(other.email);
    expect(await mergeByCode(ctx, { address, code })).toEqual({
      outcome: 'merged',
      moved: { favourites: 1 },
    });
    expect(await favouritesOf(mine.id)).toEqual([home.propertyId]);
    expect(await rowOf(other.email)).toBeUndefined();
    await expect(mergeByCode(ctx, { address, code })).rejects.toThrow('Invalid');
  });
});
