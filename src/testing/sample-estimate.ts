import type { ComparableSale, ValuedEstimate } from '@/domains/market/valuation/contract';
import type { Currency, Money } from '@/kernel/money';

const moneyIn = (currency: Currency) => (major: number) => ({
  amount: BigInt(Math.round(major * 100)),
  currency,
});

/** A comparable of a sample estimate: each lies a little further off than the one before. */
export function sampleSale(index: number, told: Partial<ComparableSale> = {}): ComparableSale {
  const money = moneyIn('EUR');
  const surface = 52 + ((index * 7) % 30);
  return {
    id: index + 1,
    soldOn: `2025-${String(1 + (index % 9)).padStart(2, '0')}-14`,
    nature: 'sale',
    address: `${index + 3} rue de la République`,
    postalCode: '69002',
    city: 'Lyon',
    type: 'apartment',
    surface,
    landSurface: null,
    rooms: 3,
    dwellings: 1,
    price: money(5_000 * surface + 1_000 * index),
    pricePerSquareMetre: money(5_000),
    latitude: 45.7578 + 0.0016 * Math.cos(index * 2.4) * (index + 2) * 0.4,
    longitude: 4.832 + 0.0022 * Math.sin(index * 2.4) * (index + 2) * 0.4,
    precision: 'parcel',
    exclusions: [],
    source: 'dvf',
    isDemo: false,
    adjustedPrice: money(325_000 + 2_500 * index),
    distance: 0.07 * (index + 1),
    ageInMonths: 3 + index,
    likeness: 0.95 - 0.02 * index,
    ...told,
  };
}

/** A flat in Lyon at 340,000, between 300,000 and 390,000. */
export function sampleEstimate(told: Partial<ValuedEstimate> = {}): ValuedEstimate {
  const money = moneyIn('EUR');
  const amount = (major: number): Money => money(major);
  return {
    status: 'valued',
    value: amount(340_000),
    low: amount(300_000),
    high: amount(390_000),
    pricePerSquareMetre: amount(5_230.77),
    confidence: 'high',
    confidenceReasons: [],
    missing: ['year_built'],
    asOf: '2025-11-21',
    dataFrom: '2020-01-03',
    dataTo: '2025-06-30',
    salesUsed: 38,
    model: {
      market: 'FR-69',
      version: '2025-10-02.1',
      trainedAt: new Date('2025-10-02T03:00:00Z'),
      sales: 51_204,
      medianError: 0.094,
      coverage: 0.803,
    },
    base: amount(318_500),
    contributions: [
      { fact: 'place', amount: amount(14_200) },
      { fact: 'comparables', amount: amount(9_800) },
      { fact: 'surface', amount: amount(-4_100) },
      { fact: 'rooms', amount: amount(1_600) },
    ],
    coefficients: [],
    unpriced: [],
    place: { precision: 'address', latitude: 45.7578, longitude: 4.832 },
    comparables: Array.from({ length: 14 }, (_, index) => sampleSale(index)),
    leftOut: [],
    sources: ['dvf'],
    isDemo: false,
    ...told,
  };
}
