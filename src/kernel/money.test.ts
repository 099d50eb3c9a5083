import { expect, test } from 'vitest';
import { formatMoney, toMajorUnits, toMinorUnits } from './money';

test('amounts keep their cents exactly', () => {
  expect(toMinorUnits(350000, 'EUR')).toBe(35_000_000n);
  expect(toMinorUnits('1234.565', 'USD')).toBe(123_457n);
  expect(toMinorUnits('-0.005', 'USD')).toBe(-1n);
  expect(toMajorUnits({ amount: 123_457n, currency: 'USD' })).toBe(1234.57);
});

test.each(['', 'abc', '1e9', 'NaN', '99999999999999', '1,5'])('%j is no amount', (text) => {
  expect(() => toMinorUnits(text, 'EUR')).toThrow(RangeError);
});

test('money is written as its reader writes it', () => {
  expect(formatMoney({ amount: 35_000_000n, currency: 'EUR' }, 'fr-FR').replace(/\s/g, ' ')).toBe(
    '350 000 €',
  );
  expect(formatMoney({ amount: 80_000_000n, currency: 'USD' }, 'en-US')).toBe('$800,000');
});

test('a difference carries its sign, and a minus that can be seen', () => {
  const euros = (amount: bigint) => ({ amount, currency: 'EUR' as const });
  const written = (amount: bigint, locale: string) =>
    formatMoney(euros(amount), locale, { signed: true }).replace(/\s/gu, ' ');
  expect(written(-1_500_000n, 'fr')).toBe('−15 000 €');
  expect(written(-1_500_000n, 'en')).toBe('−€15,000');
  expect(written(1_500_000n, 'fr')).toBe('+15 000 €');
  expect(written(0n, 'en')).toBe('€0');
});
