import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOBODY, type UserActor } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { sendMailJob } from '@/platform/mail/job';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { lettersOf } from '@/testing/letters';
import { signIn } from '@/testing/sign-in';
import { listPasskeys } from '../security/store/passkeys';
import { isTwoFactorOn, replaceTwoFactor, turnTwoFactorOn } from '../security/store/two-factor';
import { passkey } from '../security/tables';
import { signInWithPassword } from '../service/sign-in-with-password';
import { account, session, user } from '../tables';
import { deliverCodeJob } from './jobs';
import { type CodeAddress, type CodePurpose, readCode } from './model';
import { registerWithCode } from './service/register-with-code';
import { resetPasswordWithCode, resetPasswordWithLink } from './service/reset-password-with-code';
import { sendCode } from './service/send-code';
import { signInWithCode } from './service/sign-in-with-code';
import { verifyCode } from './service/verify-code';
import { oneTimeCode } from './tables';

const database = testDatabase();
const START = new Date('2026-03-01T10:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(START.getTime() + minutes * MINUTE);
const context = (minutes = 0, actor: Ctx['actor'] = NOBODY) =>
  testContext(database, { now: at(minutes), actor });
let counted = 0;
let address: CodeAddress;
beforeEach(() => {
  address = { kind: 'email', value: `ada-${++counted}@example.com` };
});
const { deliver, lastCode, lastLink, texts } = lettersOf(database);

/** Asks for a code, lets the job send it, and reads it from the letter. */
async function codeFor(minutes = 0, purpose: CodePurpose = 'sign_in', to = address) {
  await sendCode(context(minutes), { address: to, purpose });
  await deliver(context(minutes));
  return lastCode(to.value);
}
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? [error.code, error.reason] : error;
};
const WRONG = ['unauthenticated', 'INVALID_OTP'];
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');
const enter = (code: string, minutes = 0) =>
  signInWithCode(context(minutes), { address, code, ifNew: { name: 'Ada' } });
const rowOf = async (email: string) =>
  (await database.current.db.select().from(user).where(eq(user.email, email)))[0];

