import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { uuidv7 } from '@/kernel/ids';
import { checkedMessage, messageIdOf } from './checked-message';
import type { Mail, Sender } from './mail';

/** Writes each message as one `.eml` file whose name sorts by time, for installations without a provider. */
export function outboxMail(folder: string, sender: Sender): Mail {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let sent = 0;
  return {
    kind: 'outbox',
    async send(message) {
      const composed = await composer.sendMail({
        from: sender,
        ...checkedMessage(message),
        messageId: messageIdOf(message, sender) ?? undefined,
      });
      // Several may be written within a millisecond, and by several processes.
      sent++;
      const order = String(sent).padStart(6, '0');
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${order}-${uuidv7().slice(-12)}.eml`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // A reader of the folder sees whole messages only.
      const partial = join(folder, `.${name}.partial`);
      await writeFile(partial, composed.message as Buffer, { mode: 0o600 });
      await rename(partial, join(folder, name));
    },
    close: () => composer.close(),
  };
}
