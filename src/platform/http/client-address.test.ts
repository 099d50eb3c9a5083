import { describe, expect, test } from 'vitest';
import { createClientAddress, isDirectFromLoopback, limitKeyOf } from './client-address';

describe('without trusted proxies', () => {
  const find = createClientAddress([]);
  test.each([
    ['203.0.113.7', null, '203.0.113.7'],
    ['203.0.113.7', '1.2.3.4', '203.0.113.7'],
    ['127.0.0.1', '1.2.3.4', '127.0.0.1'],
    ['::ffff:203.0.113.7', null, '203.0.113.7'],
    ['2001:DB8:0:0::1', null, '2001:db8::1'],
    [undefined, '1.2.3.4', null],
  ])('%s saying %s is %s', (peer, forwarded, address) => {
    expect(find(peer, forwarded)).toBe(address);
  });
});

describe('behind proxies', () => {
  const find = createClientAddress(['10.0.0.0/8', '203.0.113.9', '2001:db8:aa::/48']);
  test.each([
    ['10.1.2.3', '198.51.100.5', '198.51.100.5'],
    ['::ffff:10.1.2.3', '198.51.100.5', '198.51.100.5'],
    // What the client wrote itself stands on the left and is worth nothing.
    ['10.1.2.3', '1.1.1.1, 198.51.100.5', '198.51.100.5'],
    ['10.1.2.3', '127.0.0.1, 198.51.100.5, 203.0.113.9, 10.9.9.9', '198.51.100.5'],
    ['10.1.2.3', '10.4.4.4', '10.4.4.4'],
    ['10.1.2.3', 'nonsense', '10.1.2.3'],
    ['10.1.2.3', '198.51.100.5, nonsense', '10.1.2.3'],
    ['10.1.2.3', '', '10.1.2.3'],
    ['10.1.2.3', '198.51.100.5:4711', '198.51.100.5'],
    ['2001:db8:aa::1', '[2001:db8:bb::7]:443', '2001:db8:bb::7'],
    ['198.51.100.77', '1.1.1.1', '198.51.100.77'],
    ['203.0.113.10', '1.1.1.1', '203.0.113.10'],
  ])('%s saying %s is %s', (peer, forwarded, address) => {
    expect(find(peer, forwarded)).toBe(address);
  });
});

test.each(['10.0.0.0/33', 'proxy.example', '10.0.0.0/x', '::1/129', '300.1.1.1'])(
  'a setting of %s is refused by name',
  (entry) => {
    expect(() => createClientAddress([entry])).toThrow(`TRUSTED_PROXIES: "${entry}"`);
  },
);

test.each([
  ['198.51.100.5', '198.51.100.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, key) => {
  expect(limitKeyOf(address)).toBe(key);
});

test('only a request that nobody passed on is from this machine', () => {
  expect(isDirectFromLoopback('127.0.0.1', new Headers())).toBe(true);
  expect(isDirectFromLoopback('::1', new Headers())).toBe(true);
  expect(isDirectFromLoopback('127.0.0.1', new Headers({ 'x-forwarded-for': '1.1.1.1' }))).toBe(
    false,
  );
  expect(isDirectFromLoopback('127.0.0.1', new Headers({ forwarded: 'for=1.1.1.1' }))).toBe(false);
  expect(isDirectFromLoopback('198.51.100.5', new Headers())).toBe(false);
  expect(isDirectFromLoopback(null, new Headers())).toBe(false);
});
