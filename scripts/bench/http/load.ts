import autocannon from 'autocannon';

export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

const WARM_UP_SECONDS = 2;
const SECONDS = 8;

/** Asks one address as fast as it answers, over `connections`; throws where any answer is not 200. */
export async function load(
  url: string,
  connections: number,
  headers: Record<string, string> = {},
): Promise<Load> {
  const answer = await fetch(url, { headers });
  if (answer.status !== 200)
    throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  await shoot(url, connections, headers, WARM_UP_SECONDS);
  const { times, seconds } = await shoot(url, connections, headers, SECONDS);
  times.sort((one, other) => one - other);
  const percentile = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { requestsPerSecond: times.length / seconds, p50: percentile(0.5), p95: percentile(0.95) };
}

function shoot(
  url: string,
  connections: number,
  headers: Record<string, string>,
  duration: number,
): Promise<{ times: number[]; seconds: number }> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const instance = autocannon({ url, connections, headers, duration }, (error, result) => {
      if (error) reject(error);
      else if (result.non2xx > 0 || result.errors > 0)
        reject(new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`));
      else resolve({ times, seconds: result.duration });
    });
    // Its own summary keeps no 95th percentile.
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}
