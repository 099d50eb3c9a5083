import { type Credentials, createCredentials } from '@/platform/auth/credentials';
import type { Firebase } from '@/platform/auth/firebase';
import type { Database } from '@/platform/db/client';
import { signingKeyStore } from '../store/signing-keys';

/** What signs and checks cookies and tokens in this process, with the keys that the database holds. */
export function openCredentials(options: {
  db: Database;
  secret: string;
  publicUrl: string;
  firebase?: Firebase | null;
}): Credentials {
  const { db, ...rest } = options;
  return createCredentials({ ...rest, keyStore: signingKeyStore(db) });
}
