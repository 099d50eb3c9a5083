import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidv7 } from '@/kernel/ids';
import type { Sms } from './sms';

/** Writes each message as one `.txt` file beside the mails, for installations without a provider. */
export function outboxSms(folder: string): Sms {
  return {
    kind: 'outbox',
    async send({ to, text }) {
      const now = new Date();
      const name = `${now.toISOString().replaceAll(':', '-')}-${uuidv7().slice(-12)}.txt`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // A reader of the folder sees whole messages only.
      const partial = join(folder, `.${name}.partial`);
      const head = `From: Gable\nTo: ${to}\nDate: ${now.toUTCString()}`;
      await writeFile(partial, `${head}\n\n${text}\n`, { mode: 0o600 });
      await rename(partial, join(folder, name));
    },
  };
}
