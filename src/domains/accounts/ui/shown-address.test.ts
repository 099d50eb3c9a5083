import { expect, it } from 'vitest';
import { shownAddress } from './shown-address';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['2001:DB8::1', '2001:db8::1'],
  ['2001:0db8:85a3:0000:0000:0000:0000:0000', '2001:db8:85a3::'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['127.0.0.1', 'this machine'],
  ['::1', 'this machine'],
  ['::ffff:127.0.0.1', 'this machine'],
  ['0000:0000:0000:0000:0000:0000:0000:0001', 'this machine'],
  ['0000:0000:0000:0000:0000:0000:0000:0000', 'this machine'],
  ['not:an:address', 'not:an:address'],
  ['', null],
  [null, null],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address, 'this machine')).toBe(shown);
});