describe('a code', () => {
  it('signs in once, makes the account on the way, and proves its address', async () => {
    const code = await codeFor();
    const signedIn = await enter(code);
    expect(signedIn.user).toMatchObject({ email: address.value, emailVerified: true, name: 'Ada' });
    expect(await refusal(enter(code))).toEqual(WRONG);
    const again = await enter(await codeFor(1), 1);
    expect(again.user.id).toBe(signedIn.user.id);
  });

  it('is kept and queued as nobody can read it', async () => {
    await sendCode(context(), { address, purpose: 'password_reset' });
    const queued = JSON.stringify(await queuedPayloads(database, deliverCodeJob));
    const [row] = await database.current.db
      .select()
      .from(oneTimeCode)
      .where(eq(oneTimeCode.address, address.value));
    expect(row?.hash).toMatch(/^[\w-]{43}$/);
    expect(queued).not.toMatch(/\b\d{6}\b|token/);
    await deliver(context());
  });

  it('ends after ten minutes, and not before', async () => {
    const code = await codeFor();
    expect(await refusal(enter(code, 10))).toEqual(WRONG);
    expect((await enter(code, 9.99)).user.email).toBe(address.value);
  });

  it('can be checked without being used up, and then completes one thing', async () => {
    const code = await codeFor();
    const proof = { address, purpose: 'sign_in', code } as const;
    expect(await verifyCode(context(), proof)).toEqual({ userId: null });
    const { user: made } = await registerWithCode(context(1), { address, code, name: 'Ada' });
    expect(await refusal(verifyCode(context(1), proof))).toEqual(WRONG);
    expect(await refusal(enter(code, 1))).toEqual(WRONG);
    expect(made.emailVerified).toBe(true);
  });

  it('ends after three wrong tries, over all that is done with codes', async () => {
    const code = await codeFor();
    const wrong = wrongFor(code);
    const tries = [
      verifyCode(context(), { address, purpose: 'sign_in', code: wrong }),
      registerWithCode(context(), { address, code: wrong, name: 'Ada' }),
      resetPasswordWithCode(context(), { address, code: wrong, newPassword: 'password123' }),
    ];
    for (const one of tries) expect(await refusal(one)).toEqual(WRONG);
    expect(await refusal(enter(code))).toEqual(WRONG);
  });

  it('is given three tries, however many come at once', async () => {
    const code = await codeFor();
    const tries = Array.from({ length: 12 }, () => refusal(enter(wrongFor(code))));
    expect(await Promise.all(tries)).toEqual(Array(12).fill(WRONG));
    const [row] = await database.current.db
      .select()
      .from(oneTimeCode)
      .where(eq(oneTimeCode.address, address.value));
    expect(row?.tries).toBe(3);
  });

  it('signs in one of ten who show it at once', async () => {
    const code = await codeFor();
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => enter(code)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('goes on working until its replacement has left', async () => {
    const first = await codeFor();
    await sendCode(context(1), { address, purpose: 'sign_in' });
    await verifyCode(context(1), { address, purpose: 'sign_in', code: first });
    await deliver(context(2));
    const second = await lastCode(address.value);
    expect(await refusal(enter(first, 2))).toEqual(WRONG);
    expect((await enter(second, 2)).user.email).toBe(address.value);
  });

  it('does only what it was asked for', async () => {
    await createUser(database.current.db, { email: address.value });
    const code = await codeFor(0, 'password_reset');
    expect(await refusal(enter(code))).toEqual(WRONG);
    const other = await codeFor(1);
    const reset = { address, code: other, newPassword: 'password123' };
    expect(await refusal(resetPasswordWithCode(context(1), reset))).toEqual(WRONG);
  });

  it('is of no use for another address', async () => {
    const code = await codeFor();
    const elsewhere = { kind: 'email', value: 'eve@example.com' } as const;
    const input = { address: elsewhere, code, ifNew: { name: 'Eve' } };
    expect(await refusal(signInWithCode(context(), input))).toEqual(WRONG);
  });

  it('stays good where what it was for could not be done', async () => {
    const code = await codeFor();
    const refuse = { address, code, ifNew: 'refuse' } as const;
    expect(await refusal(signInWithCode(context(), refuse))).toEqual(['not_found', undefined]);
    expect((await enter(code)).user.email).toBe(address.value);
  });

  it('reaches a telephone', async () => {
    address = { kind: 'phone', value: `+3361234567${counted % 10}` };
    await sendCode({ ...context(), locale: 'fr' }, { address, purpose: 'sign_in' });
    await deliver(context());
    const [text = ''] = await texts(address.value);
    expect(text).toContain('est votre code Gable');
    const { user: made } = await enter(await lastCode(address.value));
    expect(made).toMatchObject({ phone: address.value, phoneVerified: true, emailVerified: false });
    expect(made.email).toMatch(/\.invalid$/);
    expect((await enter(await codeFor(1), 1)).user.id).toBe(made.id);
  });

  it.each([
    ['123456', '123456'],
    [' 123 456\n', '123456'],
    ['123-456', '123456'],
    ['１２３４５６', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['', null],
    ['1'.repeat(5000), null],
  ])('is read from %j as %j', (text, code) => expect(readCode(text)).toBe(code));
});

describe('asking for codes', () => {
  it('ends after five in an hour, also when twenty ask at once, until the first is an hour old', async () => {
    const ask = (minutes: number) => sendCode(context(minutes), { address, purpose: 'sign_in' });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => ask(0)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const late = await ask(30).catch((error: AppError) => error);
    expect(late).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 1800 });
    expect((await ask(60)).remaining).toBe(4);
    await deliver(context(60));
  });

  it('twice within half a minute is once for a page', async () => {
    const ask = (minutes: number) =>
      sendCode(context(minutes), { address, purpose: 'sign_in', again: 'after_a_pause' });
    const [first, second] = [await ask(0), await ask(0.4)];
    expect(second).toEqual(first);
    expect((await ask(0.6)).remaining).toBe(first.remaining - 1);
    await deliver(context(0.6));
  });

  it('says the same for an address that nobody has, and writes to nobody', async () => {
    const known = await createUser(database.current.db, { email: address.value });
    const ask = (value: string) =>
      sendCode(context(), { address: { kind: 'email', value }, purpose: 'password_reset' });
    expect(await ask('nobody-here@example.com')).toEqual(await ask(known.email));
    await deliver(context());
    expect(await lastCode(known.email)).toMatch(/^\d{6}$/);
    await expect(lastCode('nobody-here@example.com')).rejects.toThrow('no letter');
    const demanded = {
      address: { kind: 'email', value: 'not-here@example.com' },
      purpose: 'password_reset',
      ifUnknown: 'refuse',
    } as const;
    expect(await refusal(sendCode(context(), demanded))).toEqual(['not_found', undefined]);
  });
});

describe('an account whose address nobody had proved', () => {
  it('belongs to whoever proves it: the password and sessions from before end', async () => {
    const { db } = database.current;
    const made = await createUser(db, { email: address.value, emailVerified: false });
    await db.insert(account).values({
      id: `a-${made.id}`,
      accountId: made.id,
      providerId: 'credential',
      userId: made.id,
      password: 'hash of whoever was first',
    });
    await signIn(db, made.id);
    // Whoever made it has secured it as well as it goes.
    await db.insert(passkey).values({
      id: `p-${made.id}`,
      publicKey: 'key',
      userId: made.id,
      credentialID: made.id,
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
    });
    await replaceTwoFactor(db, {
      id: made.id,
      userId: made.id,
      secret: 'secret',
      backupCodes: 'codes',
      createdAt: new Date(),
    });
    await turnTwoFactorOn(db, made.id);
    await db
      .update(user)
      .set({ phone: '+33612345678', phoneVerified: true })
      .where(eq(user.id, made.id));
    const signedIn = await enter(await codeFor());
    expect(signedIn.user).toMatchObject({
      id: made.id,
      emailVerified: true,
      phoneVerified: false,
    });
    expect(await listPasskeys(db, made.id)).toEqual([]);
    expect(await isTwoFactorOn(db, made.id)).toBe(false);
    expect(await db.select().from(account).where(eq(account.userId, made.id))).toEqual([]);
    const sessions = await db.select().from(session).where(eq(session.userId, made.id));
    expect(sessions.map(({ id }) => id)).toEqual([signedIn.session.id]);
  });

  it('keeps its password where the one who is signed in proves it', async () => {
    const { db } = database.current;
    const made = await createUser(db, { email: address.value, emailVerified: false });
    const { actor } = await signIn(db, made.id);
    const proof = { address, purpose: 'sign_in', code: await codeFor() } as const;
    await verifyCode(context(0), proof);
    expect((await rowOf(address.value))?.emailVerified).toBe(false);
    await verifyCode(context(0, actor), proof);
    expect((await rowOf(address.value))?.emailVerified).toBe(true);
    expect(await db.select().from(session).where(eq(session.userId, made.id))).toHaveLength(1);
  });

  it('that was deactivated stays closed', async () => {
    await createUser(database.current.db, { email: address.value, isActive: false });
    expect(await refusal(enter(await codeFor()))).toEqual(['forbidden', undefined]);
  });
});

describe('a new password', () => {
  it('by code, also where there was none; every session ends', async () => {
    const { db } = database.current;
    const made = await createUser(db, { email: address.value });
    await signIn(db, made.id);
    const code = await codeFor(0, 'password_reset');
    await resetPasswordWithCode(context(), { address, code, newPassword: 'password124' });
    expect(await db.select().from(session).where(eq(session.userId, made.id))).toEqual([]);
    const signedIn = { email: address.value, password: 'password124' };
    expect((await signInWithPassword(context(), signedIn)).user.id).toBe(made.id);
  });

  it('is told to the person, in their language', async () => {
    const { db } = database.current;
    for (const locale of ['en', 'fr'] as const) {
      const { id, email } = await createUser(db);
      await db.update(user).set({ locale }).where(eq(user.id, id));
      const code = await codeFor(0, 'password_reset', { kind: 'email', value: email });
      const kept = { address: { kind: 'email', value: email }, code } as const;
      await resetPasswordWithCode(context(1), { ...kept, newPassword: 'password130' });
      const letters = (await queuedPayloads(database, sendMailJob)) as { to: string }[];
      expect(letters.filter(({ to }) => to === email)).toMatchObject([
        {
          subject:
            locale === 'fr' ? 'Votre mot de passe a été modifié' : 'Your password was changed',
        },
      ]);
    }
  });

  it('by link: once, within an hour, and not with a link that was made up or replaced', async () => {
    await createUser(database.current.db, { email: address.value });
    const set = (token: string, minutes = 0) =>
      refusal(resetPasswordWithLink(context(minutes), { token, newPassword: 'password125' }));
    const gone = ['unauthenticated', 'INVALID_TOKEN'];
    await codeFor(0, 'password_reset');
    const first = await lastLink(address.value);
    expect(first).toMatch(/^http:\/\/localhost:3000\/reset-password\?token=[\w-]{43}$/);
    const token = new URL(first).searchParams.get('token') ?? '';
    await codeFor(1, 'password_reset');
    const second = new URL(await lastLink(address.value)).searchParams.get('token') ?? '';
    expect(await set(token, 1)).toEqual(gone);
    expect(await set(`${second}x`, 1)).toEqual(gone);
    expect(await set(second, 62)).toEqual(gone);
    expect(await set(second, 60)).toBeNull();
    expect(await set(second, 60)).toEqual(gone);
  });
});

describe('a guest', () => {
  const guest = async (): Promise<UserActor> => {
    const { db } = database.current;
    return (await signIn(db, (await createUser(db, { isGuest: true })).id)).actor;
  };

  it('who registers keeps the id', async () => {
    const actor = await guest();
    const input = { address, code: await codeFor(), name: 'Ada', password: 'password123' };
    const { user: made } = await registerWithCode(context(0, actor), input);
    expect(made).toMatchObject({ id: actor.userId, isGuest: false, email: address.value });
  });

  it('cannot take an address that somebody has', async () => {
    await createUser(database.current.db, { email: address.value });
    const input = { address, code: await codeFor(), name: 'Ada' };
    expect(await refusal(registerWithCode(context(0, await guest()), input))).toEqual([
      'invalid_input',
      'EMAIL_TAKEN',
    ]);
  });
});
