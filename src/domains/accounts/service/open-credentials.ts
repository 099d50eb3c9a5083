import { type Credentials, createCredentials } from '@/platform/auth/credentials';
import type { Database } from '@/platform/db/client';
import { signingKeyStore } from '../store/signing-keys';

/** What signs and checks cookies and tokens in this process, with the keys that the database holds. */
export function openCredentials(options: {
  db: Database;
  secret: string;
  publicUrl: string;
}): Credentials {
  return createCredentials({
    secret: options.secret,
    publicUrl: options.publicUrl,
    keyStore: signingKeyStore(options.db),
  });
}
