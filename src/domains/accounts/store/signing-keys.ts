import { desc, inArray } from 'drizzle-orm';
import type { SigningKeyStore, StoredSigningKey } from '@/platform/auth/signing-keys';
import type { Database } from '@/platform/db/client';
import { signingKey } from '../tables';

/** Ids are version 7 UUIDs, so that the newest key sorts last on every machine. */
export function signingKeyStore(db: Database): SigningKeyStore {
  return {
    async list() {
      const rows = await db.select().from(signingKey).orderBy(desc(signingKey.id));
      return rows.map(({ id, publicJwk, privateJwk }) => ({
        id,
        publicJwk: publicJwk as StoredSigningKey['publicJwk'],
        privateJwk,
      }));
    },
    async insert(key) {
      await db.insert(signingKey).values(key);
    },
  };
}

/** Newest first, with the instant from which each signed. */
export function listKeyAges(db: Database) {
  return db
    .select({ id: signingKey.id, createdAt: signingKey.createdAt })
    .from(signingKey)
    .orderBy(desc(signingKey.id));
}

export async function deleteSigningKeys(db: Database, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.delete(signingKey).where(inArray(signingKey.id, ids));
}
