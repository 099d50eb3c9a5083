import { createOTP } from '@better-auth/utils/otp';
import { hashPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import { sendMailJob } from '@/platform/mail/job';
import { testApplication } from '@/testing/application';
import { PUBLIC_URL, queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { auditEntry } from '../audit/tables';
import { insertPassword } from '../store/users';
import { session, user, verification } from '../tables';
import { WRONG_PROOFS_MAX } from './model';
import { renewBackupCodes } from './service/backup-codes';
import { changePassword } from './service/change-password';
import { endOtherSessions } from './service/end-other-sessions';
import { removeOwnPasskey, renameOwnPasskey } from './service/passkeys';
import { proved, proveWithPassword } from './service/prove';
import { readSecurity } from './service/read-security';
import { beginSecondStep } from './service/second-step';
import { confirmTwoFactor, endTwoFactor, startTwoFactor } from './service/two-factor';
import { passkey } from './tables';

const PASSWORD = 'a house by the sea 7';
const database = testDatabase();
const context = (actor: UserActor, now?: Date) =>
  testContext(database, { actor, ...(now && { now }) });
let hash: string;
let send: (path: string, init: RequestInit) => Promise<Response>;
beforeAll(async () => {
  hash = await hashPassword(PASSWORD);
  const application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  send = async (path, init) => application.request(`${PUBLIC_URL}${path}`, init);
});

async function person() {
  const { db } = database.current;
  const made = await createUser(db);
  await insertPassword(db, { id: uuidv7(), userId: made.id, hash });
  return { ...made, ...(await signIn(db, made.id)) };
}
const kindsOf = async ({ id }: { id: string }) =>
  (await database.current.db.select().from(auditEntry).where(eq(auditEntry.userId, id))).map(
    ({ kind }) => kind,
  );
const sessionsOf = ({ id }: { id: string }) =>
  database.current.db.select().from(session).where(eq(session.userId, id));
const lettersTo = async ({ email }: CreatedUser) =>
  (await queuedPayloads(database, sendMailJob)).filter(
    (mail) => (mail as { to: string }).to === email,
  );
const aged = (actor: UserActor, minutes: number) =>
  context(actor, new Date(Date.now() + minutes * 60_000));

describe('a proof', () => {
  it('holds for a quarter of an hour after signing in, and again after the password', async () => {
    const { actor } = await person();
    await expect(proved(aged(actor, 14))).resolves.toMatchObject({ userId: actor.userId });
    await expect(proved(aged(actor, 16))).rejects.toMatchObject({ reason: 'PROOF_REQUIRED' });
    await proveWithPassword(aged(actor, 16), { password: PASSWORD });
    await expect(proved(aged(actor, 30))).resolves.toMatchObject({ userId: actor.userId });
    await expect(proved(aged(actor, 32))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('ends the session after five wrong passwords, also when thirty come at once', async () => {
    const guessed = await person();
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        proveWithPassword(context(guessed.actor), { password: 'not the password 1' }),
      ),
    );
    const reasons = tries.map((one) => (one.status === 'rejected' ? one.reason.reason : 'passed'));
    expect(reasons.filter((reason) => reason === 'WRONG_PASSWORD')).toHaveLength(
      WRONG_PROOFS_MAX - 1,
    );
    expect(reasons.filter((reason) => reason === 'SESSION_ENDED')).toHaveLength(
      30 - WRONG_PROOFS_MAX + 1,
    );
    expect(await sessionsOf(guessed)).toEqual([]);
  });

  it('cannot be given by an administrator in the name of another', async () => {
    const { actor } = await person();
    const admin = await createUser(database.current.db, { platformRole: 'admin' });
    const borrowed = context({ ...actor, impersonatorId: admin.id });
    for (const attempt of [
      () => proveWithPassword(borrowed, { password: PASSWORD }),
      () => changePassword(borrowed, { currentPassword: PASSWORD, newPassword: 'another 12345' }),
      () => startTwoFactor(borrowed),
      () => endOtherSessions(borrowed),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: 'IMPERSONATING' });
    }
  });
});

describe('changing the password', () => {
  it('asks the old one, signs every other device out, records it and tells the person', async () => {
    const changed = await person();
    const elsewhere = await signIn(database.current.db, changed.id);
    const ctx = context(changed.actor);
    const newPassword = 'a house in the hills 8';
    for (const currentPassword of [undefined, 'wrong 123456']) {
      await expect(changePassword(ctx, { currentPassword, newPassword })).rejects.toMatchObject({
        reason: 'WRONG_PASSWORD',
        issues: [{ path: ['currentPassword'] }],
      });
    }
    expect(await changePassword(ctx, { currentPassword: PASSWORD, newPassword })).toEqual({
      endedSessions: 1,
    });
    expect((await sessionsOf(changed)).map(({ id }) => id)).toEqual([changed.session.id]);
    expect(await kindsOf(changed)).toContain('password_changed');
    expect(await lettersTo(changed)).toMatchObject([{ subject: 'Your password was changed' }]);
    const used = await send('/api/properties/1/favorite', {
      method: 'POST',
      headers: { authorization: elsewhere.bearer },
    });
    expect(used.status).toBe(401);
    const old = { password: PASSWORD };
    await expect(proveWithPassword(ctx, old)).rejects.toMatchObject({ reason: 'WRONG_PASSWORD' });
    await proveWithPassword(ctx, { password: newPassword });
  });

  it('gives a first one to an account that has none, after a recent proof only', async () => {
    const { db } = database.current;
    const { actor } = await signIn(db, (await createUser(db)).id);
    const first = { newPassword: PASSWORD };
    await expect(changePassword(aged(actor, 20), first)).rejects.toMatchObject({
      reason: 'PROOF_REQUIRED',
    });
    await changePassword(context(actor), first);
    expect(await readSecurity(context(actor))).toMatchObject({ hasPassword: true });
  });
});

describe('two-step sign-in', () => {
  const json = (path: string, body: unknown, cookie = '') =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: PUBLIC_URL, cookie },
      body: JSON.stringify(body),
    });
  const cookieOf = (reply: Response, name: string) =>
    reply.headers
      .getSetCookie()
      .find((line) => line.startsWith(`better-auth.${name}=`) && !line.includes('Max-Age=0'))
      ?.split(';')[0];

  async function secured() {
    const made = await person();
    const { uri } = await startTwoFactor(context(made.actor));
    const app = appOf(uri);
    const { backupCodes } = await confirmTwoFactor(context(made.actor), { code: await app.totp() });
    return { ...made, app, backupCodes };
  }
  /** An authenticator app that has read the QR code. */
  function appOf(uri: string) {
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    return createOTP(base32(secret));
  }
  /** The one that the app shows next: that of the set-up has been used. */
  const nextCode = (app: ReturnType<typeof appOf>) => app.hotp(Math.floor(Date.now() / 30_000) + 1);
  const firstStep = async ({ email }: CreatedUser) => {
    const reply = await json('/api/auth/sign-in/email', { email, password: PASSWORD });
    return { reply, challenge: cookieOf(reply, 'two_factor') ?? '' };
  };

  it('is in force only once the app has answered, and is told of', async () => {
    const made = await person();
    const ctx = context(made.actor);
    const first = await startTwoFactor(ctx);
    const { uri, secret, qrCode } = await startTwoFactor(ctx);
    expect(new URL(uri).searchParams.get('secret')).not.toBe(
      new URL(first.uri).searchParams.get('secret'),
    );
    expect(secret.replaceAll(' ', '')).toBe(new URL(uri).searchParams.get('secret'));
    expect(decodeURIComponent(uri)).toContain(`Gable:${made.email}`);
    expect(qrCode.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    expect(cookieOf((await firstStep(made)).reply, 'session_token')).toBeDefined();
    await expect(confirmTwoFactor(ctx, { code: '000000' })).rejects.toMatchObject({
      reason: 'WRONG_CODE',
    });
    const { backupCodes } = await confirmTwoFactor(ctx, { code: await appOf(uri).totp() });
    expect(new Set(backupCodes).size).toBe(10);
    expect(await readSecurity(ctx)).toMatchObject({ isTwoFactorOn: true });
    expect(await lettersTo(made)).toMatchObject([{ subject: 'Two-step sign-in is on' }]);
    await expect(startTwoFactor(ctx)).rejects.toMatchObject({ reason: 'TWO_FACTOR_ON' });
    await endTwoFactor(ctx);
    expect(await kindsOf(made)).toEqual(
      expect.arrayContaining(['two_factor_on', 'two_factor_off']),
    );
    expect(cookieOf((await firstStep(made)).reply, 'session_token')).toBeDefined();
  });

  it('lets a password go half-way, and the code of the app the rest', async () => {
    const made = await secured();
    const before = await sessionsOf(made);
    const { reply, challenge } = await firstStep(made);
    expect(await reply.json()).toMatchObject({ twoFactorRedirect: true });
    expect(cookieOf(reply, 'session_token')).toBeUndefined();
    expect(await sessionsOf(made)).toEqual(before);
    const known = await send('/api/auth/get-session', { headers: { cookie: challenge } });
    expect(await known.json()).toBeNull();
    // A guest's session in the same browser is nobody's second step; what the guest did comes along.
    const guest = await signIn(
      database.current.db,
      (await createUser(database.current.db, { isGuest: true })).id,
    );
    const code = { code: await nextCode(made.app), trustDevice: true };
    const done = await json(
      '/api/auth/two-factor/verify-totp',
      code,
      `${guest.cookie}; ${challenge}`,
    );
    expect(done.status).toBe(200);
    expect(cookieOf(done, 'session_token')).toBeDefined();
    expect(cookieOf(done, 'trust_device')).toBeUndefined();
    // The one that the test began with, the guest's, and this.
    expect((await kindsOf(made)).filter((kind) => kind === 'sign_in')).toHaveLength(3);
    const again = await json('/api/auth/two-factor/verify-totp', code, challenge);
    expect(again.status).toBe(401);
  });

  it('takes a code of the app once, and none of before it, also when three come at once', async () => {
    const made = await secured();
    const code = await nextCode(made.app);
    const use = async (text: string) => {
      const { challenge } = await firstStep(made);
      return json('/api/auth/two-factor/verify-totp', { code: text }, challenge);
    };
    const known = await use(await made.app.totp());
    expect([known.status, await known.json()]).toMatchObject([401, { code: 'INVALID_CODE' }]);
    const at = await Promise.all(Array.from({ length: 3 }, () => use(code)));
    expect(at.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect((await use(code)).status).toBe(401);
  });

  it('takes each backup code once, and none of those that were replaced', async () => {
    const made = await secured();
    const [code = '', other = ''] = made.backupCodes;
    const use = async (text: string) => {
      const { challenge } = await firstStep(made);
      return (await json('/api/auth/two-factor/verify-backup-code', { code: text }, challenge))
        .status;
    };
    expect([await use(code), await use(code)]).toEqual([200, 401]);
    const { backupCodes } = await renewBackupCodes(context(made.actor));
    expect([await use(other), await use(backupCodes[0] ?? '')]).toEqual([401, 200]);
  });

  it('ends a half-finished sign-in after five wrong codes', async () => {
    const made = await secured();
    const { challenge } = await firstStep(made);
    const answers = [];
    for (const code of ['1', '2', '3', '4', '5', await made.app.totp()]) {
      answers.push((await json('/api/auth/two-factor/verify-totp', { code }, challenge)).status);
    }
    expect(answers).toEqual([401, 401, 401, 401, 401, 400]);
  });

  it('is owed at the REST doors too, which have none: 401, and nothing is opened', async () => {
    const made = await secured();
    const before = await sessionsOf(made);
    const { email } = made;
    const reply = await json('/api/v1/auth/login', { email, password: PASSWORD });
    expect([reply.status, await reply.json()]).toEqual([
      401,
      expect.objectContaining({ message: expect.stringContaining('two-step') }),
    ]);
    expect(reply.headers.getSetCookie()).toEqual([]);
    const wrong = await json('/api/v1/auth/login', { email, password: 'not the password 1' });
    expect(await wrong.json()).toMatchObject({ message: 'Incorrect email or password' });
    expect(await sessionsOf(made)).toEqual(before);
    const used = await send('/api/properties/favorites', {
      method: 'GET',
      headers: { authorization: made.bearer },
    });
    expect(used.status).toBe(200);
  });

  it('can follow any first step of ours, and leaves nothing behind that names the person', async () => {
    const made = await secured();
    const { cookie } = await beginSecondStep(context(made.actor), made.id);
    const challenge = cookie.split(';')[0] ?? '';
    const code = { code: await nextCode(made.app) };
    expect((await json('/api/auth/two-factor/verify-totp', code, challenge)).status).toBe(200);
    const { db } = database.current;
    expect(await db.select().from(verification).where(eq(verification.value, made.id))).toEqual([]);
  });
});

describe('passkeys', () => {
  const optionsFor = (cookie: string) =>
    send('/api/auth/passkey/generate-register-options', { headers: { cookie } });

  it('are added only after a recent proof, and must check who holds the device', async () => {
    const made = await person();
    const fresh = await optionsFor(made.cookie);
    expect(await fresh.json()).toMatchObject({
      rp: { id: 'localhost', name: 'Gable' },
      authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
    });
    await database.current.db
      .update(session)
      .set({ createdAt: new Date(Date.now() - 20 * 60_000) })
      .where(eq(session.id, made.session.id));
    const stale = await optionsFor(made.cookie);
    expect([stale.status, await stale.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'PROOF_REQUIRED' }),
    ]);
    expect((await optionsFor('')).status).toBe(401);
  });

  it('are renamed and removed by their owner alone', async () => {
    const { db } = database.current;
    const [made, other] = [await person(), await person()];
    const id = uuidv7();
    await db.insert(passkey).values({
      id,
      userId: made.id,
      publicKey: 'a key',
      credentialID: id,
      counter: 0,
      deviceType: 'multiDevice',
      backedUp: true,
    });
    for (const attempt of [
      () => renameOwnPasskey(context(other.actor), { id, name: 'Theirs' }),
      () => removeOwnPasskey(context(other.actor), { id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
    await renameOwnPasskey(context(made.actor), { id, name: 'My laptop' });
    expect(await readSecurity(context(made.actor))).toMatchObject({
      passkeys: [{ id, name: 'My laptop', isSynced: true }],
    });
    await removeOwnPasskey(context(made.actor), { id });
    expect(await readSecurity(context(made.actor))).toMatchObject({ passkeys: [] });
    expect(await kindsOf(made)).toContain('passkey_removed');
    expect(await lettersTo(made)).toMatchObject([{ subject: 'A passkey was removed' }]);
  });
});

it('ends every other device and no one else’s', async () => {
  const { db } = database.current;
  const [made, other] = [await person(), await person()];
  await signIn(db, made.id);
  await signIn(db, made.id);
  expect(await endOtherSessions(context(made.actor))).toEqual({ endedSessions: 2 });
  expect(await endOtherSessions(context(made.actor))).toEqual({ endedSessions: 0 });
  expect(await sessionsOf(other)).toHaveLength(1);
  const [row] = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, made.id), eq(session.id, made.session.id)));
  expect(row).toBeDefined();
  expect((await db.select().from(user).where(eq(user.id, made.id)))[0]?.twoFactorEnabled).toBe(
    false,
  );
});

/** RFC 4648, as authenticator apps read it. */
function base32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)));
}
