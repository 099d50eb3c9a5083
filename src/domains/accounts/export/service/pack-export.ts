import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type Ctx, inTransaction } from '@/platform/context';
import { removeFiles } from '@/platform/files/remove-files';
import { storeUpload } from '@/platform/files/upload';
import { sendAccountLetter } from '../../letters/service/send-account-letter';
import { notify } from '../../notifications/service/notify';
import { exportUserData } from '../../service/user-data';
import { EXPORT_LIFETIME_MS, partFileName } from '../model';
import { findExport, finishExport, listUploads, updateExport } from '../store';

interface Run {
  /** Whether nothing tries again after this. */
  readonly isLast: boolean;
}

/**
 * Makes the archive of an export: one JSON file for each part of Gable, and every file that the person uploaded,
 * streamed one after the other. A run that was killed leaves a file that is removed as abandoned; the next makes another.
 */
export async function packExport(ctx: Ctx, exportId: string, run: Run): Promise<void> {
  const wanted = await findExport(ctx.db, exportId);
  if (!wanted || wanted.status === 'ready' || wanted.status === 'failed') return;
  const { userId } = wanted;
  try {
    await updateExport(ctx.db, exportId, { status: 'packing', progress: 0 });
    const { id: fileId } = await storeUpload(ctx, {
      ownerId: userId,
      purpose: 'export',
      name: 'gable.zip',
      body: await archiveOf(ctx, exportId, userId),
      maxBytes: Number.MAX_SAFE_INTEGER,
    });
    await finish(ctx, { exportId, userId, fileId });
  } catch (error) {
    if (run.isLast) await updateExport(ctx.db, exportId, { status: 'failed' });
    throw error;
  }
}

/** The bytes of the archive as they are read: no file is ever held in memory, and each is opened when its turn comes. */
async function archiveOf(ctx: Ctx, exportId: string, userId: string): Promise<Readable> {
  const zip = new ZipFile();
  const bytes = new PassThrough();
  zip.on('error', (error: Error) => bytes.destroy(error));
  zip.outputStream.pipe(bytes);
  const parts = await exportUserData(ctx, ctx.personalData.parts, userId);
  for (const [part, content] of Object.entries(parts)) {
    const text = JSON.stringify(content, null, 2);
    zip.addBuffer(Buffer.from(text), partFileName(part), { mtime: ctx.now });
  }
  const uploads = await listUploads(ctx.db, userId);
  for (const [index, upload] of uploads.entries()) {
    // What the store has lost must not keep the rest from its owner; `files.json` names it all the same.
    if (!(await ctx.files.head(upload.key))) continue;
    const progress = Math.round((100 * index) / uploads.length);
    zip.addReadStreamLazy(
      `files/${upload.key.split('/').at(-1)}`,
      // Pictures are compressed already.
      { mtime: upload.createdAt, compress: false },
      (give) => {
        updateExport(ctx.db, exportId, { progress })
          .then(() => ctx.files.get(upload.key))
          .then(
            ({ body }) => give(null, body),
            (error) => bytes.destroy(error),
          );
      },
    );
  }
  zip.end();
  return bytes;
}

/** Says that it is there, once: a run that comes second finds another's archive and removes its own. */
function finish(
  ctx: Ctx,
  done: { exportId: string; userId: string; fileId: string },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { exportId, userId, fileId } = done;
    const now = new Date();
    const changes = {
      status: 'ready' as const,
      progress: 100,
      fileId,
      readyAt: now,
      expiresAt: new Date(now.getTime() + EXPORT_LIFETIME_MS),
    };
    if (!(await finishExport(ctx.db, exportId, changes))) return removeFiles(ctx, [fileId]);
    await notify(ctx, {
      kind: 'export_ready',
      parameters: {},
      userId,
      link: '/account/data',
      key: `export:${exportId}`,
    });
    await sendAccountLetter(ctx, userId, 'export_ready');
  });
}
