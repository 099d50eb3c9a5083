import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Locale } from '@/kernel/locale';
import { formatMoney } from '@/kernel/money';
import { sampleEstimate, sampleSale } from '@/testing/sample-estimate';
import { type OfferTerms, offerTerms } from '../../offer/contract';
import { offerOn } from '../../offer/model-offer';
import type { Trend } from '../../trends/contract';
import { type Estimate, type HomeFactsInput, homeFacts } from '../../valuation/contract';
import { drawReport } from './draw-report';
import { openFonts } from './fonts';

const euros = (major: number) => ({ amount: BigInt(major) * 100n, currency: 'EUR' as const });
const HOME: HomeFactsInput = {
  country: 'FR',
  address: '12 rue de la République',
  postalCode: '69002',
  city: 'Lyon',
  propertyType: 'apartment',
  surface: 65,
  floor: 2,
  condition: 'good',
};
const TREND: Trend = {
  area: { level: 'postal_code', code: '69002', name: 'Lyon 69002' },
  points: [2023, 2024, 2025].map((year) => ({
    period: String(year),
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    isPartial: year === 2025,
    isUneven: false,
    sales: 200,
    median: euros(3_000 + year),
    mean: euros(5_000),
    lowerQuartile: euros(4_000),
    upperQuartile: euros(6_000),
    index: 100,
  })),
  fiveRowChange: null,
  oneYearChange: { share: -0.031, corrected: null, ofMean: -0.02, from: '2024', to: '2025' },
  fiveYearChange: null,
  method: 'hedonic',
  sources: ['dvf'],
  isDemo: false,
};

interface Told {
  estimate?: Estimate;
  home?: Partial<HomeFactsInput>;
  terms?: Partial<OfferTerms>;
  trend?: Trend | null;
  locale?: Locale;
}

async function read(told: Told = {}) {
  const estimate = told.estimate ?? sampleEstimate();
  const report = {
    home: homeFacts.parse({ ...HOME, ...told.home }),
    estimate,
    offer: offerOn(estimate, offerTerms.parse(told.terms ?? {})),
    trend: told.trend === undefined ? TREND : told.trend,
    locale: told.locale ?? ('en' as const),
    madeAt: new Date('2025-11-21T10:00:00Z'),
    link: 'https://gable.example/price?address=12',
  };
  const bytes = await buffer(drawReport(report, await openFonts()));
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  return { bytes, pdf, report, pages: pages.map(plain), text: plain(pages.join(' ')) };
}

/** As the page has it: narrow spaces are written as no-break ones, and runs of letters may be told apart. */
const written = (text: string) => text.replace(/\s+/g, ' ');

test.each(['en', 'fr'] as const)(
  'says in %s what the estimate and the offer say',
  async (locale) => {
    const terms = {
      askingPrice: euros(372_000),
      works: euros(15_000),
      daysListed: 140,
      priceDrops: 1,
    };
    const { text, pages, report } = await read({ locale, terms });
    expect(pages).toHaveLength(2);
    const { estimate, offer } = report;
    if (estimate.status !== 'valued') throw new Error('no value');
    const amounts = [
      ...[estimate.value, estimate.low, estimate.high, estimate.base],
      ...[offer.opening, offer.ceiling, offer.askingPrice],
      ...estimate.contributions.map(({ amount }) => amount),
      ...estimate.comparables.slice(0, 12).map(({ adjustedPrice }) => adjustedPrice),
    ].flatMap((amount) => amount ?? []);
    for (const amount of amounts) {
      expect(text).toContain(written(formatMoney(amount, locale)).replace('\u2212', ''));
    }
    expect(text).toContain('2025-10-02.1');
    expect(text).toContain('Licence Ouverte 2.0');
    expect(text).toContain('69002 Lyon');
    expect(text).toContain('3 rue de la République, Lyon');
    expect(text).toContain(written(formatMoney(euros(5_025), locale)));
  },
);

