import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Actor, NOBODY } from '@/kernel/actor';
import { inTransaction } from '@/platform/context';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { setPlatformRole } from '../../service/platform-roles';
import { endOwnSession } from '../../service/sessions';
import { auditTrailInput } from '../contract';
import { auditEntry } from '../tables';
import { readTrail } from './read-trail';
import { recordAudit } from './record-audit';

const database = testDatabase();
const context = (actor: Actor) => testContext(database, { actor });
const trailOf = async (actor: Actor, page: { cursor?: number; limit?: number } = {}) =>
  readTrail(context(actor), auditTrailInput.parse(page));

describe('the audit trail', () => {
  it('tells of a sign-in, a change of role and an ended session, and who did it', async () => {
    const { db } = database.current;
    const person = await createUser(db);
    const [here, elsewhere] = [await signIn(db, person.id), await signIn(db, person.id)];
    const admin = await signIn(db, (await createUser(db, { platformRole: 'admin' })).id);
    const role = { email: person.email, role: 'expert' } as const;
    await setPlatformRole(context(admin.actor), role);
    await setPlatformRole(context(admin.actor), role);
    await endOwnSession(context(here.actor), { id: elsewhere.session.id });
    const { entries, nextCursor } = await trailOf(here.actor);
    expect(nextCursor).toBeNull();
    expect(entries).toMatchObject([
      { kind: 'session_ended', by: 'you', address: '192.0.2.1', userAgent: 'test' },
      // Where the administrator sat is not told.
      {
        kind: 'role_changed',
        by: 'administrator',
        address: null,
        details: { from: 'user', to: 'expert' },
      },
      { kind: 'sign_in', by: 'you', address: '127.0.0.1' },
      { kind: 'sign_in', by: 'you', address: '127.0.0.1' },
    ]);
  });

  it('names the operator and jobs, and whoever acts in the name of another', async () => {
    const { db } = database.current;
    const person = await createUser(db);
    const admin = await createUser(db, { platformRole: 'admin' });
    const { actor } = await signIn(db, person.id);
    const actors: Actor[] = [
      { kind: 'operator' },
      { kind: 'job', name: 'prune' },
      { ...actor, impersonatorId: admin.id },
      NOBODY,
    ];
    for (const each of actors) {
      await recordAudit(context(each), { kind: 'password_changed', userId: person.id });
    }
    const { entries } = await trailOf(actor, { limit: 4 });
    expect(entries.map(({ by }) => by)).toEqual(['you', 'impersonator', 'gable', 'administrator']);
    const rows = await db.select().from(auditEntry).where(eq(auditEntry.impersonatorId, admin.id));
    expect(rows).toMatchObject([{ actorId: person.id, userId: person.id, isImpersonated: true }]);
  });

  it('is read page by page, and is nobody else’s', async () => {
    const { db } = database.current;
    const { actor } = await signIn(db, (await createUser(db)).id);
    for (let i = 0; i < 4; i++) {
      await recordAudit(context(actor), { kind: 'passkey_added', userId: actor.userId });
    }
    const first = await trailOf(actor, { limit: 3 });
    const second = await trailOf(actor, { limit: 3, cursor: first.nextCursor ?? 0 });
    expect(second.nextCursor).toBeNull();
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    const other = await signIn(db, (await createUser(db)).id);
    expect((await trailOf(other.actor)).entries).toHaveLength(1);
    await expect(trailOf(NOBODY)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('keeps nothing of what did not happen', async () => {
    const { db } = database.current;
    const { actor } = await signIn(db, (await createUser(db)).id);
    const failing = inTransaction(context(actor), async (ctx) => {
      await recordAudit(ctx, { kind: 'deletion_requested', userId: actor.userId });
      throw new Error('and then it failed');
    });
    await expect(failing).rejects.toThrow('and then it failed');
    expect((await trailOf(actor)).entries.map(({ kind }) => kind)).toEqual(['sign_in']);
  });
});
