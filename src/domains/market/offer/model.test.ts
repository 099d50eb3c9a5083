import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseOn, type OfferQuestion } from './model';
import { fairRangeOf, positionOf, standingOf } from './model-interval';
import { roundedDown } from './model-steps';

const QUESTION: OfferQuestion = {
  interval: { low: 300_000, value: 340_000, high: 390_000 },
  confidence: 'high',
  currency: 'EUR',
  askingPrice: 360_000,
  daysListed: null,
  priceDrops: 0,
  works: 0,
  conditionFactor: 1,
  conditions: [
    { condition: 'to_renovate', factor: 0.85 },
    { condition: 'good', factor: 1 },
    { condition: 'new', factor: 1.1 },
  ],
};
const keys = (question: Partial<OfferQuestion>) =>
  adviseOn({ ...QUESTION, ...question }).reasons.map(({ key }) => key);

const money = fc.double({ min: 20_000, max: 20_000_000, noNaN: true });
const intervals = fc
  .tuple(
    money,
    fc.double({ min: 0, max: 0.6, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([value, down, up]) => ({ low: value * (1 - down), value, high: value * (1 + up) }));
const questions: fc.Arbitrary<OfferQuestion> = fc.record({
  interval: intervals,
  confidence: fc.constantFrom('high', 'medium', 'low'),
  currency: fc.constantFrom('EUR', 'USD', 'GBP', 'INR'),
  askingPrice: fc.option(money),
  daysListed: fc.option(fc.integer({ min: 0, max: 2000 })),
  priceDrops: fc.integer({ min: 0, max: 6 }),
  works: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 1_000_000, noNaN: true })),
  conditionFactor: fc.double({ min: 0.7, max: 1.2, noNaN: true }),
  conditions: fc.constant(QUESTION.conditions),
});

describe('the position', () => {
  test.each([
    [290_000, 'below_market'],
    [310_000, 'slightly_below_market'],
    [340_000, 'at_market'],
    [364_000, 'at_market'],
    [366_000, 'slightly_above_market'],
    [390_000, 'slightly_above_market'],
    [391_000, 'above_market'],
  ])('of %i is %s', (askingPrice, position) => {
    expect(adviseOn({ ...QUESTION, askingPrice }).position).toBe(position);
  });

  test('says the same as the fair range, and rises with the price', () => {
    fc.assert(
      fc.property(intervals, money, money, (interval, one, other) => {
        const fair = fairRangeOf(interval);
        fc.pre(interval.high > interval.low * 1.001 && one !== fair.low && one !== fair.high);
        const isFair = one > fair.low * 1.000001 && one < fair.high / 1.000001;
        if (isFair) expect(positionOf(standingOf(one, interval))).toBe('at_market');
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(standingOf(less, interval)).toBeLessThanOrEqual(standingOf(more, interval));
      }),
    );
  });

  test('is unknown without an estimate, an asking price or a believable one', () => {
    expect(adviseOn({ ...QUESTION, interval: null })).toMatchObject({
      position: 'unknown',
      bids: null,
      sensitivity: [],
    });
    expect(keys({ interval: null })).toEqual(['abstained']);
    expect(keys({ askingPrice: 1_200 })).toEqual(['asking_implausible']);
    expect(keys({ askingPrice: 34_000_000 })).toEqual(['asking_implausible']);
    expect(keys({ works: 400_000 })).toEqual(['works_exceed_value']);
    const unasked = adviseOn({ ...QUESTION, askingPrice: null });
    expect(unasked.position).toBe('unknown');
    expect(unasked.bids).not.toBeNull();
  });
});

