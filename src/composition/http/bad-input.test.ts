import { connect as connectSocket } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { FAMILIES, type Family } from '@/platform/http/families';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { createSampleTable, sampleRoutes } from '@/testing/sample-routes';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
const urls = new Map<Family, string>();
let bearer: string;

beforeAll(async () => {
  const { db } = database.current;
  await createSampleTable(database);
  bearer = (await signIn(db, (await createUser(db)).id)).bearer;
  for (const family of FAMILIES) {
    const env = { RATE_LIMITS: 'off' };
    urls.set(family, (await testServer(database, { env, routes: sampleRoutes(family) })).url);
  }
});

function send(family: Family, body: BodyInit, headers: Record<string, string> = {}) {
  return fetch(`${urls.get(family)}/api/v1/notes`, {
    method: 'POST',
    headers: { authorization: bearer, 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as RequestInit);
}

const required = 'Invalid input: expected string, received undefined';

describe('each family tells of a wrong field in its own words', () => {
  const bodies: Record<Family, readonly [status: number, body: object]> = {
    homester: [400, { message: `text: ${required}`, error: 'VALIDATION_ERROR', status_code: 400 }],
    analysis: [422, { detail: `text: ${required}` }],
    homepro: [
      400,
      {
        error: `text: ${required}`,
        code: 'VALIDATION_ERROR',
        details: [{ field: 'text', message: required }],
      },
    ],
    real_estate_os: [
      422,
      {
        detail: `text: ${required}`,
        errors: [{ loc: ['body', 'text'], msg: required, type: 'invalid_type' }],
      },
    ],
    accounts: [400, { statusCode: 400, message: `text: ${required}`, error: 'Bad Request' }],
    gable: [
      400,
      {
        error: 'invalid_input',
        message: `text: ${required}`,
        issues: [{ field: 'text', message: required }],
      },
    ],
  };
  test.each(FAMILIES)('%s', async (family) => {
    const answer = await send(family, '{}');
    expect([answer.status, await answer.json()]).toEqual(bodies[family]);
  });
});

describe('a body that is none', () => {
  test.each([
    ['malformed', '{"text":', 'body: is not valid JSON'],
    ['empty', '', 'body: Invalid input: expected object, received undefined'],
    ['a list', '[]', 'body: Invalid input: expected object, received array'],
    ['a number', '7', 'body: Invalid input: expected object, received number'],
    ['null', 'null', 'body: Invalid input: expected object, received null'],
    ['with a null byte', '{"text":"a\\u0000b"}', 'text: holds a null byte'],
    ['with a key twice', '{"text":"a","text":"b"}', 'text: is there twice'],
    ['with a key twice, once escaped', '{"text":"a","\\u0074ext":"b"}', 'text: is there twice'],
    ['with a key twice far inside', '{"text":"a","x":[{"y":{"z":1,"z":1}}]}', 'z: is there twice'],
    ['deep', '['.repeat(50_000) + ']'.repeat(50_000), 'body: Invalid input: expected object'],
  ])('%s', async (_name, body, message) => {
    const answer = await send('analysis', body);
    expect(answer.status).toBe(422);
    expect((await answer.json()).detail).toContain(message);
  });

  test.each([
    '{"text":"{\\"a\\":1,\\"a\\":2}"}',
    '{"text":"a","x":[{"a":1},{"a":2},"a","a"],"y":{"text":"text"}}',
    ' { "text" : "\\\\" , "texts" : "\\"," } ',
  ])('whose keys only look alike is read: %s', async (body) => {
    expect((await send('analysis', body)).status).toBe(201);
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'nonsense'])(
    'of type %s is not read',
    async (type) => {
      const answer = await send('accounts', '{"text":"x"}', { 'content-type': type });
      expect(answer.status).toBe(415);
      expect((await answer.json()).error).toBe('Unsupported Media Type');
    },
  );
});

describe('a body that is too large', () => {
  test('is refused by its announced length, before it is sent', async () => {
    const { port } = new URL(urls.get('homepro') ?? '');
    const socket = connectSocket(Number(port), '127.0.0.1');
    socket.write(
      `POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${bearer}\r\nContent-Type: application/json\r\nContent-Length: 5000000\r\n\r\n`,
    );
    const [first] = (await new Promise<[Buffer]>((resolve) => {
      socket.once('data', (...data) => resolve(data));
    })) as [Buffer];
    socket.destroy();
    expect(first.toString()).toMatch(/^HTTP\/1\.1 413 /);
    expect(first.toString()).toContain('"code":"PAYLOAD_TOO_LARGE"');
  });

  test('is refused at the first byte too many where no length is announced', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64_000;
        if (sent > 50_000_000) controller.close();
        else controller.enqueue(new Uint8Array(64_000).fill(0x20));
      },
    });
    const answer = await send('homester', endless).catch((error) => error as Error);
    if (answer instanceof Response) {
      expect(answer.status).toBe(413);
      expect((await answer.json()).status_code).toBe(413);
    }
    expect(sent).toBeLessThan(50_000_000);
  });

  test('in tRPC as well', async () => {
    const answer = await fetch(`${urls.get('gable')}/api/trpc/accounts.updatePreferences`, {
      method: 'POST',
      headers: { authorization: bearer, 'content-type': 'application/json' },
      body: JSON.stringify({ json: { name: 'x'.repeat(1_500_000) } }),
    });
    expect(answer.status).toBe(413);
  });
});

describe('credentials that are no good', () => {
  test.each([
    'Bearer ',
    'Bearer x',
    'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.',
    'Bearer eyJhbGciOiJFZERTQSIsImtpZCI6IngifQ.e30',
    `Bearer ${'x'.repeat(9000)}`,
  ])('%s', async (authorization) => {
    for (const family of FAMILIES) {
      const answer = await send(family, '{"text":"x"}', { authorization });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  test('a token cut short', async () => {
    const answer = await send('analysis', '{}', { authorization: bearer.slice(0, -9) });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { detail: 'The token is invalid or has expired.' },
    ]);
  });
});

describe('an address', () => {
  const get = (path: string) =>
    fetch(`${urls.get('real_estate_os')}${path}`, { headers: { authorization: bearer } });

  test('a parameter that is left empty was not asked', async () => {
    await send('real_estate_os', '{"text":"shown"}');
    const [all, empty] = [await get('/api/v1/notes'), await get('/api/v1/notes?text=')];
    expect(await empty.json()).toEqual(await all.json());
  });

  test.each([
    ['/api/v1/notes?text=a&text=b', ['query', 'text']],
    ['/api/v1/notes?text=%00', ['query', 'text']],
    ['/api/v1/notes/x', ['path', 'id']],
    ['/api/v1/notes/0', ['path', 'id']],
    ['/api/v1/notes/99999999999', ['path', 'id']],
    ['/api/v1/notes/1%00', ['path', 'id']],
  ])('%s names the parameter', async (path, loc) => {
    const answer = await get(path);
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors[0].loc).toEqual(loc);
  });

  test('an unknown method names the known ones', async () => {
    const answer = await fetch(`${urls.get('real_estate_os')}/api/v1/notes/7`, { method: 'PUT' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, PATCH');
    expect(await answer.json()).toEqual({ detail: expect.any(String) });
  });
});
