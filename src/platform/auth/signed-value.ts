import { createHmac, timingSafeEqual } from 'node:crypto';

/** `value.signature` with base64 HMAC-SHA256: the form in which Better Auth signs cookies. */
export function signValue(value: string, secret: string): string {
  return `${value}.${hmac(value, secret).toString('base64')}`;
}

/** The value of a signed text, or null where the signature is not ours. Takes the same time wherever it differs. */
export function readSignedValue(text: string, secret: string): string | null {
  const dot = text.lastIndexOf('.');
  if (dot < 1) return null;
  const value = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), 'base64');
  const expected = hmac(value, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

function hmac(value: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(value).digest();
}
