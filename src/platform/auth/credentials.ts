import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { JWK } from 'jose';
import {
  type AccessTokenClaims,
  type IssuedToken,
  issueAccessToken,
  verifyAccessToken,
} from './access-token';
import type { Firebase } from './firebase';
import { keyedHash, seal, unseal } from './seal';
import {
  readSessionCookie,
  readSignedToken,
  secondStepCookie,
  sessionCookie,
} from './session-cookie';
import {
  makeSigningKey,
  type SigningKeyStore,
  SigningKeys,
  type StoredSigningKey,
} from './signing-keys';

interface SessionFacts {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly expires: Date;
}

/** Makes and checks what callers prove themselves with. It knows signatures; who may act is read from the database. */
export interface Credentials {
  /** The session token in a `Cookie` header, its signature checked. */
  readCookie(header: string | null): string | null;
  /** The `Set-Cookie` value of a session. */
  cookieFor(session: SessionFacts, now: Date): string;
  /** The `Set-Cookie` value that leads a browser on to the second step of `challenge`. */
  secondStepCookie(challenge: string, maxAgeSeconds: number): string;
  /** A session token sent as bearer: as issued, or in the signed form that the cookie has. */
  readSessionToken(text: string): string | null;
  /** A hash that only this installation can make: what is short enough to be guessed is kept as this. */
  keyedHash(purpose: string, text: string): string;
  /** A secret on its way through the job queue: encrypted, since the queue is a table that backups hold. */
  sealed(purpose: string, text: string): string;
  /** Null where it was sealed under another secret. */
  unsealed(purpose: string, sealed: string): string | null;
  issueAccessToken(session: Omit<SessionFacts, 'token'>, now: Date): Promise<IssuedToken>;
  verifyAccessToken(token: string, now: Date): Promise<AccessTokenClaims | null>;
  /** The Firebase project whose ID tokens are accepted; null where none is configured. */
  readonly firebase: Firebase | null;
  /** The public halves of all keys that verify, for `/.well-known/jwks.json`. */
  publicKeys(): Promise<JWK[]>;
  /** A new key that signs from when it is stored; other processes notice within a minute. */
  makeSigningKey(): Promise<StoredSigningKey>;
  /** As Better Auth encrypts what it keeps of a second step, and reads it again. */
  encrypt(text: string): Promise<string>;
  decrypt(sealed: string): Promise<string>;
}

interface CredentialsOptions {
  readonly secret: string;
  /** `PUBLIC_URL`: the issuer of tokens, and whether cookies are `Secure`. */
  readonly publicUrl: string;
  readonly keyStore: SigningKeyStore;
  readonly firebase?: Firebase | null;
}

/** Session tokens as Better Auth makes them. Anything else needs no query to be refused. */
const SESSION_TOKEN = /^[A-Za-z0-9_-]{16,128}$/;
/** The same with a signature. A JWT has a second dot: to sign it once more only to compare would cost every request. */
const SIGNED_SESSION_TOKEN = /^[A-Za-z0-9_-]{16,128}\.[^.]+$/;

export function createCredentials({
  secret,
  publicUrl,
  keyStore,
  firebase = null,
}: CredentialsOptions): Credentials {
  const keys = new SigningKeys(keyStore, secret);
  const secure = publicUrl.startsWith('https:');
  return {
    readCookie: (header) => readSessionCookie(header, secret),
    cookieFor: (session, now) =>
      sessionCookie(session.token, secret, { expires: session.expires, now, secure }),
    secondStepCookie: (challenge, maxAge) =>
      secondStepCookie(challenge, secret, { maxAge, secure }),
    readSessionToken: (text) => {
      if (SESSION_TOKEN.test(text)) return text;
      return SIGNED_SESSION_TOKEN.test(text) ? readSignedToken(text, secret) : null;
    },
    keyedHash: (purpose, text) => keyedHash(text, secret, purpose),
    sealed: (purpose, text) => seal(text, secret, purpose),
    unsealed: (purpose, sealed) => unseal(sealed, secret, purpose),
    issueAccessToken: (session, now) =>
      issueAccessToken(keys, {
        userId: session.userId,
        sessionId: session.id,
        sessionExpires: session.expires,
        issuer: publicUrl,
        now,
      }),
    verifyAccessToken: (token, now) => verifyAccessToken(keys, token, { issuer: publicUrl, now }),
    firebase,
    publicKeys: () => keys.publicKeys(),
    makeSigningKey: () => makeSigningKey(secret),
    encrypt: (data) => symmetricEncrypt({ key: secret, data }),
    decrypt: (data) => symmetricDecrypt({ key: secret, data }),
  };
}
