import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import { toAppError } from '@/platform/errors/to-app-error';
import { removeObjectsJob } from '@/platform/files/jobs';
import { file } from '@/platform/files/tables';
import { sendMailJob } from '@/platform/mail/job';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { lettersOf } from '@/testing/letters';
import { signIn } from '@/testing/sign-in';
import { auditEntry } from '../audit/tables';
import { cutAvatarJob } from '../avatar/jobs';
import { cutAvatar } from '../avatar/service/cut-avatar';
import { removeAvatar, sendAvatar } from '../avatar/service/send-avatar';
import { notification } from '../notifications/tables';
import { user } from '../tables';
import { changeAddress, proveNewAddress } from './service/change-address';
import { readContact } from './service/read-contact';

const database = testDatabase();
const JOB: Actor = { kind: 'job', name: 'accounts.cut-avatar' };
const context = (actor: Actor, now?: Date) => testContext(database, { actor, ...(now && { now }) });
async function person() {
  const made = await createUser(database.current.db);
  return { ...made, ...(await signIn(database.current.db, made.id)) };
}
const { deliver, lastCode } = lettersOf(database);
const rowOf = async ({ id }: { id: string }) =>
  (await database.current.db.select().from(user).where(eq(user.id, id)))[0];

describe('a new address', () => {
  async function codeAt(ctx: ReturnType<typeof context>, value: string) {
    await proveNewAddress(ctx, { address: { kind: 'email', value } });
    await deliver(ctx);
    return lastCode(value);
  }

  it('is somebody’s once its code is typed, and the old one is told', async () => {
    const made = await person();
    const ctx = context(made.actor);
    const value = `new-${made.email}`;
    const address = { kind: 'email', value } as const;
    const code = await codeAt(ctx, value);
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(changeAddress(ctx, { address, code: wrong })).rejects.toMatchObject({
      reason: 'INVALID_OTP',
    });
    expect(await rowOf(made)).toMatchObject({ email: made.email });
    await changeAddress(ctx, { address, code });
    expect(await rowOf(made)).toMatchObject({ email: value, emailVerified: true });
    expect(await queuedPayloads(database, sendMailJob)).toContainEqual(
      expect.objectContaining({ to: made.email, subject: 'Your email address was changed' }),
    );
    const trail = await database.current.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.userId, made.id));
    expect(trail.map(({ kind }) => kind)).toContain('email_changed');
    await expect(changeAddress(ctx, { address, code })).rejects.toMatchObject({
      reason: 'INVALID_OTP',
    });
  });

  it('of another account is refused only to who has its code', async () => {
    const [made, other] = [await person(), await person()];
    const ctx = context(made.actor);
    const code = await codeAt(ctx, other.email);
    await expect(
      changeAddress(ctx, { address: { kind: 'email', value: other.email }, code }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'ADDRESS_TAKEN' });
    expect(await rowOf(made)).toMatchObject({ email: made.email });
  });

  it('that somebody registers with at the same moment is refused, and nothing breaks', async () => {
    const made = await person();
    const ctx = context(made.actor);
    const value = `race-${made.email}`;
    const code = await codeAt(ctx, value);
    const { sql } = database.current;
    const registering = await sql.reserve();
    await registering`begin`;
    await registering`insert into "user" (id, name, email) values (${uuidv7()}, 'Ada', ${value})`;
    const changing = changeAddress(ctx, { address: { kind: 'email', value }, code });
    const refused = expect(changing).rejects.toSatisfy(
      (thrown) => toAppError(thrown).code === 'conflict',
    );
    // The change has looked, found nobody, and waits for the other's row.
    await expect
      .poll(
        () => sql`select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      )
      .toHaveLength(1);
    await registering`commit`;
    registering.release();
    await refused;
    expect(await rowOf(made)).toMatchObject({ email: made.email });
  });

  it('needs a recent proof', async () => {
    const made = await person();
    const stale = context(made.actor, new Date(Date.now() + 16 * 60_000));
    const address = { kind: 'email', value: `later-${made.email}` } as const;
    await expect(proveNewAddress(stale, { address })).rejects.toMatchObject({
      reason: 'PROOF_REQUIRED',
    });
    await expect(changeAddress(stale, { address, code: '123456' })).rejects.toMatchObject({
      reason: 'PROOF_REQUIRED',
    });
  });
});

describe('a picture', () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#984326' } })
      .jpeg()
      .toBuffer();
  const toldTo = ({ id }: { id: string }) =>
    database.current.db.select().from(notification).where(eq(notification.userId, id));
  const send = async (actor: Actor, bytes: Buffer) =>
    (await sendAvatar(context(actor), { name: 'me.jpg', body: Readable.from([bytes]) })).id;

  it('is cut to a square, shown by a link that runs out, and replaced with its file', async () => {
    const made = await person();
    const first = await send(made.actor, await picture(800, 300));
    expect(await queuedPayloads(database, cutAvatarJob)).toContainEqual({ fileId: first });
    await cutAvatar(context(JOB), first, { isLast: false });
    const ctx = context(made.actor);
    const { avatarUrl } = await readContact(ctx);
    expect(new URL(avatarUrl ?? '').searchParams.get('expires')).not.toBeNull();
    const key = (await rowOf(made))?.image ?? '';
    const square = await sharp(await buffer((await ctx.files.get(key)).body)).metadata();
    expect([square.format, square.width, square.height]).toEqual(['webp', 320, 320]);
    expect(square.exif).toBeUndefined();
    const second = await send(made.actor, await picture(300, 800));
    await cutAvatar(context(JOB), second, { isLast: false });
    await cutAvatar(context(JOB), first, { isLast: false });
    expect((await rowOf(made))?.image).toContain(second);
    const { db } = database.current;
    const kept = await db.select().from(file).where(eq(file.ownerId, made.id));
    expect(kept.map(({ purpose }) => purpose).sort()).toEqual(['avatar', 'avatar_original']);
    await removeAvatar(ctx);
    expect(await readContact(ctx)).toMatchObject({ avatarUrl: null });
    expect(await db.$count(file, eq(file.ownerId, made.id))).toBe(0);
    expect(JSON.stringify(await queuedPayloads(database, removeObjectsJob))).toContain(second);
  });

  it('that is none is refused, or goes where only its first bytes are one', async () => {
    const made = await person();
    await expect(send(made.actor, Buffer.from('<svg onload="alert(1)">'))).rejects.toMatchObject({
      code: 'unsupported_media_type',
    });
    const broken = (await picture(200, 200)).subarray(0, 400);
    const id = await send(made.actor, broken);
    await cutAvatar(context(JOB), id, { isLast: false });
    expect((await rowOf(made))?.image).toBeNull();
    expect(await database.current.db.$count(file, eq(file.id, id))).toBe(0);
    expect(await toldTo(made)).toMatchObject([{ kind: 'avatar_failed', link: '/account' }]);
  });

  it('that nothing can be made of is given up in the last run, and its sender is told once', async () => {
    const made = await person();
    const id = await send(made.actor, await picture(200, 200));
    const ctx = context(JOB);
    const away = new Error('the store is away');
    const lost = { ...ctx, files: { ...ctx.files, get: () => Promise.reject(away) } };
    await expect(cutAvatar(lost, id, { isLast: false })).rejects.toThrow(away);
    expect(await toldTo(made)).toEqual([]);
    for (let run = 0; run < 2; run++) {
      await cutAvatar(lost, id, { isLast: true }).catch((error) => expect(error).toBe(away));
    }
    expect(await toldTo(made)).toHaveLength(1);
    expect(await database.current.db.$count(file, eq(file.id, id))).toBe(0);
  });
});
