import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthlyBill } from './model';
import { purchaseFees } from './model-fees';
import { LIMITS, problemOf, withKept } from './model-limits';
import { monthlyPayment } from './model-loan';
import { readFigure } from './model-number';
import { rulesOf } from './model-rules';
import { progressiveShare } from './model-share';
import { type CostSubject, startingTerms } from './model-terms';

const flat: CostSubject = {
  id: 1,
  transaction: 'sale',
  type: 'apartment',
  country: 'FR',
  price: { amount: 300_000_00n, currency: 'EUR' },
  surface: 60,
  features: [],
};

describe('a loan', () => {
  // From printed annuity tables: 599.55 is the payment that every American textbook gives for 100,000 at 6 % over 30 years.
  test.each([
    [100_000_00n, 6, 360, 599_55n],
    [200_000_00n, 4, 240, 1_211_96n],
    [100_000_00n, 12, 12, 8_884_88n],
    [240_000_00n, 0, 240, 1_000_00n],
    [100_00n, 0, 3, 33_33n],
    [0n, 5, 240, 0n],
  ])('of %i at %d %% over %i months', (principal, rate, months, payment) => {
    expect(monthlyPayment(principal, rate, months)).toBe(payment);
  });

  test('is paid off by its payments, give or take their rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_00, max: 5_000_000_00 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 480 }),
        (principal, hundredths, months) => {
          const rate = hundredths / 100;
          const payment = Number(monthlyPayment(BigInt(principal), rate, months));
          let owed = principal;
          for (let month = 0; month < months; month++) owed = owed * (1 + rate / 1200) - payment;
          const roundings = months * (1 + rate / 1200) ** months;
          expect(Math.abs(owed)).toBeLessThan(roundings + 1);
        },
      ),
    );
  });

  test('without a term or with a negative rate is refused', () => {
    expect(() => monthlyPayment(1n, 3, 0)).toThrow(RangeError);
    expect(() => monthlyPayment(1n, 3, 1.5)).toThrow(RangeError);
    expect(() => monthlyPayment(1n, -1, 12)).toThrow(RangeError);
    expect(() => monthlyPayment(1n, Number.NaN, 12)).toThrow(RangeError);
  });
});

describe('what a purchase costs beside the price', () => {
  const byKind = (
    price: bigint,
    ...rest: [Parameters<typeof purchaseFees>[1], Parameters<typeof purchaseFees>[2]]
  ) => Object.fromEntries(purchaseFees(price, ...rest).map(({ kind, amount }) => [kind, amount]));

  test('in France, 300,000 € by hand', () => {
    // 251.55 + 167.58 + 457.52 + 1,917.60 = 2,794.25 before VAT of 558.85.
    expect(byKind(300_000_00n, 'FR', 'standard')).toEqual({
      transferDuty: 17_419_95n,
      emoluments: 3_353_10n,
      landRegistry: 300_00n,
      disbursements: 1_200_00n,
    });
    expect(byKind(300_000_00n, 'FR', 'raised')).toMatchObject({ transferDuty: 18_955_50n });
    expect(byKind(300_000_00n, 'FR', 'newBuild')).toMatchObject({ transferDuty: 2_145_00n });
  });

  test('in France, a garage for 10,000 €: the least of the land registry, two tranches', () => {
    // 251.55 + 3,500 × 1.596 % = 307.41, with VAT 368.89; 0.10 % would be 10 €.
    expect(byKind(10_000_00n, 'FR', 'raised')).toMatchObject({
      transferDuty: 631_85n,
      emoluments: 368_89n,
      landRegistry: 15_00n,
    });
  });

  // The worked example of GOV.UK is £295,000: 0 + 2,500 + 2,250.
  test.each([
    [125_000_00n, 0n],
    [250_000_00n, 2_500_00n],
    [295_000_00n, 4_750_00n],
    [925_000_00n, 36_250_00n],
    [1_500_000_00n, 93_750_00n],
    [2_000_000_00n, 153_750_00n],
  ])('in England, stamp duty on %i', (price, duty) => {
    expect(byKind(price, 'GB', 'raised')).toMatchObject({ stampDuty: duty });
  });

  test('elsewhere is said to be assumed', () => {
    for (const rules of ['US', 'IN', 'other'] as const) {
      const fees = purchaseFees(100_000_00n, rules, 'raised');
      expect(fees.every(({ basis, amount }) => basis === 'assumption' && amount > 0n)).toBe(true);
    }
    expect(purchaseFees(0n, 'FR', 'raised')).toEqual([]);
  });

  test('follows a country only in its own currency', () => {
    expect(rulesOf(flat)).toBe('FR');
    expect(rulesOf({ country: 'GB', price: flat.price })).toBe('other');
    expect(rulesOf({ country: 'CH', price: flat.price })).toBe('other');
  });

  test('a progressive share never jumps', () => {
    const tranches = [
      { upTo: 1_000n, rate: 1_000_000n },
      { upTo: null, rate: 100_000n },
    ];
    expect(progressiveShare(999n, tranches)).toBe(100n);
    expect(progressiveShare(1_000n, tranches)).toBe(100n);
    expect(progressiveShare(2_000n, tranches)).toBe(110n);
  });
});

