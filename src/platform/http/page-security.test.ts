import { expect, test } from 'vitest';
import { pageSecurityHeaders } from './page-security';

const page = {
  nonce: 'bm9uY2U=',
  mapStyleUrl: 'https://tiles.example.org/styles/calm?key=1',
  https: true,
  development: false,
};

function directives(headers: Record<string, string>) {
  return new Map(
    (headers['Content-Security-Policy'] ?? '')
      .split('; ')
      .map((directive) => directive.split(/ (.*)/s) as [string, string]),
  );
}

test('only scripts and styles with the nonce of this page run', () => {
  const policy = directives(pageSecurityHeaders(page));
  expect(policy.get('script-src')).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  expect(policy.get('style-src')).toBe("'self' 'nonce-bm9uY2U='");
});

test('the map is reached at the origin of its style, and nothing else is', () => {
  const policy = directives(pageSecurityHeaders(page));
  expect(policy.get('connect-src')).toBe("'self' https://tiles.example.org");
});

test('nobody frames a page, moves its base or takes its forms', () => {
  const policy = directives(pageSecurityHeaders(page));
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect(policy.get('base-uri')).toBe("'self'");
  expect(policy.get('form-action')).toBe("'self'");
  expect(policy.get('object-src')).toBe("'none'");
});

test('https is demanded where people come by https, and only there', () => {
  expect(pageSecurityHeaders(page)).toHaveProperty('Strict-Transport-Security');
  const plain = pageSecurityHeaders({ ...page, https: false });
  expect(plain).not.toHaveProperty('Strict-Transport-Security');
  expect(directives(plain).has('upgrade-insecure-requests')).toBe(false);
});
