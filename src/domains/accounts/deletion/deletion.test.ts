import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/kernel/actor';
import { removeObjectsJob } from '@/platform/files/jobs';
import { sendMailJob } from '@/platform/mail/job';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createTeam, createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { auditEntry } from '../audit/tables';
import { notification } from '../notifications/tables';
import { session, teamMember, user } from '../tables';
import { eraseAccountJob } from './jobs';
import { DELETION_GRACE_MS } from './model';
import { eraseAccount, replayErasures } from './service/erase-account';
import { eraseDueAccounts } from './service/erase-due-accounts';
import { requestDeletion } from './service/request-deletion';

const database = testDatabase();
const JOB: Actor = { kind: 'job', name: 'accounts.erase-account' };
const context = (actor: Actor, now?: Date) => testContext(database, { actor, ...(now && { now }) });
const dueAt = (ms = 1000) => new Date(Date.now() + DELETION_GRACE_MS + ms);

async function person() {
  const made = await createUser(database.current.db);
  return { ...made, ...(await signIn(database.current.db, made.id)) };
}
async function administrator() {
  const made = await createUser(database.current.db, { platformRole: 'admin' });
  return { ...made, ...(await signIn(database.current.db, made.id)) };
}
const rowOf = async ({ id }: { id: string }) =>
  (await database.current.db.select().from(user).where(eq(user.id, id)))[0];
const subjectsTo = async ({ email }: { email: string }) =>
  ((await queuedPayloads(database, sendMailJob)) as { to: string; subject: string }[])
    .filter(({ to }) => to === email)
    .map(({ subject }) => subject);

