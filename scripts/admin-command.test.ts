import { describe, expect, it } from 'vitest';
import { resolveActor } from '@/domains/accounts/service/resolve-actor';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { signIn, testCredentials } from '@/testing/sign-in';
import { adminCommand, USAGE } from './admin-command';

const database = testDatabase();
const admin = (...words: string[]) => adminCommand(testContext(database), words);

/** What a bearer token makes of its sender, asked by a process that has just started. */
const actorOf = (authorization: string) =>
  resolveActor(
    { db: database.current.db, credentials: testCredentials(database.current.db) },
    new Headers({ authorization }),
    new Date(),
  );

describe('npm run admin', () => {
  it('grants, lists and revokes the platform role, which holds at once', async () => {
    expect(await admin('list')).toEqual({
      exitCode: 0,
      text: expect.stringContaining('Nobody is an administrator yet'),
    });
    const person = await createUser(database.current.db, { email: 'ada@example.com', name: 'Ada' });
    const { bearer } = await signIn(database.current.db, person.id);
    expect(await admin('grant', 'Ada@Example.com')).toEqual({
      exitCode: 0,
      text: 'Ada@Example.com is an administrator now.',
    });
    expect(await actorOf(bearer)).toMatchObject({ platformRole: 'admin' });
    expect((await admin('grant', 'ada@example.com')).text).toContain('nothing changed');
    expect((await admin('list')).text).toBe('admin   ada@example.com  Ada');
    await admin('revoke', 'ada@example.com');
    expect(await actorOf(bearer)).toMatchObject({ platformRole: 'user' });
  });

  it.each(['grant', 'revoke', 'sign-out'])('says that %s knows no such address', async (verb) => {
    expect(await admin(verb, 'nobody@example.com')).toEqual({
      exitCode: 1,
      text: 'No account has the address nobody@example.com.',
    });
  });

  it('signs out everywhere', async () => {
    const { db } = database.current;
    const person = await createUser(db);
    const first = await signIn(db, person.id);
    await signIn(db, person.id);
    expect((await admin('sign-out', person.email)).text).toBe(
      `Sessions of ${person.email} ended: 2.`,
    );
    await expect(actorOf(first.bearer)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('rotates keys: older tokens stand, unless all are to end', async () => {
    const { db } = database.current;
    const person = await createUser(db);
    const before = await signIn(db, person.id);
    expect((await admin('rotate-keys')).exitCode).toBe(0);
    const after = await signIn(db, person.id, testCredentials(db));
    expect(keyOf(after.bearer)).not.toBe(keyOf(before.bearer));
    expect(await actorOf(before.bearer)).toMatchObject({ userId: person.id });
    expect(await actorOf(after.bearer)).toMatchObject({ userId: person.id });
    expect((await admin('rotate-keys', '--now')).text).toMatch(/Older keys removed: [23]\./);
    await expect(actorOf(after.bearer)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(actorOf(before.bearer)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each([[], ['grant'], ['grant', 'a@b.c', 'x'], ['rotate-keys', '--never'], ['nonsense']])(
    'explains itself for %j %j',
    async (...words: string[]) => {
      expect(await admin(...words)).toEqual({ exitCode: 1, text: USAGE });
    },
  );
});

function keyOf(bearer: string): unknown {
  const [header = ''] = bearer.slice(7).split('.');
  return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: unknown }).kid;
}
