import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/kernel/actor';
import { removeObjectsJob } from '@/platform/files/jobs';
import { file } from '@/platform/files/tables';
import { storeUpload } from '@/platform/files/upload';
import { sendMailJob } from '@/platform/mail/job';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { eraseAccount } from '../deletion/service/erase-account';
import { notification } from '../notifications/tables';
import { user } from '../tables';
import { packExportJob } from './jobs';
import { partFileName } from './model';
import { forgetExports } from './service/forget-exports';
import { packExport } from './service/pack-export';
import { linkToExport, readExport } from './service/read-export';
import { requestExport } from './service/request-export';
import { dataExport } from './tables';

const database = testDatabase();
const JOB: Actor = { kind: 'job', name: 'accounts.pack-export' };
const context = (actor: Actor, now?: Date) => testContext(database, { actor, ...(now && { now }) });
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function person() {
  const user = await createUser(database.current.db);
  return { ...user, ...(await signIn(database.current.db, user.id)) };
}
const upload = (ownerId: string) =>
  storeUpload(context(JOB), {
    ownerId,
    purpose: 'avatar',
    name: 'me.png',
    body: Readable.from([PIXEL]),
    maxBytes: 1_000_000,
  });
/** The names and bytes in a zip, by its central directory; entries are deflated or stored. */
async function entriesOf(bytes: Buffer) {
  const { inflateRawSync } = await import('node:zlib');
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(from, from + size);
    entries.set(name, method === 8 ? inflateRawSync(raw) : raw);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

describe('an export', () => {
  it('holds every part and every upload, and is told of', async () => {
    const made = await person();
    const photo = await upload(made.id);
    const lost = await upload(made.id);
    const ctx = context(made.actor);
    await ctx.files.delete(lost.key);
    const { id, status } = await requestExport(ctx);
    expect(status).toBe('waiting');
    expect(await queuedPayloads(database, packExportJob)).toContainEqual({ exportId: id });
    await expect(linkToExport(ctx, { id })).rejects.toMatchObject({ code: 'not_found' });
    await packExport(context(JOB), id, { isLast: false });
    const ready = await readExport(ctx);
    expect(ready).toMatchObject({ id, status: 'ready', progress: 100, size: expect.any(Number) });
    const { db } = database.current;
    const [row] = await db
      .select({ key: file.key })
      .from(dataExport)
      .innerJoin(file, eq(file.id, dataExport.fileId))
      .where(eq(dataExport.id, id));
    const entries = await entriesOf(await buffer((await ctx.files.get(row?.key ?? '')).body));
    expect([...entries.keys()].sort()).toEqual(
      [
        ...ctx.personalData.parts.map(({ name }) => partFileName(name)),
        `files/${photo.id}.png`,
      ].sort(),
    );
    expect(entries.get(`files/${photo.id}.png`)).toEqual(PIXEL);
    expect(JSON.parse(entries.get('account.json')?.toString() ?? '')).toMatchObject({
      profile: { email: made.email },
    });
    expect(
      await db.select().from(notification).where(eq(notification.userId, made.id)),
    ).toMatchObject([{ kind: 'export_ready', link: '/account/data' }]);
    expect(await queuedPayloads(database, sendMailJob)).toContainEqual(
      expect.objectContaining({ to: made.email, subject: 'Your data is ready' }),
    );
    // The job once more: nothing is made or told twice.
    await packExport(context(JOB), id, { isLast: false });
    expect(await db.$count(notification, eq(notification.userId, made.id))).toBe(1);
  });

  it('is one, however often it is asked for, and after a recent proof only', async () => {
    const made = await person();
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => requestExport(context(made.actor))),
    );
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    const other = await person();
    const later = context(other.actor, new Date(Date.now() + 16 * 60_000));
    await expect(requestExport(later)).rejects.toMatchObject({ reason: 'PROOF_REQUIRED' });
  });

  it('is given to nobody else, by a link for a few minutes, and goes after a week', async () => {
    const [made, other] = [await person(), await person()];
    const ctx = context(made.actor);
    const { id } = await requestExport(ctx);
    await packExport(context(JOB), id, { isLast: false });
    await expect(linkToExport(context(other.actor), { id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const { url } = await linkToExport(ctx, { id });
    expect(Number(new URL(url).searchParams.get('expires')) * 1000 - Date.now()).toBeLessThan(
      11 * 60_000,
    );
    const stale = context(made.actor, new Date(Date.now() + 16 * 60_000));
    await expect(linkToExport(stale, { id })).rejects.toMatchObject({ reason: 'PROOF_REQUIRED' });
    const { db } = database.current;
    const [row] = await db.select().from(dataExport).where(eq(dataExport.id, id));
    await forgetExports(context(JOB, new Date(Date.now() + 6 * 86_400_000)));
    expect(await readExport(ctx)).not.toBeNull();
    await forgetExports(context(JOB, new Date(Date.now() + 8 * 86_400_000)));
    expect(await readExport(ctx)).toBeNull();
    expect(await db.$count(file, eq(file.id, row?.fileId ?? ''))).toBe(0);
    expect(await queuedPayloads(database, removeObjectsJob)).not.toEqual([]);
  });

  it('leaves nothing behind where the account goes meanwhile', async () => {
    const made = await person();
    await upload(made.id);
    const { id } = await requestExport(context(made.actor));
    const { db } = database.current;
    const ctx = context(JOB);
    const put: string[] = [];
    const files = {
      ...ctx.files,
      // The account is erased while its archive is on its way into the store.
      async put(...[key, body, type]: Parameters<typeof ctx.files.put>) {
        put.push(key);
        await db
          .update(user)
          .set({ deleteAfter: new Date(0) })
          .where(eq(user.id, made.id));
        await eraseAccount(context(JOB), made.id);
        return ctx.files.put(key, body, type);
      },
    };
    await expect(packExport({ ...ctx, files }, id, { isLast: false })).rejects.toThrow();
    await packExport(ctx, id, { isLast: true });
    expect(await db.$count(user, eq(user.id, made.id))).toBe(0);
    expect(put).toHaveLength(1);
    expect(await ctx.files.head(put[0] ?? '')).toBeNull();
    expect(await db.$count(file, eq(file.key, put[0] ?? ''))).toBe(0);
  });

  it('that cannot be packed says so once nothing tries again', async () => {
    const made = await person();
    const { id } = await requestExport(context(made.actor));
    const broken = {
      ...context(JOB),
      personalData: {
        ...context(JOB).personalData,
        parts: [
          {
            name: 'broken',
            columns: [],
            erases: async () => ({}),
            merges: async () => {},
            exports: () => Promise.reject(new Error('the part is broken')),
          },
        ],
      },
    };
    await expect(packExport(broken, id, { isLast: false })).rejects.toThrow('the part is broken');
    expect(await readExport(context(made.actor))).toMatchObject({ status: 'packing' });
    await expect(packExport(broken, id, { isLast: true })).rejects.toThrow();
    expect(await readExport(context(made.actor))).toMatchObject({ status: 'failed' });
    expect((await requestExport(context(made.actor))).id).not.toBe(id);
  });
});
