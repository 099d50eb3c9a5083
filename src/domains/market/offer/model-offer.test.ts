import { expect, test } from 'vitest';
import { sampleEstimate } from '@/testing/sample-estimate';
import { offerInput, offerTerms } from './contract';
import { offerOn } from './model-offer';

const euros = (major: number) => ({ amount: BigInt(major) * 100n, currency: 'EUR' as const });
const terms = (told: object = {}) => offerTerms.parse(told);

test('the advice is in exact amounts of the currency of the sales', () => {
  const offer = offerOn(
    sampleEstimate(),
    terms({ askingPrice: euros(360_000), works: euros(10_000) }),
  );
  expect(offer).toMatchObject({
    position: 'slightly_above_market',
    askingPrice: euros(360_000),
    works: euros(10_000),
    interval: { low: euros(290_000), value: euros(330_000), high: euros(380_000) },
  });
  expect(offer.opening?.amount).toBeLessThan(offer.ceiling?.amount ?? 0n);
});

test('amounts of another currency are left out and said to be', () => {
  const dollars = { amount: 36_000_000n, currency: 'USD' };
  const offer = offerOn(sampleEstimate(), terms({ askingPrice: dollars, works: dollars }));
  expect(offer).toMatchObject({ position: 'unknown', askingPrice: null, works: null });
  const keys = offer.reasons.map(({ key }) => key);
  expect(keys).toContain('other_currency');
  expect(keys).not.toContain('no_asking_price');
});

test('an abstention advises nothing', () => {
  const { comparables, leftOut, sources, isDemo } = sampleEstimate();
  const silent = {
    status: 'abstained',
    reasons: ['few_sales'],
    comparables,
    leftOut,
    sources,
    isDemo,
  } as const;
  expect(offerOn({ ...silent, reasons: [...silent.reasons] }, terms())).toMatchObject({
    position: 'unknown',
    opening: null,
    ceiling: null,
    fairRange: null,
  });
});

test.each([
  { askingPrice: euros(0) },
  { askingPrice: euros(-1) },
  { askingPrice: euros(2_000_000_000_000) },
  { works: euros(-1) },
  { daysListed: -1 },
  { daysListed: 1.5 },
  { priceDrops: 1_000_000 },
])('%o is refused', (told) => {
  const home = { country: 'FR', propertyType: 'apartment' };
  expect(offerInput.safeParse({ home, ...told }).success).toBe(false);
});
