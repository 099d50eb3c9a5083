import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_CERTIFICATE, TEST_CERTIFICATE_KEY } from '@/testing/certificate';
import { PermanentFailure } from '../jobs/jobs';
import type { Mail, Message } from './mail';
import { outboxMail } from './outbox';
import { sendGridMail } from './sendgrid';
import { smtpMail } from './smtp';

const sender = { name: 'Gäble', address: 'gable@example.org' };
const letter: Message = {
  to: 'ada@example.org',
  subject: 'Votre code à six chiffres',
  text: 'Le code est 123456.',
  html: '<p>Le code est <b>123456</b>.</p>',
};

/** Messages that would say more than one thing to a mail server. */
const FORGED: Record<string, Partial<Message>> = {
  'a second receiver by line end': { to: 'ada@example.org\r\nBcc: eve@example.org' },
  'a second receiver by comma': { to: 'ada@example.org, eve@example.org' },
  'two addresses for answers': { replyTo: 'ada@example.org, eve@example.org' },
  'a header in the address for answers': { replyTo: 'ada@example.org\r\nBcc: eve@example.org' },
  'a header in the subject': { subject: 'Hello\r\nBcc: eve@example.org' },
  'a header in a header': { headers: { 'X-Gable': 'a\nBcc: eve@example.org' } },
  'a header of its own making': { headers: { 'X-Gable\r\nBcc': 'eve@example.org' } },
  'a header that is not the caller’s': { headers: { Bcc: 'eve@example.org' } },
};

function refusesForgeries(open: () => Mail) {
  test.each(Object.entries(FORGED))('refuses %s', async (_what, change) => {
    await expect(open().send({ ...letter, ...change })).rejects.toThrow(PermanentFailure);
  });
}

describe('outbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gable-outbox-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => outboxMail(folder, sender);
  refusesForgeries(open);

  test('writes one file per message, in the order they were sent', async () => {
    const mail = open();
    for (const subject of ['one', 'two', 'three']) await mail.send({ ...letter, subject });
    const names = (await readdir(folder)).sort();
    const subjects = await Promise.all(
      names.map(async (name) =>
        /^Subject: (.*)$/m.exec(await readFile(join(folder, name), 'utf8'))?.[1]?.trim(),
      ),
    );
    expect(subjects).toEqual(['one', 'two', 'three']);
  });
});