describe('the bids', () => {
  test('keep their order and their bounds, whatever is asked', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { bids, interval, fairRange } = adviseOn(question);
        if (!bids || !interval || !fairRange) return;
        expect(bids.opening).toBeGreaterThan(0);
        expect(bids.opening).toBeLessThanOrEqual(interval.value);
        expect(bids.opening).toBeLessThanOrEqual(question.askingPrice ?? Number.POSITIVE_INFINITY);
        expect(bids.opening).toBeLessThanOrEqual(bids.ceiling);
        expect(bids.ceiling).toBeGreaterThanOrEqual(roundedDown(interval.value, question.currency));
        expect(bids.ceiling).toBeLessThanOrEqual(interval.high);
        expect(fairRange.low).toBeGreaterThanOrEqual(interval.low);
        expect(fairRange.high).toBeLessThanOrEqual(interval.high);
        expect(fairRange.low).toBeLessThanOrEqual(fairRange.high);
      }),
      { numRuns: 500 },
    );
  });

  test('are more careful with a wider interval, less confidence, longer on the market and more works', () => {
    const bidsOf = (question: OfferQuestion) =>
      adviseOn(question).bids ?? { opening: 0, ceiling: 0 };
    const notDearer = (careful: OfferQuestion, bold: OfferQuestion) => {
      expect(bidsOf(careful).opening).toBeLessThanOrEqual(bidsOf(bold).opening);
      expect(bidsOf(careful).ceiling).toBeLessThanOrEqual(bidsOf(bold).ceiling);
    };
    const widths = fc.tuple(
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
    );
    const around = (value: number, width: number) => ({
      low: value * (1 - width / 2),
      value,
      high: value * (1 + width / 2),
    });
    fc.assert(
      fc.property(questions, money, widths, fc.nat(900), (question, value, [one, other], more) => {
        const [narrow, wide] = one < other ? [one, other] : [other, one];
        const plain = { ...question, works: 0, conditionFactor: 1, askingPrice: null };
        notDearer(
          { ...plain, interval: around(value, wide) },
          { ...plain, interval: around(value, narrow) },
        );
        notDearer({ ...plain, confidence: 'low' }, { ...plain, confidence: 'medium' });
        notDearer({ ...plain, confidence: 'medium' }, { ...plain, confidence: 'high' });
        const days = question.daysListed ?? 0;
        notDearer({ ...plain, daysListed: days + more }, { ...plain, daysListed: days });
        notDearer({ ...plain, priceDrops: 2 }, { ...plain, priceDrops: 0 });
        notDearer(
          { ...plain, works: question.works + more * 100 },
          { ...plain, works: question.works },
        );
      }),
      { numRuns: 300 },
    );
  });

  test('are whole steps', () => {
    expect(adviseOn(QUESTION).bids).toEqual({ opening: 328_000, ceiling: 354_000 });
    expect(roundedDown(99_999, 'EUR')).toBe(99_500);
    expect(roundedDown(499_999, 'EUR')).toBe(499_000);
    expect(roundedDown(1_234_567, 'GBP')).toBe(1_230_000);
    expect(roundedDown(12_345_678, 'INR')).toBe(12_300_000);
  });

  test('meet a low asking price as it is', () => {
    const { bids } = adviseOn({ ...QUESTION, askingPrice: 311_900 });
    expect(bids?.opening).toBe(311_900);
    expect(keys({ askingPrice: 311_900 })).toContain('opens_at_asking');
  });
});

describe('the reasons', () => {
  test('name time, price drops and doubt only where they bore on it', () => {
    expect(keys({})).not.toContain('long_listed');
    expect(keys({ daysListed: 5 })).toContain('just_listed');
    expect(keys({ daysListed: 200, priceDrops: 1 })).toEqual(
      expect.arrayContaining(['long_listed', 'price_drops']),
    );
    expect(keys({ confidence: 'low' })).toContain('little_evidence');
    expect(keys({ interval: { low: 200_000, value: 340_000, high: 480_000 } })).toContain(
      'wide_interval',
    );
    expect(keys({ askingPrice: 500_000 })).toEqual(
      expect.arrayContaining(['above_market', 'far_from_asking', 'asking_above_ceiling']),
    );
  });

  test('count a defect once: works replace what the condition took off', () => {
    const toRenovate = { ...QUESTION, conditionFactor: 0.85 };
    expect(adviseOn({ ...toRenovate, works: 20_000 }).interval?.value).toBe(340_000);
    expect(keys({ conditionFactor: 0.85, works: 20_000 })).toContain('works_within_condition');
    expect(adviseOn({ ...toRenovate, works: 100_000 }).interval?.value).toBeCloseTo(300_000);
    expect(keys({ conditionFactor: 0.85, works: 100_000 })).toContain('works');
  });
});

describe('the sensitivity', () => {
  test('says what another condition or other works would change', () => {
    const { sensitivity } = adviseOn(QUESTION);
    expect(sensitivity.map(({ condition, works }) => condition ?? works)).toEqual([
      'to_renovate',
      'good',
      'new',
      0,
      10_000,
      20_000,
      40_000,
    ]);
    expect(sensitivity.map(({ change }) => Math.round(change))).toEqual([
      -51_000, 0, 34_000, 0, -10_000, -20_000, -40_000,
    ]);
  });

  test('never gives more for a worse condition or dearer works', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { sensitivity } = adviseOn(question);
        const conditions = sensitivity.filter(({ fact }) => fact === 'condition');
        const works = sensitivity.filter(({ fact }) => fact === 'works').reverse();
        for (const rows of [conditions, works]) {
          for (const [index, row] of rows.entries()) {
            const worse = rows[index - 1];
            if (worse) expect(worse.value).toBeLessThanOrEqual(row.value * 1.000001);
          }
        }
      }),
    );
  });
});
