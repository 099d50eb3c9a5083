import { parseArgs } from 'node:util';
import { refreshTrends } from '@/domains/market/trends/service/refresh-trends';
import { openDatabase } from '@/platform/db/client';
import { connect } from '@/platform/db/connect';
import { writeTable } from '../table';
import { type Figure, keepFigures, keptFigures } from './figures';
import { fill } from './fill';
import { measureFurtherYear } from './further-year';
import { type House, openHouse } from './house';
import { measureReads } from './reads';

const PARTS = ['fill', 'train', 'read', 'further'] as const;
type Part = (typeof PARTS)[number];

/**
 * `npm run bench -- price [--sales N] [--folder DIR] [--parts fill,train,read,further]`: what readers wait for with millions
 * of sales. A `--folder` is kept, so that parts can be measured apart; figures of parts left out are those of before. Exits 1
 * where a figure misses its target.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sales: { type: 'string', default: '5000000' },
      folder: { type: 'string' },
      parts: { type: 'string', default: PARTS.join() },
    },
  });
  const parts = values.parts.split(',');
  const house = await openHouse(values.folder);
  try {
    const wanted = Number(values.sales);
    for (const part of PARTS) {
      if (!parts.includes(part)) continue;
      console.error(`${part} …`);
      keepFigures(house.folder, part, await measure[part](house, wanted));
    }
    const figures = PARTS.flatMap((part) => keptFigures(house.folder, part));
    await writeTable(
      'price',
      ['', 'measured', 'to be', ''],
      figures.map(({ what, measured, target, isMet }) => [
        what,
        measured,
        target,
        isMet === null ? '' : isMet ? 'yes' : 'no',
      ]),
      'The real sales of Toulon, the Rhône, Lyon and King County, repeated over shifted places and years. Estimates are as of the ' +
        'day of a real sale. One request after the other, on the PostgreSQL that `npm start` brings, with its settings.',
    );
    if (figures.some(({ isMet }) => isMet === false)) process.exitCode = 1;
  } finally {
    await house.close();
  }
}

const measure: Record<Part, (house: House, wanted: number) => Promise<Figure[]>> = {
  fill: measureFill,
  train: async (house) => (await import('./training')).measureTraining(house),
  read: measureReads,
  further: (house) => measureFurtherYear(house, 0),
};

async function measureFill(house: House, wanted: number): Promise<Figure[]> {
  const sales = await fill(house, wanted);
  const jobs = openDatabase({
    url: house.url,
    poolSize: 2,
    prepare: true,
    statementTimeoutMs: 0,
    name: 'gable job',
  });
  const started = performance.now();
  await refreshTrends({ ...house.ctx, db: jobs.db });
  const seconds = (performance.now() - started) / 1000;
  await jobs.close();
  const sql = connect(house.url, { max: 1 });
  await sql`vacuum analyze market_trend`;
  const [row] = await sql<{ rows: number; markets: number }[]>`
    select count(*)::int as rows, count(distinct (country, market))::int as markets from market_trend`;
  await sql.end();
  const number = (value: number | undefined) => (value ?? 0).toLocaleString('en-US');
  return [
    {
      what: `all rollups of ${number(sales)} sales in ${number(row?.markets)} markets`,
      measured: `${seconds.toFixed(0)} s, ${number(row?.rows)} rows`,
      target: '',
      isMet: null,
    },
  ];
}