describe('deleting one’s account', () => {
  it('needs a recent proof, signs out everywhere and waits two weeks', async () => {
    const made = await person();
    const stale = context(made.actor, new Date(Date.now() + 16 * 60_000));
    await expect(requestDeletion(stale)).rejects.toMatchObject({ reason: 'PROOF_REQUIRED' });
    const { deleteAfter } = await requestDeletion(context(made.actor));
    expect(deleteAfter.getTime() - Date.now()).toBeGreaterThan(DELETION_GRACE_MS - 60_000);
    expect(await database.current.db.$count(session, eq(session.userId, made.id))).toBe(0);
    expect(await subjectsTo(made)).toEqual(['Your account will be deleted']);
    await eraseDueAccounts(context(JOB));
    expect(await queuedPayloads(database, eraseAccountJob)).not.toContainEqual({ userId: made.id });
    await eraseAccount(context(JOB), made.id);
    expect(await rowOf(made)).toBeDefined();
  });

  it('is taken back by signing in, which is told and recorded', async () => {
    const { db } = database.current;
    const made = await person();
    await requestDeletion(context(made.actor));
    await signIn(db, made.id);
    expect(await rowOf(made)).toMatchObject({ deleteAfter: null });
    expect(
      await db.select().from(notification).where(eq(notification.userId, made.id)),
    ).toMatchObject([{ kind: 'deletion_cancelled' }]);
    const kinds = await db.select().from(auditEntry).where(eq(auditEntry.userId, made.id));
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'sign_in',
      'deletion_requested',
      'sign_in',
      'deletion_cancelled',
    ]);
    await eraseAccount(context(JOB, dueAt()), made.id);
    expect(await rowOf(made)).toBeDefined();
  });

  it('then erases all at once, withdraws what was offered and closes the door', async () => {
    const { db } = database.current;
    const made = await person();
    const offered = await createListing(db, { publisherId: made.id, contactEmail: made.email });
    await requestDeletion(context(made.actor));
    await db
      .update(user)
      .set({ deleteAfter: new Date(Date.now() - 1000) })
      .where(eq(user.id, made.id));
    await expect(signIn(db, made.id)).rejects.toMatchObject({ code: 'unauthenticated' });
    const ctx = context(JOB);
    await eraseDueAccounts(ctx);
    await eraseDueAccounts(ctx);
    expect(await queuedPayloads(database, eraseAccountJob)).toContainEqual({ userId: made.id });
    await eraseAccount(ctx, made.id);
    await eraseAccount(ctx, made.id);
    expect(await rowOf(made)).toBeUndefined();
    const left = await database.current.sql`
      select status, publisher_id, contact_email from listing where id = ${offered.id}`;
    expect(left).toMatchObject([{ status: 'withdrawn', publisher_id: null, contact_email: null }]);
    expect(await ctx.personalData.erasures.list()).toContain(made.id);
    expect(await subjectsTo(made)).toEqual([
      'Your account will be deleted',
      'Your account is deleted',
    ]);
  });

  it('that fails half-way has erased nothing, and the next run finishes it', async () => {
    const { db } = database.current;
    const made = await person();
    await createListing(db, { publisherId: made.id });
    await requestDeletion(context(made.actor));
    const ctx = context(JOB, dueAt());
    // The process dies when all is erased but the ledger not yet written.
    const dying = {
      ...ctx,
      personalData: {
        ...ctx.personalData,
        erasures: {
          ...ctx.personalData.erasures,
          record: () => Promise.reject(new Error('killed')),
        },
      },
    };
    const before = await queuedPayloads(database, removeObjectsJob);
    await expect(eraseAccount(dying, made.id)).rejects.toThrow('killed');
    expect(await rowOf(made)).toBeDefined();
    expect(await queuedPayloads(database, removeObjectsJob)).toEqual(before);
    expect(await subjectsTo(made)).toHaveLength(1);
    await eraseAccount(ctx, made.id);
    expect(await rowOf(made)).toBeUndefined();
  });

  it('asks the last admin of a team to hand over first, and hands over where nobody can any more', async () => {
    const { db } = database.current;
    const [made, viewer, agent] = [await person(), await createUser(db), await createUser(db)];
    const team = await createTeam(db, [
      { user: made, role: 'admin' },
      { user: viewer, role: 'viewer' },
      { user: agent, role: 'agent' },
    ]);
    await expect(requestDeletion(context(made.actor))).rejects.toMatchObject({
      code: 'conflict',
      reason: 'TEAM_NEEDS_ADMIN',
    });
    expect(await rowOf(made)).toMatchObject({ deleteAfter: null });
    // Another admin was there when it was asked for, and has left since.
    await db
      .update(user)
      .set({ deleteAfter: new Date(0) })
      .where(eq(user.id, made.id));
    await eraseAccount(context(JOB), made.id);
    const members = await db.select().from(teamMember).where(eq(teamMember.teamId, team.id));
    expect(members.map(({ userId, role }) => [userId, role]).sort()).toEqual(
      [
        [viewer.id, 'viewer'],
        [agent.id, 'admin'],
      ].sort(),
    );
  });

  it('is refused to the last administrator, also when two ask at the same moment', async () => {
    const { db } = database.current;
    const [one, two] = [await administrator(), await administrator()];
    const asked = await Promise.allSettled(
      [one, two].map(({ actor }) => requestDeletion(context(actor))),
    );
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toMatchObject([{ code: 'conflict', reason: 'LAST_ADMINISTRATOR' }]);
    const staying = await db
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.platformRole, 'admin'), isNull(user.deleteAfter)));
    expect(staying).toHaveLength(1);
  });

  it('is done again after a backup has brought somebody back', async () => {
    const { db } = database.current;
    const [gone, kept] = [await person(), await person()];
    const ctx = context({ kind: 'operator' });
    await ctx.personalData.erasures.record(gone.id, new Date());
    expect(await replayErasures(ctx)).toBe(1);
    expect(await replayErasures(ctx)).toBe(0);
    expect(await rowOf(gone)).toBeUndefined();
    expect(await rowOf(kept)).toBeDefined();
    expect(await db.$count(session, eq(session.userId, kept.id))).toBe(1);
  });
});