describe('smtp', () => {
  const received: { to: string[]; raw: string; isSecure: boolean }[] = [];
  const opened: Mail[] = [];
  let refusal: { code: number; at: 'receiver' | 'data' } | null = null;
  const refuse = (at: string) =>
    refusal?.at === at ? Object.assign(new Error('as told'), { responseCode: refusal.code }) : null;
  const server = new SMTPServer({
    authOptional: true,
    key: TEST_CERTIFICATE_KEY,
    cert: TEST_CERTIFICATE,
    onAuth: (auth, _session, done) =>
      auth.password === 'right' ? done(null, { user: auth.username }) : done(new Error('no')),
    onRcptTo: (_to, _session, done) => done(refuse('receiver')),
    onData: async (stream, session, done) => {
      const raw = await text(stream);
      const to = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ to, raw, isSecure: session.secure });
      done(refuse('data'));
    },
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterEach(() => {
    refusal = null;
    received.length = 0;
    for (const mail of opened.splice(0)) mail.close();
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  function open(change: { username?: string; password?: string; trusted?: string } = {}): Mail {
    const { port } = server.server.address() as AddressInfo;
    const mail = smtpMail({ host: '127.0.0.1', port, sender, ...change });
    opened.push(mail);
    return mail;
  }

  test('sends both parts to the one receiver', async () => {
    const replyTo = 'buyer@example.org';
    await open().send({ ...letter, replyTo, headers: { 'X-Gable-Kind': 'code' } });
    expect(received.map(({ to }) => to)).toEqual([['ada@example.org']]);
    const raw = received[0]?.raw ?? '';
    expect(raw).toContain('From: =?UTF-8?');
    expect(raw).toContain('Reply-To: buyer@example.org');
    expect(raw).toContain('X-Gable-Kind: code');
    expect(raw).toContain('Le code est 123456.');
    expect(raw).toContain('<b>123456</b>');
  });

  test.each([
    { code: 450, at: 'receiver', final: false },
    { code: 550, at: 'receiver', final: true },
    { code: 451, at: 'data', final: false },
    { code: 554, at: 'data', final: true },
  ] as const)('$code at the $at: final is $final', async ({ code, at, final }) => {
    refusal = { code, at };
    const error = await open()
      .send(letter)
      .catch((thrown: unknown) => thrown);
    expect(error instanceof PermanentFailure).toBe(final);
    expect(String(error)).toContain('as told');
  });

  test('a refused sign-in is the operator’s to repair, so it is tried again', async () => {
    const error = await open({ username: 'gable', password: 'wrong', trusted: TEST_CERTIFICATE })
      .send(letter)
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/EAUTH|Invalid login/);
    expect(error).not.toBeInstanceOf(PermanentFailure);
    expect(received).toEqual([]);
  });

  test('a password goes over STARTTLS to a server that proves its name', async () => {
    await open({ username: 'gable', password: 'right', trusted: TEST_CERTIFICATE }).send(letter);
    expect(received.map(({ isSecure }) => isSecure)).toEqual([true]);
  });

  test('a password is not sent to a server whose certificate nobody vouches for', async () => {
    const error = await open({ username: 'gable', password: 'right' })
      .send(letter)
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/certificate/);
    expect(error).not.toBeInstanceOf(PermanentFailure);
    expect(received).toEqual([]);
  });
  refusesForgeries(open);
});

describe('sendgrid', () => {
  const requests: { url: string; key: string; body: Record<string, unknown> }[] = [];
  let status = 202;
  let isSilent = false;
  const server = createServer(async (request, response) => {
    requests.push({
      url: request.url ?? '',
      key: request.headers.authorization ?? '',
      body: JSON.parse(await text(request)),
    });
    if (isSilent) return;
    response.writeHead(status).end('{"errors":[{"message":"as told"}]}');
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  beforeEach(() => {
    requests.length = 0;
    status = 202;
    isSilent = false;
  });
  afterAll(() => server.closeAllConnections());
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  function open(timeoutMs = 20_000): Mail {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    return sendGridMail({ url, apiKey: 'SG.key', sender, timeoutMs });
  }

  test('sends both parts with the key', async () => {
    const replyTo = 'buyer@example.org';
    await open().send({ ...letter, replyTo, headers: { 'X-Gable-Kind': 'code' } });
    expect(requests).toEqual([
      {
        url: '/v3/mail/send',
        key: 'Bearer SG.key',
        body: expect.objectContaining({
          personalizations: [{ to: [{ email: 'ada@example.org' }] }],
          from: { email: sender.address, name: sender.name },
          reply_to: { email: 'buyer@example.org' },
          subject: letter.subject,
          content: [
            { type: 'text/plain', value: letter.text },
            { type: 'text/html', value: letter.html },
          ],
          headers: { 'X-Gable-Kind': 'code' },
        }),
      },
    ]);
  });

  test.each([429, 500, 503, 401])('%i is worth another try', async (given) => {
    status = given;
    const error = await open()
      .send(letter)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(PermanentFailure);
    expect(String(error)).toContain('as told');
  });

  test('silence is worth another try', async () => {
    isSilent = true;
    const error = await open(300)
      .send(letter)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(PermanentFailure);
  });

  test('400 is final', async () => {
    status = 400;
    await expect(open().send(letter)).rejects.toThrow(PermanentFailure);
  });

  test('the key is in no error', async () => {
    status = 500;
    await expect(open().send(letter)).rejects.toThrow(/^(?!.*SG\.key)/);
  });
  refusesForgeries(open);
});