describe('the month', () => {
  test('of a flat bought, line by line', () => {
    const bill = monthlyBill(flat, {
      ...startingTerms(flat),
      deposit: 60_000,
      rate: 0,
      years: 20,
      loanInsurance: 0.3,
      charges: 150,
      tax: 1200,
      insurance: 250,
      regime: 'standard',
    });
    // Fees 22,273.05 over 240 months; insurance 0.30 % of 240,000 a year.
    expect(bill.lines).toEqual([
      { line: 'loan', amount: 1_000_00n },
      { line: 'fees', amount: 92_80n },
      { line: 'loanInsurance', amount: 60_00n },
      { line: 'charges', amount: 150_00n },
      { line: 'tax', amount: 100_00n },
      { line: 'insurance', amount: 20_83n },
    ]);
    expect(bill.total).toBe(1_423_63n);
    expect(bill.purchase).toMatchObject({
      loan: 240_000_00n,
      interest: 0n,
      feesTotal: 22_273_05n,
      cash: 82_273_05n,
    });
  });

  test('of a flat rented is its rent and its charges', () => {
    const rented: CostSubject = {
      ...flat,
      transaction: 'rent',
      price: { amount: 900_00n, currency: 'EUR' },
    };
    const bill = monthlyBill(rented, { ...startingTerms(rented), charges: 80 });
    expect(bill).toMatchObject({ total: 980_00n, purchase: null });
    expect(bill.lines.map(({ line }) => line)).toEqual(['rent', 'charges']);
  });

  test('needs no loan where the deposit covers the price', () => {
    const bill = monthlyBill(flat, { ...startingTerms(flat), deposit: 900_000 });
    expect(bill.purchase).toMatchObject({ deposit: 300_000_00n, loan: 0n, interest: 0n });
    expect(bill.lines[0]).toEqual({ line: 'loan', amount: 0n });
  });

  test('never fails within the limits, and its lines add up', () => {
    const figure = ({ least, most, whole }: (typeof LIMITS)['price']) =>
      whole
        ? fc.integer({ min: least, max: most })
        : fc.double({ min: least, max: most, noNaN: true });
    const terms = fc.record({
      price: figure(LIMITS.price),
      deposit: figure(LIMITS.deposit),
      rate: figure(LIMITS.rate),
      years: figure(LIMITS.years),
      loanInsurance: figure(LIMITS.loanInsurance),
      charges: figure(LIMITS.charges),
      tax: figure(LIMITS.tax),
      insurance: figure(LIMITS.insurance),
      regime: fc.constantFrom('raised' as const, 'standard' as const, 'newBuild' as const),
    });
    fc.assert(
      fc.property(terms, (given) => {
        const { lines, total } = monthlyBill(flat, given);
        expect(lines.every(({ amount }) => amount >= 0n)).toBe(true);
        expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount, 0n));
      }),
    );
  });
});

describe('figures from outside', () => {
  test('are taken only where they make sense', () => {
    const start = startingTerms(flat);
    expect(
      withKept(start, { rate: 2.5, years: 0, deposit: 1e15, price: '7', regime: 'newBuild' }),
    ).toEqual({
      ...start,
      rate: 2.5,
      regime: 'newBuild',
    });
    expect(withKept(start, { regime: 'none', __proto__: { rate: 1 }, toString: 3 })).toEqual(start);
    for (const kept of [null, undefined, 'text', 12, []])
      expect(withKept(start, kept)).toEqual(start);
  });

  test('are judged by name', () => {
    expect(problemOf('years', 0)).toBe('tooLittle');
    expect(problemOf('years', 2.5)).toBe('notWhole');
    expect(problemOf('price', 1e15)).toBe('tooMuch');
    expect(problemOf('rate', Number.NaN)).toBe('notANumber');
    expect(problemOf('rate', 0)).toBeNull();
  });

  test.each([
    ['350 000', 'fr', 350_000],
    ['350\u202f000', 'fr', 350_000],
    ['350.000', 'fr', 350_000],
    ['3,25', 'fr', 3.25],
    ['3.25', 'fr', 3.25],
    ['350,000', 'en', 350_000],
    ['1,234,567.5', 'en', 1_234_567.5],
    ['3,2', 'en', 3.2],
    ['.5', 'en', 0.5],
    ['', 'en', Number.NaN],
    ['-3', 'en', Number.NaN],
    ['1e9', 'en', Number.NaN],
    ['1.2.3', 'en', Number.NaN],
    ['forty', 'en', Number.NaN],
  ])('%o in %s is %d', (text, locale, value) => {
    expect(readFigure(text, locale)).toBe(value);
  });
});

test('where nothing is set, every kind of home in every country has terms within the limits', () => {
  for (const country of ['FR', 'US', 'GB', 'IN', 'CH']) {
    for (const type of ['apartment', 'house', 'land', 'parking'] as const) {
      const terms = startingTerms({ ...flat, country, type, surface: null });
      for (const [name, value] of Object.entries(terms)) {
        if (name !== 'regime') expect(problemOf(name as never, value as number)).toBeNull();
      }
    }
  }
  expect(startingTerms({ ...flat, features: ['new_build'] }).regime).toBe('newBuild');
});
