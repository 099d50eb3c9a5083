import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { findBrowser } from '@/testing/browser';
import { serveProduction } from './serve-production';
import { writeTable } from './table';

const RUNS = 5;
/** No software WebGL here: starting it holds the first picture back by a second that no phone knows. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

interface Measured {
  readonly scores: Record<(typeof CATEGORIES)[number], number>;
  readonly scriptKilobytes: number;
}

/** Lighthouse as a phone sees it (its default mobile profile), median of five runs a page, on the demo. */
export async function run(): Promise<void> {
  const browser = await findBrowser();
  if (!browser) throw new Error('no browser was found: install Chrome or Chromium');
  const server = await serveProduction();
  try {
    const search = `${server.origin}/properties`;
    const home = `${server.origin}/properties/${await firstProperty(server.origin)}`;
    const rows: string[][] = [];
    for (const [name, url] of [
      ['search', search],
      ['home', home],
    ] as const) {
      const runs: Measured[] = [];
      for (let index = 0; index < RUNS; index++) runs.push(await audit(url, browser));
      rows.push([
        name,
        ...CATEGORIES.map((category) => String(median(runs.map(({ scores }) => scores[category])))),
        `${median(runs.map(({ scriptKilobytes }) => scriptKilobytes))} kB`,
      ]);
    }
    await writeTable(
      'lighthouse',
      ['page', 'performance', 'accessibility', 'best practices', 'script, compressed'],
      rows,
    );
  } finally {
    await server.stop();
  }
}

async function audit(url: string, browser: { executablePath: string }): Promise<Measured> {
  const chrome = await launch({
    chromePath: browser.executablePath,
    chromeFlags: ['--headless=new', ...FLAGS],
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      onlyCategories: [...CATEGORIES],
      logLevel: 'error',
    });
    if (!result) throw new Error(`Lighthouse answered nothing for ${url}`);
    return measured(result);
  } finally {
    chrome.kill();
  }
}

function measured({ lhr }: RunnerResult): Measured {
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const requests = lhr.audits['network-requests']?.details;
  const items =
    requests && 'items' in requests
      ? (requests.items as { resourceType?: string; transferSize?: number }[])
      : [];
  const bytes = items
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
    },
    scriptKilobytes: Math.round(bytes / 1000),
  };
}

async function firstProperty(origin: string): Promise<string> {
  const page = await (await fetch(`${origin}/properties`)).text();
  const id = /\/properties\/(\d+)/.exec(page)?.[1];
  if (!id) throw new Error('the search page links to no home');
  return id;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
