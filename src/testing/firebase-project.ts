import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

const PROJECT_ID = 'gable-tests';
const HOUR = 3600;

export interface FirebaseTokenOptions {
  uid?: string;
  email?: string;
  emailVerified?: boolean;
  name?: string;
  phone?: string;
  /** Seconds since the epoch. */
  authTime?: number;
  /** Claims that replace what a right token has. */
  claims?: Record<string, unknown>;
  kid?: string;
}

/** A Firebase project of the test's own: signs ID tokens and serves its public keys over HTTP. */
export async function firebaseProject() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'first', alg: 'RS256', use: 'sig' };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  /** What a token of the project says, before it is signed. */
  function claimsOf(options: FirebaseTokenOptions = {}): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    const { uid = randomUUID(), email, phone, name } = options;
    return {
      iss: `https://securetoken.google.com/${PROJECT_ID}`,
      aud: PROJECT_ID,
      sub: uid,
      user_id: uid,
      auth_time: options.authTime ?? now,
      iat: now,
      exp: now + HOUR,
      ...(email && { email, email_verified: options.emailVerified ?? true }),
      ...(phone && { phone_number: phone }),
      ...(name && { name }),
      ...options.claims,
    };
  }
  const sign = (options: FirebaseTokenOptions = {}, key: CryptoKey = privateKey) =>
    new SignJWT(claimsOf(options))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: options.kid ?? 'first' })
      .sign(key);
  return {
    env: { FIREBASE_PROJECT_ID: PROJECT_ID, FIREBASE_JWKS_URL: `http://127.0.0.1:${port}/jwks` },
    claimsOf,
    sign,
    /** How often the keys were asked for. */
    timesAsked: () => asked,
    close: () => void server.close(),
  };
}
