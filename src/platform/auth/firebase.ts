import type { Env } from '../env';
import type { Logger } from '../log';
import { firebaseVerifier, type VerifyFirebaseToken } from './firebase-tokens';

/** A configured Firebase project. */
export interface Firebase {
  readonly verify: VerifyFirebaseToken;
  /** What browsers initialise Firebase with. Public by design: its `apiKey` opens nothing by itself. */
  readonly webConfig: Readonly<Record<string, string>>;
}

/** The project that the environment names, or null. */
export function openFirebase(env: Env, log: Logger): Firebase | null {
  const projectId = env.FIREBASE_PROJECT_ID;
  if (!projectId) return null;
  const known = {
    apiKey: env.FIREBASE_API_KEY,
    authDomain: env.FIREBASE_AUTH_DOMAIN ?? `${projectId}.firebaseapp.com`,
    projectId,
    storageBucket: env.FIREBASE_STORAGE_BUCKET,
    messagingSenderId: env.FIREBASE_MESSAGING_SENDER_ID,
    appId: env.FIREBASE_APP_ID,
  };
  const webConfig = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    verify: firebaseVerifier({ projectId, jwksUrl: env.FIREBASE_JWKS_URL }, (err) =>
      log.warn({ err }, 'the public keys of Firebase cannot be read'),
    ),
    webConfig: Object.fromEntries(webConfig),
  };
}
