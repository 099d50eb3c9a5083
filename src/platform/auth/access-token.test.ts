import { expect, test } from 'vitest';
import { uuidv7 } from '@/kernel/ids';
import { issueAccessToken, verifyAccessToken } from './access-token';
import { SigningKeys, type StoredSigningKey } from './signing-keys';

const issuer = 'https://gable.example';
const now = new Date('2026-03-01T12:00:00Z');
const claims = { userId: uuidv7(), sessionId: 'session' };

function signingKeys() {
  const stored: StoredSigningKey[] = [];
  const store = {
    list: async () => stored,
    insert: async (key: StoredSigningKey) => void stored.unshift(key),
  };
  return new SigningKeys(store, 's'.repeat(64));
}

async function issued(keys: SigningKeys): Promise<string> {
  const sessionExpires = new Date('2026-03-02T00:00:00Z');
  return (await issueAccessToken(keys, { ...claims, issuer, now, sessionExpires })).token;
}

test('a token that was accepted is refused once it has run out', async () => {
  const keys = signingKeys();
  const token = await issued(keys);
  expect(await verifyAccessToken(keys, token, { issuer, now })).toEqual(claims);
  const last = new Date('2026-03-01T23:59:59Z');
  expect(await verifyAccessToken(keys, token, { issuer, now: last })).toEqual(claims);
  const after = new Date('2026-03-02T00:00:00Z');
  expect(await verifyAccessToken(keys, token, { issuer, now: after })).toBeNull();
});

test('a token that was accepted here is refused under another name, by other keys, and when it is changed', async () => {
  const keys = signingKeys();
  const token = await issued(keys);
  expect(await verifyAccessToken(keys, token, { issuer, now })).toEqual(claims);
  const elsewhere = { issuer: 'https://other.example', now };
  expect(await verifyAccessToken(keys, token, elsewhere)).toBeNull();
  expect(await verifyAccessToken(signingKeys(), token, { issuer, now })).toBeNull();
  const [head, body, signature = ''] = token.split('.');
  const changed = `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  expect(await verifyAccessToken(keys, changed, { issuer, now })).toBeNull();
  expect(await verifyAccessToken(keys, token, { issuer, now })).toEqual(claims);
});
