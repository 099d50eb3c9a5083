import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestApplicationOptions } from '@/testing/application';
import { PUBLIC_URL, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { lettersOf } from '@/testing/letters';
import { type ScriptlessBrowser, scriptlessBrowser } from '@/testing/scriptless-browser';
import { signIn } from '@/testing/sign-in';
import { session, user } from '../tables';

const database = testDatabase();
const { deliver, lastCode, lastLink } = lettersOf(database);
const browser = (options?: TestApplicationOptions) => scriptlessBrowser(database, options);
let one: ScriptlessBrowser;
beforeAll(() => {
  one = browser();
});

let counted = 0;
const newEmail = () => `way-${++counted}@example.com`;
const rowOf = async (email: string) =>
  (await database.current.db.select().from(user).where(eq(user.email, email)))[0];
const codeTo = async (address: string) => {
  await deliver(testContext(database));
  return lastCode(address);
};

describe('the start', () => {
  it('takes an address, known or not, and goes on to the same page', async () => {
    const known = await createUser(database.current.db, { email: newEmail() });
    for (const email of [known.email, newEmail()]) {
      const tab = browser();
      const typed = ` ${email.toUpperCase()} `;
      expect(await tab.post('/start', { email: typed, next: '/account' })).toEqual([
        303,
        '/sign-in/password?next=%2Faccount',
      ]);
      expect(Object.fromEntries(tab.jar)).toEqual({
        'gable-typed-email': encodeURIComponent(email),
      });
    }
  });

  it('says so where the address is none, keeps what was typed, and counts no attempt', async () => {
    const tab = browser({ env: { RATE_LIMIT_LOGIN_PER_15_MINUTES: '1' } });
    for (const email of ['ada', 'x@guest.invalid', 'a\u0000@example.com']) {
      expect(await tab.post('/start', { email })).toEqual([303, '/sign-in?problem=email']);
      expect(tab.jar.get('gable-typed-email')).toBe(encodeURIComponent(email));
    }
    expect(await tab.post('/start', {})).toEqual([303, '/sign-in?problem=email']);
    const evil = { origin: 'https://evil.example' };
    expect(await tab.post('/start', { email: newEmail() }, evil)).toEqual([403, null]);
  });
});

describe('by code', () => {
  it('a stranger asks, enters the code with spaces, gives a name, and goes on to the page', async () => {
    const email = newEmail();
    const next = '/properties?cities=Lyon';
    expect(await one.post('/code/send', { email: ` ${email.toUpperCase()}`, next })).toEqual([
      303,
      '/sign-in/code',
    ]);
    const code = await codeTo(email);
    const typed = `${code.slice(0, 3)} ${code.slice(3)} `;
    expect(await one.post('/sign-in/code', { code: typed })).toEqual([303, '/sign-in/name']);
    expect(await one.post('/sign-up/code', { name: ' ' })).toEqual([
      303,
      '/sign-in/name?problem=name',
    ]);
    expect(await one.post('/sign-up/code', { name: 'Ada', password: 'short' })).toEqual([
      303,
      '/sign-in/name?problem=password',
    ]);
    expect(await one.post('/sign-up/code', { name: 'Ada' })).toEqual([303, next]);
    expect(one.isSignedIn()).toBe(true);
    expect([...one.jar.keys()]).not.toContain('gable-pending-code');
    expect(await rowOf(email)).toMatchObject({ name: 'Ada', emailVerified: true });
  });

  it('a wrong one is said on its page; after three even the right one is', async () => {
    const tab = browser();
    const email = newEmail();
    await tab.post('/code/send', { email });
    const code = await codeTo(email);
    const wrong = code === '111111' ? '222222' : '111111';
    for (const typed of ['12', wrong, wrong, wrong, code]) {
      expect(await tab.post('/sign-in/code', { code: typed })).toEqual([
        303,
        '/sign-in/code?problem=oneTimeCode',
      ]);
    }
    expect(tab.isSignedIn()).toBe(false);
  });

  it('by text message, whatever way the number is written', async () => {
    const tab = browser();
    const french = { 'accept-language': 'fr-FR,fr;q=0.9' };
    const sent = await tab.post('/code/send', { phone: '06 12 34 56 78' }, french);
    expect(sent).toEqual([303, '/sign-in/code']);
    const code = await codeTo('+33612345678');
    expect(await tab.post('/sign-in/code', { code })).toEqual([303, '/sign-in/name']);
    expect(await tab.post('/sign-up/code', { name: 'Zoé' })).toEqual([303, '/']);
    for (const phone of ['12', '+33 1', 'call me', '+336123456789012345', '']) {
      expect(await tab.post('/code/send', { phone, next: '/inbox' })).toEqual([
        303,
        '/sign-in?problem=phone&by=phone&next=%2Finbox',
      ]);
    }
  });

  it('needs a code that this browser waits for', async () => {
    const tab = browser();
    expect(await tab.post('/sign-in/code', { code: '123456' })).toEqual([
      303,
      '/sign-in?problem=codeGone',
    ]);
    tab.jar.set('gable-pending-code', 'made-up');
    expect(await tab.post('/sign-up/code', { name: 'Eve' })).toEqual([
      303,
      '/sign-in?problem=codeGone',
    ]);
  });

  it.each(['', 'ada', 'a@b@c', `${'a'.repeat(320)}@example.com`, 'x@guest.invalid'])(
    'is not sent to %j',
    async (email) => {
      expect(await browser().post('/code/send', { email })).toEqual([
        303,
        '/sign-in?problem=email',
      ]);
    },
  );

  it('a foreign page can send none, and an address to go on to is one of ours', async () => {
    const tab = browser();
    const evil = { origin: 'https://evil.example' };
    expect(await tab.post('/code/send', { email: newEmail() }, evil)).toEqual([403, null]);
    const email = newEmail();
    await tab.post('/code/send', { email, next: '//evil.example' });
    await tab.post('/sign-in/code', { code: await codeTo(email) });
    expect(await tab.post('/sign-up/code', { name: 'Ada' })).toEqual([303, '/']);
  });
});

describe('a new password', () => {
  it('by code; then every device is out and the sign-in page says so', async () => {
    const tab = browser();
    const person = await createUser(database.current.db, { email: newEmail() });
    await signIn(database.current.db, person.id);
    const asked = { email: person.email, purpose: 'password_reset', next: '/account' };
    expect(await tab.post('/code/send', asked)).toEqual([303, '/reset-password']);
    const code = await codeTo(person.email);
    expect(await tab.post('/password/reset', { code, newPassword: 'short' })).toEqual([
      303,
      '/reset-password?problem=password',
    ]);
    expect(await tab.post('/password/reset', { code, newPassword: 'password126' })).toEqual([
      303,
      '/sign-in?told=password&next=%2Faccount',
    ]);
    const left = await database.current.db
      .select()
      .from(session)
      .where(eq(session.userId, person.id));
    expect(left).toEqual([]);
    const back = { email: person.email, password: 'password126', next: '/account' };
    expect(await tab.post('/sign-in/email', back)).toEqual([303, '/account']);
  });

  it('by link, whatever host the request for it named', async () => {
    const tab = browser();
    const person = await createUser(database.current.db, { email: newEmail() });
    const poisoned = { 'x-forwarded-host': 'evil.example', host: 'evil.example' };
    await tab.post('/code/send', { email: person.email, purpose: 'password_reset' }, poisoned);
    await deliver(testContext(database));
    const url = new URL(await lastLink(person.email));
    expect(url.origin).toBe(PUBLIC_URL);
    const form = { token: url.searchParams.get('token') ?? '', newPassword: 'password127' };
    expect(await tab.post('/password/reset', form)).toEqual([303, '/sign-in?told=password']);
    expect(await tab.post('/password/reset', form)).toEqual([
      303,
      `/reset-password?problem=linkGone&token=${form.token}`,
    ]);
  });

  it('an unknown address is answered like a known one', async () => {
    const known = await createUser(database.current.db, { email: newEmail() });
    const answers = [];
    for (const email of [known.email, newEmail()]) {
      answers.push(await browser().post('/code/send', { email, purpose: 'password_reset' }));
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('limits', () => {
  const limited = (name: string, points: number) => browser({ env: { [name]: String(points) } });

  it.each([
    ['RATE_LIMIT_LOGIN_PER_15_MINUTES', '/sign-in/code', { code: '123456' }, '/sign-in/code'],
    ['RATE_LIMIT_REGISTER_PER_HOUR', '/sign-up/code', { name: 'Ada' }, '/sign-in/name'],
    ['RATE_LIMIT_GUEST_PER_HOUR', '/sign-in/guest', {}, '/sign-in'],
  ])('%s counts %s', async (name, path, fields, page) => {
    const tab = limited(name, 2);
    const answers = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      answers.push((await tab.post(path, fields as Record<string, string>))[1]);
    }
    expect(answers[1]).not.toContain('problem=limited');
    expect(answers[2]).toBe(`${page}?problem=limited`);
  });

  it('five codes in an hour for one address, from however many browsers', async () => {
    const email = newEmail();
    const places = [];
    for (let count = 0; count < 6; count++) {
      await database.current
        .sql`update one_time_code set created_at = created_at - interval '1 minute'`;
      places.push((await browser({ env: {} }).post('/code/send', { email }))[1]);
    }
    expect(places).toEqual([...Array(5).fill('/sign-in/code'), '/sign-in?problem=codesLimited']);
  });
});
