import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '@/kernel/actor';
import { createCallerFactory } from '@/platform/trpc/procedures';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createTeam, createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { accountsRouter } from './router';
import { user } from './tables';

const database = testDatabase();
const callAs = (actor = NOBODY) =>
  createCallerFactory(accountsRouter)(testContext(database, { actor }));

describe('me', () => {
  it('is null for nobody', async () => {
    expect(await callAs().me()).toBeNull();
  });

  it('shows the person and the current team', async () => {
    const { db } = database.current;
    const person = await createUser(db, { name: 'Ada', email: 'ada@example.com', currency: 'EUR' });
    const team = await createTeam(db, [{ user: person, role: 'agent' }]);
    const { actor } = await signIn(db, person.id);
    expect(await callAs(actor).me()).toEqual({
      id: person.id,
      name: 'Ada',
      email: 'ada@example.com',
      isEmailVerified: true,
      isGuest: false,
      isDemo: false,
      platformRole: 'user',
      team: { id: team.id, name: team.name, role: 'agent' },
      locale: null,
      currency: 'EUR',
      timeZone: null,
    });
  });

  it('never shows a placeholder address', async () => {
    const { db } = database.current;
    const person = await createUser(db, { email: '1@phone.gable.invalid' });
    expect(await callAs((await signIn(db, person.id)).actor).me()).toMatchObject({ email: null });
  });
});

describe('updatePreferences', () => {
  it('changes what is given, keeps the rest, forgets what is null', async () => {
    const { db } = database.current;
    const { actor } = await signIn(db, (await createUser(db, { currency: 'EUR' })).id);
    const caller = callAs(actor);
    await caller.updatePreferences({ name: '  Zoé  ', locale: 'fr', timeZone: 'Asia/Kolkata' });
    expect(await caller.me()).toMatchObject({
      name: 'Zoé',
      locale: 'fr',
      currency: 'EUR',
      timeZone: 'Asia/Kolkata',
    });
    await caller.updatePreferences({ currency: null, timeZone: null });
    expect(await caller.me()).toMatchObject({ locale: 'fr', currency: null, timeZone: null });
    await caller.updatePreferences({});
    expect(await caller.me()).toMatchObject({ name: 'Zoé' });
  });

  it.each([
    ['name', { name: '   ' }],
    ['name', { name: 'a\u0000b' }],
    ['name', { name: 'x'.repeat(201) }],
    ['locale', { locale: 'de' }],
    ['currency', { currency: 'XYZ' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
  ])('refuses a wrong %s and changes nothing', async (field, input) => {
    const { db } = database.current;
    const person = await createUser(db);
    const caller = callAs((await signIn(db, person.id)).actor);
    const error = await caller
      .updatePreferences(input as Parameters<typeof caller.updatePreferences>[0])
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [{ path: [field] }] } });
    expect((await db.select().from(user).where(eq(user.id, person.id)))[0]?.name).toBe(person.name);
  });
});

describe('sessions', () => {
  it('lists the own ones and ends one', async () => {
    const { db } = database.current;
    const person = await createUser(db);
    const here = await signIn(db, person.id);
    const phone = await signIn(db, person.id);
    await signIn(db, (await createUser(db)).id);
    const caller = callAs(here.actor);
    const listed = await caller.sessions();
    expect(listed.map((one) => one.id).sort()).toEqual([here.session.id, phone.session.id].sort());
    expect(listed.filter((one) => one.isCurrent).map((one) => one.id)).toEqual([here.session.id]);
    expect(JSON.stringify(listed)).not.toContain(phone.session.token);
    await caller.endSession({ id: phone.session.id });
    expect((await caller.sessions()).map((one) => one.id)).toEqual([here.session.id]);
  });

  it("does not end another's", async () => {
    const { db } = database.current;
    const other = await signIn(db, (await createUser(db)).id);
    const { actor } = await signIn(db, (await createUser(db)).id);
    await expect(callAs(actor).endSession({ id: other.session.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await callAs(other.actor).sessions()).toHaveLength(1);
  });

  it('is closed to nobody', async () => {
    const caller = callAs();
    for (const call of [
      caller.sessions(),
      caller.endSession({ id: 'x' }),
      caller.updatePreferences({}),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    }
  });
});
