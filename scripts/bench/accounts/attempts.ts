import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const PROCESSES = 4;
const ADDRESSES = 50;
const ATTEMPTS = 1000;
/** The documented limit: 5 in 15 minutes per address. */
const LIMIT = 5;
/** Better Auth looks at nothing that another site sends. */
const ORIGIN = 'http://localhost:3000';
const DOORS = ['/api/v1/auth/login', '/api/auth/sign-in/email', '/api/users/login'] as const;

export interface Attempts {
  readonly seconds: number;
  /** How many of the attempts were looked at, from the address with the fewest to that with the most. */
  readonly fewest: number;
  readonly most: number;
  readonly refused: number;
  readonly holds: boolean;
}

/**
 * Wrong passwords from many addresses, by every door and at several processes at once. The limit holds exactly where
 * each address had as many attempts looked at as it may have, and not one more.
 */
export async function attemptSignIns(settings: Record<string, string>): Promise<Attempts> {
  const env = {
    ...process.env,
    ...settings,
    TRUSTED_PROXIES: '127.0.0.1',
    PUBLIC_URL: ORIGIN,
    LOG_LEVEL: 'silent',
  };
  const children = Array.from({ length: PROCESSES }, () =>
    fork('src/testing/limited-process.ts', { env, execArgv: ['--import', 'tsx'] }),
  );
  try {
    const ports = await Promise.all(children.map(portOf));
    const start = performance.now();
    const statuses = await Promise.all(
      Array.from({ length: ATTEMPTS }, (_, index) => attempt(ports, index)),
    );
    const seconds = (performance.now() - start) / 1000;
    const looked = Array.from({ length: ADDRESSES }, () => 0);
    statuses.forEach((status, index) => {
      const address = index % ADDRESSES;
      if (status === 401) looked[address] = (looked[address] ?? 0) + 1;
      else if (status !== 429) throw new Error(`an attempt answered ${status}`);
    });
    return {
      seconds,
      fewest: Math.min(...looked),
      most: Math.max(...looked),
      refused: statuses.filter((status) => status === 429).length,
      holds: looked.every((count) => count === LIMIT),
    };
  } finally {
    for (const child of children) child.disconnect();
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return message.port;
}

async function attempt(ports: readonly number[], index: number): Promise<number> {
  // Each address meets every process and every door.
  const round = Math.floor(index / ADDRESSES);
  const port = ports[(index + round) % PROCESSES];
  const door = DOORS[(index + round) % DOORS.length];
  const reply = await fetch(`http://127.0.0.1:${port}${door}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      'x-forwarded-for': `198.51.100.${(index % ADDRESSES) + 1}`,
    },
    body: JSON.stringify({ email: `person-${index}@example.org`, password: 'a wrong password 1' }),
  });
  await reply.arrayBuffer();
  return reply.status;
}
