import { expect, test } from 'vitest';
import { createCredentials } from './credentials';

const keyStore = { list: async () => [], insert: async () => {} };
const of = (secret: string) =>
  createCredentials({ secret: secret.repeat(64), publicUrl: 'https://gable.example', keyStore });

const token = 'qK3v9yLr0bTt1mZs4wXc7uNd';
const session = { id: 's', token, userId: 'u', expires: new Date('2026-04-01T00:00:00Z') };
const issued = () => of('a').cookieFor(session, new Date('2026-03-01T00:00:00Z'));
const cookie = () => issued().split(';')[0] ?? '';

test('a cookie that was accepted is refused under another secret and when it is changed', () => {
  expect(of('a').readCookie(cookie())).toBe(token);
  expect(of('a').readCookie(cookie())).toBe(token);
  expect(of('b').readCookie(cookie())).toBeNull();
  expect(of('a').readCookie(cookie().replace(token, `${token}x`))).toBeNull();
  expect(of('a').readCookie(cookie().slice(0, -4))).toBeNull();
  expect(of('a').readCookie(cookie())).toBe(token);
});

test('a session token is read as bearer alone and signed; what else has dots is left to who knows it', () => {
  const signed = cookie().slice(cookie().indexOf('=') + 1);
  const { readSessionToken } = of('a');
  expect(readSessionToken(token)).toBe(token);
  expect(readSessionToken(signed)).toBe(token);
  expect(readSessionToken(decodeURIComponent(signed))).toBe(token);
  expect(readSessionToken(`${token}.forged`)).toBeNull();
  expect(readSessionToken(`${signed}.more`)).toBeNull();
  expect(readSessionToken('head.body.signature')).toBeNull();
});
