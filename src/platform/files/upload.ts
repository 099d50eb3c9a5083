import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '../context';
import { limited } from './limited';
import { keyFor, PURPOSES } from './purposes';
import { sniffed } from './sniff';
import type { FilePurpose } from './store';
import { file } from './tables';

interface Upload {
  readonly ownerId: string | null;
  readonly purpose: FilePurpose;
  /** As the sender calls it: shown and offered for downloads, never a part of the key. */
  readonly name: string;
  readonly body: Readable;
  /** Bytes; the lower of this and the purpose's own limit holds. */
  readonly maxBytes: number;
}

export type StoredFile = typeof file.$inferSelect;

/** What iPhones write unless told otherwise: named apart, because its owner can do something about it. */
const HEIF = new Set(['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence']);

/**
 * Takes a file as it streams in: its type from its content, its row before its bytes. Throws
 * `unsupported_media_type` or `payload_too_large` and then leaves nothing behind; what a crash leaves, a job removes.
 * Not within a transaction: the row must be there while the bytes are on their way.
 */
export async function storeUpload(ctx: Ctx, upload: Upload): Promise<StoredFile> {
  const rule = PURPOSES[upload.purpose];
  const { contentType, bytes } = await sniffed(upload.body);
  if (!contentType || !rule.types.includes(contentType)) {
    upload.body.destroy();
    throw new AppError('unsupported_media_type', {
      reason: contentType && HEIF.has(contentType) ? 'HEIF' : 'UNKNOWN_TYPE',
      message: `This is not a file of a type that is taken here: ${rule.types.join(', ')}.`,
    });
  }
  const id = uuidv7(ctx.now.getTime());
  const key = keyFor(upload.purpose, id, contentType);
  try {
    await ctx.db.insert(file).values({
      id,
      key,
      ownerId: upload.ownerId,
      purpose: upload.purpose,
      name: shortName(upload.name),
      contentType,
      createdAt: ctx.now,
    });
    const limit = Math.min(upload.maxBytes, rule.maxMegabytes * 1_000_000);
    const body = Readable.from(limited(bytes, limit), { objectMode: false });
    const written = await ctx.files.put(key, body, contentType);
    const [stored] = await ctx.db
      .update(file)
      .set({ ...written, storedAt: new Date() })
      .where(eq(file.id, id))
      .returning();
    if (!stored) throw new AppError('conflict', { message: 'The file was removed meanwhile.' });
    return stored;
  } catch (error) {
    upload.body.destroy();
    await ctx.files.delete(key);
    await ctx.db.delete(file).where(eq(file.id, id));
    throw error;
  }
}

/** Names come from strangers' disks: no control characters, no end of a long one. */
function shortName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Surrogate}]/gu, '').trim();
  return [...clean].slice(0, 200).join('') || 'file';
}
