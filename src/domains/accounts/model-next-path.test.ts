import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPath, signInHref } from './model-next-path';

it.each([
  '/',
  '/favourites',
  '/properties?cities=Lyon&transaction=rent#map',
  '/properties/12',
  '/sign-in-sheet',
])('goes on to %s', (path) => {
  expect(nextPath(path)).toBe(path);
});

it.each([
  undefined,
  null,
  3,
  ['/a'],
  '',
  'favourites',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/./\u0000/evil.example',
  ' /favourites',
  'javascript:alert(1)',
  '/sign-in',
  '/sign-up?next=/sign-up',
  '/a/../sign-in',
  '/api/auth/sign-out',
  `/${'a'.repeat(3000)}`,
])('goes to the start for %j', (path) => {
  expect(nextPath(path)).toBe('/');
});

it('never leads out of the app', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', 'a', '\t', '?', '#', '%2f') }),
      ),
      (text) => {
        const base = 'http://localhost:3000/sign-in';
        expect(new URL(nextPath(`/${text}`), base).origin).toBe('http://localhost:3000');
        expect(nextPath(nextPath(`/${text}`))).toBe(nextPath(`/${text}`));
      },
    ),
    { numRuns: 2000 },
  );
});

it('carries the destination along', () => {
  expect(signInHref('/sign-up', '/')).toBe('/sign-up');
  expect(signInHref('/sign-in', '/a?b=c&d')).toBe('/sign-in?next=%2Fa%3Fb%3Dc%26d');
});
