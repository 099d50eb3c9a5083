import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PermanentFailure } from '../jobs/jobs';
import { twilioSms } from './twilio';

/** What Twilio's reference shows for each status of `POST /Messages.json`. */
const ANSWERS = {
  201: { sid: 'SM1', status: 'queued', error_code: null },
  400: {
    code: 21211,
    message: "Invalid 'To' Phone Number: +33612345678",
    more_info: 'https://www.twilio.com/docs/errors/21211',
    status: 400,
  },
  401: { code: 20003, message: 'Authenticate', status: 401 },
  429: { code: 20429, message: 'Too Many Requests', status: 429 },
  500: { code: 20500, message: 'Internal Server Error', status: 500 },
} as const;
type Status = keyof typeof ANSWERS | 'never' | 'no json';

const requests: { url: string; authorization: string; form: Record<string, string> }[] = [];
let given: Status = 201;
const server = createServer(async (request, response) => {
  requests.push({
    url: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    form: Object.fromEntries(new URLSearchParams(await text(request))),
  });
  if (given === 'never') return;
  if (given === 'no json') response.writeHead(502).end('<html>Bad gateway</html>');
  else response.writeHead(given).end(JSON.stringify(ANSWERS[given]));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
beforeEach(() => {
  requests.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise<void>((resolve) => server.close(() => resolve()));
});

const send = (from = '+33644600000', timeoutMs = 20_000) => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const account = { accountSid: 'AC42', authToken: 'the-secret-token' };
  return twilioSms({ url, ...account, from, timeoutMs }).send({
    to: '+33612345678',
    text: '123 456 est votre code Gable.',
  });
};
const failure = async (status: Status) => {
  given = status;
  return send(undefined, status === 'never' ? 300 : undefined).then(
    () => null,
    (thrown: unknown) => thrown,
  );
};

test('sends a message as documented', async () => {
  given = 201;
  await send();
  await send('MG99');
  expect(requests).toEqual([
    {
      url: '/2010-04-01/Accounts/AC42/Messages.json',
      authorization: `Basic ${Buffer.from('AC42:the-secret-token').toString('base64')}`,
      form: { To: '+33612345678', From: '+33644600000', Body: '123 456 est votre code Gable.' },
    },
    expect.objectContaining({
      form: {
        To: '+33612345678',
        MessagingServiceSid: 'MG99',
        Body: '123 456 est votre code Gable.',
      },
    }),
  ]);
});

test('a number that is none is final', async () => {
  const error = await failure(400);
  expect(error).toBeInstanceOf(PermanentFailure);
  expect(String(error)).toContain('400 with code 21211');
});

test.each([401, 429, 500, 'no json', 'never'] as const)(
  '%s is worth another try',
  async (status) => {
    const error = await failure(status);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(PermanentFailure);
  },
);

test('neither token, number nor text is in an error', async () => {
  for (const status of [400, 401, 500] as const) {
    expect(String(await failure(status))).not.toMatch(/the-secret-token|612345678|123 456/);
  }
});
