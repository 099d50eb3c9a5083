import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '../context';
import { keyFor } from './purposes';
import type { FilePurpose } from './store';
import { file } from './tables';
import type { StoredFile } from './upload';

interface Derived {
  readonly original: Pick<StoredFile, 'id' | 'ownerId' | 'name'>;
  readonly purpose: FilePurpose;
  /** Tells it from the others made from the same upload: `-480`. */
  readonly suffix: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * Keeps what a job made from an upload, under a key that follows from it, so that a job that runs again writes the same
 * file and no second one. It goes when the upload goes. Not within a transaction, as `storeUpload`. Resolves to the key.
 */
export async function storeDerived(ctx: Ctx, derived: Derived): Promise<string> {
  const { original, purpose, suffix, contentType, bytes } = derived;
  const key = keyFor(purpose, `${original.id}${suffix}`, contentType);
  await ctx.db
    .insert(file)
    .values({
      id: uuidv7(ctx.now.getTime()),
      key,
      ownerId: original.ownerId,
      originalId: original.id,
      purpose,
      name: original.name,
      contentType,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: file.key });
  const written = await ctx.files.put(key, Readable.from([bytes]), contentType);
  await ctx.db
    .update(file)
    .set({ ...written, storedAt: new Date() })
    .where(eq(file.key, key));
  return key;
}
