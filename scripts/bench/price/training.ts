import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { connect } from '@/platform/db/connect';
import type { Figure } from './figures';
import type { House } from './house';

const SECONDS = 60;
const MEGABYTES = 1000;
const SALES = 100_000;

/** Told by the process that trains. */
export interface Training {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly outcome: string;
}

/** Trains a market of a hundred thousand sales in a process of its own, as a job does: time and the most memory it held. */
export async function measureTraining({ url, folder }: House): Promise<Figure[]> {
  const sql = connect(url, { max: 1 });
  const [market] = await sql<{ country: string; department: string; sales: number }[]>`
    select country, department, count(*)::int as sales from sale
    where exclusions = '{}' and not is_symbolic and department is not null group by 1, 2
    having count(*) >= ${SALES} order by 3 limit 1`;
  await sql.end();
  if (!market) throw new Error(`no market has ${SALES} sales: fill more`);
  const child = fork(
    fileURLToPath(new URL('./training-child.ts', import.meta.url)),
    [url, folder, market.country, market.department],
    { execArgv: ['--import', 'tsx'] },
  );
  const answered = once(child, 'message');
  const ended = once(child, 'exit');
  const [[training]] = (await Promise.race([
    Promise.all([answered, ended]),
    ended.then(([code]) => {
      if (code !== 0) throw new Error('the training failed');
      return Promise.all([answered, ended]);
    }),
  ])) as [[Training], unknown];
  const { seconds, peakMegabytes, outcome } = training;
  return [
    {
      what: `training of a market of ${market.sales.toLocaleString('en-US')} sales (${outcome})`,
      measured: `${seconds.toFixed(1)} s`,
      target: `under ${SECONDS} s`,
      isMet: outcome === 'ready' && seconds < SECONDS,
    },
    {
      what: 'the most memory of the process that trains',
      measured: `${Math.round(peakMegabytes)} MB`,
      target: `under ${MEGABYTES} MB`,
      isMet: outcome === 'ready' && peakMegabytes < MEGABYTES,
    },
  ];
}
