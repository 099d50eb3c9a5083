import { Agent, get } from 'node:http';

export interface Figures {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

const MILLISECONDS = 500;
const AT_LEAST = 20;

/**
 * Runs the same thing again and again, so many at once, for half a second and at least twenty times; as long before that
 * without looking at the clock, as a server that has been up for a while has compiled its code and prepared its statements.
 */
export async function measure(run: () => Promise<unknown>, atOnce: number): Promise<Figures> {
  await timed(run, atOnce);
  return timed(run, atOnce);
}

async function timed(run: () => Promise<unknown>, atOnce: number): Promise<Figures> {
  const times: number[] = [];
  const started = performance.now();
  const worker = async () => {
    while (times.length < AT_LEAST || performance.now() - started < MILLISECONDS) {
      const begun = performance.now();
      await run();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - started) / 1000;
  times.sort((one, other) => one - other);
  const percentile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: percentile(0.5), p95: percentile(0.95), perSecond: times.length / seconds };
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One request over a kept connection; throws where the answer is not 200. */
export function request(url: string, headers: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        if (answer.statusCode !== 200) body += chunk;
      });
      answer.once('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answered ${answer.statusCode}: ${body.slice(0, 300)}`)),
      );
      answer.once('error', reject);
    }).once('error', reject);
  });
}