test('is a tagged file that names its title and language, with outline and embedded fonts alone', async () => {
  const { pdf, bytes } = await read({ locale: 'fr' });
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: 'Rapport de prix\u00a0: 12 rue de la République, 69002 Lyon',
    Language: 'fr',
  });
  const outline = await pdf.getOutline();
  expect(outline?.map(({ title }) => title)).toContain('Combien proposer');
  const tree = await (await pdf.getPage(1)).getStructTree();
  const tags = JSON.stringify(tree);
  for (const tag of ['H1', 'H2', 'Figure', 'Table', 'TH', 'TD']) expect(tags).toContain(`"${tag}"`);
  expect(tags).toContain('prix raisonnable entre');
  const raw = bytes.toString('latin1');
  expect(raw).toContain('/Marked true');
  expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
  expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
});

test('an abstention says why, on two pages as well', async () => {
  const { leftOut, sources, isDemo } = sampleEstimate();
  const estimate: Estimate = {
    status: 'abstained',
    reasons: ['few_sales'],
    comparables: [],
    leftOut,
    sources,
    isDemo,
  };
  const { pages, text } = await read({ estimate, trend: null, terms: { askingPrice: euros(1) } });
  expect(pages).toHaveLength(2);
  expect(text).toContain('No value can be told');
  expect(text).toContain('Too few homes of this kind were sold near');
  expect(text).not.toContain('€340,000');
});

const long = 'Ab'.repeat(150);
test.each<[string, Told]>([
  ['an address of 300 letters without a space', { home: { address: long, city: 'C'.repeat(100) } }],
  ['an address that no font of ours can write', { home: { address: '東京都千代田区 \u0905 🏠' } }],
  ['no comparable', { estimate: sampleEstimate({ comparables: [] }), trend: null }],
  [
    'comparables without a place or an address',
    {
      estimate: sampleEstimate({
        comparables: Array.from({ length: 20 }, (_, index) =>
          sampleSale(index, { latitude: null, longitude: null, address: null, city: null }),
        ),
      }),
    },
  ],
  [
    'every fact, reason, contribution and amount at its longest',
    {
      locale: 'fr',
      home: { rooms: 12, bedrooms: 9, bathrooms: 7, landSurface: 900_000, yearBuilt: 1890 },
      terms: { askingPrice: euros(900_000_000), works: euros(99_999_999), daysListed: 30_000 },
      trend: {
        ...TREND,
        points: Array.from({ length: 30 }, () => TREND.points[0]).flatMap((p) => p ?? []),
      },
      estimate: sampleEstimate({
        value: euros(900_000_000),
        low: euros(300_000_000),
        high: euros(1_900_000_000),
        confidence: 'low',
        confidenceReasons: ['few_sales', 'old_sales', 'far_sales', 'wide_interval', 'coarse_place'],
        contributions: (
          [
            'place',
            'time',
            'surface',
            'land',
            'rooms',
            'floors',
            'details',
            'bedrooms',
            'bathrooms',
            'year_built',
            'year_renovated',
            'outbuildings',
            'type',
          ] as const
        ).map((fact, index) => ({ fact, amount: euros(1_000 * (index - 6)) })),
        missing: [
          'land',
          'rooms',
          'floors',
          'year_built',
          'year_renovated',
          'bathrooms',
          'bedrooms',
        ],
        isDemo: true,
      }),
    },
  ],
])('two pages, never more: %s', async (_name, told) => {
  const { pages } = await read(told);
  expect(pages).toHaveLength(2);
  expect(pages[1]).toMatch(/2 (of|sur) 2/);
});

test('says on both pages that sales are invented', async () => {
  const { pages } = await read({ estimate: sampleEstimate({ isDemo: true, sources: ['demo'] }) });
  for (const page of pages) expect(page).toContain('some of these sales are invented');
});

test('writes rupees and pounds', async () => {
  const rupees = { amount: 3_400_000_000n, currency: 'INR' as const };
  const estimate = sampleEstimate({
    value: rupees,
    low: { ...rupees, amount: 3_000_000_000n },
    high: { ...rupees, amount: 3_900_000_000n },
  });
  const { text } = await read({ estimate, home: { country: 'IN' } });
  expect(text.replace(/₹ /g, '₹')).toContain('₹3,40,00,000');
});
