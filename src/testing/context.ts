import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USER_DATA } from '@/composition/user-data';
import { openCredentials } from '@/domains/accounts/service/open-credentials';
import { type Actor, NOBODY } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '@/platform/context';
import { folderStore } from '@/platform/files/folder';
import { urlSigner } from '@/platform/files/signed-urls';
import { openJobs } from '@/platform/jobs/enqueue';
import type { AnyJob } from '@/platform/jobs/jobs';
import { createLogger } from '@/platform/log';
import { outboxMail } from '@/platform/mail/outbox';
import { outboxSms } from '@/platform/sms/outbox';
import { fileLedger } from '@/platform/user-data/erasure-ledger';
import type { TestDatabase } from './database';

export const PUBLIC_URL = 'http://localhost:3000';
export const TEST_SECRET = 'a secret of the tests, 32 characters long';

interface TestContextOptions {
  actor?: Actor;
  now?: Date;
}

/** A context with every part real: the test's database and queue, a file store and an outbox in a temporary folder. */
export function testContext(database: TestDatabase, options: TestContextOptions = {}): Ctx {
  const parts = partsOf(database);
  return {
    db: database.current.db,
    actor: options.actor ?? NOBODY,
    now: options.now ?? new Date(),
    requestId: uuidv7(),
    client: { address: '192.0.2.1', userAgent: 'test' },
    locale: 'en',
    log: parts.log,
    files: parts.files,
    jobs: parts.jobs,
    mail: parts.mail,
    sms: parts.sms,
    credentials: parts.credentials,
    personalData: parts.personalData,
    languageModel: null,
    publicUrl: PUBLIC_URL,
    codesPerHour: 5,
    maxUploadBytes: 100_000_000,
  };
}

/** The payloads that wait in a job's queue, oldest first. */
export async function queuedPayloads(database: TestDatabase, job: AnyJob): Promise<unknown[]> {
  const rows = await database.current.sql`
    select data from pgboss.job where name = ${job.name} and state in ('created', 'retry')
    order by created_on, id`;
  return rows.map((row) => row.data);
}

/** The messages in the outbox, oldest first, as raw `.eml` text. */
export function outboxMessages(database: TestDatabase): Promise<string[]> {
  return outboxFiles(database, '.eml');
}

/** The text messages there, oldest first, with their heads. */
export function outboxTexts(database: TestDatabase): Promise<string[]> {
  return outboxFiles(database, '.txt');
}

async function outboxFiles(database: TestDatabase, ending: string): Promise<string[]> {
  const folder = join(partsOf(database).folder, 'outbox');
  const names = await readdir(folder).catch(() => []);
  const messages = names.filter((name) => name.endsWith(ending)).sort();
  return Promise.all(messages.map((name) => readFile(join(folder, name), 'utf8')));
}

type Parts = ReturnType<typeof openParts>;
const opened = new WeakMap<TestDatabase, Parts>();

/** All contexts of one test file share their parts, so that what one writes another reads. */
function partsOf(database: TestDatabase): Parts {
  const existing = opened.get(database);
  if (existing) return existing;
  const parts = openParts(database);
  opened.set(database, parts);
  database.onClose(async () => {
    await parts.jobs.close();
    rmSync(parts.folder, { recursive: true, force: true });
  });
  return parts;
}

function openParts(database: TestDatabase) {
  const folder = mkdtempSync(join(tmpdir(), 'gable-context-'));
  const log = createLogger('silent');
  return {
    folder,
    log,
    personalData: { parts: USER_DATA, erasures: fileLedger(join(folder, 'erasures.jsonl')) },
    files: folderStore(join(folder, 'files'), urlSigner(TEST_SECRET, PUBLIC_URL)),
    jobs: openJobs(database.url, log),
    credentials: openCredentials({
      db: database.current.db,
      secret: TEST_SECRET,
      publicUrl: PUBLIC_URL,
    }),
    sms: outboxSms(join(folder, 'outbox')),
    mail: outboxMail(join(folder, 'outbox'), { name: 'Gable', address: 'gable@example.org' }),
  };
}
