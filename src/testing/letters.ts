import PostalMime from 'postal-mime';
import { deliverCodeJob } from '@/domains/accounts/codes/jobs';
import { deliverCode } from '@/domains/accounts/codes/service/deliver-code';
import type { Ctx } from '@/platform/context';
import { outboxMessages, outboxTexts, queuedPayloads } from './context';
import type { TestDatabase } from './database';

/** Reads the letters and text messages that a test file's accounts were sent, as their readers would. */
export function lettersOf(database: TestDatabase) {
  const lettersTo = async (address: string) => {
    const mails = await Promise.all(
      (await outboxMessages(database)).map((raw) => PostalMime.parse(raw)),
    );
    return mails.filter(({ to }) => to?.some((receiver) => receiver.address === address));
  };
  const texts = async (number: string) =>
    (await outboxTexts(database)).filter((text) => text.includes(`\nTo: ${number}\n`));

  async function last(address: string): Promise<string> {
    const all = address.startsWith('+')
      ? await texts(address)
      : (await lettersTo(address)).map(({ text = '' }) => text);
    const found = all.at(-1);
    if (found === undefined) throw new Error(`no letter to ${address}`);
    return found;
  }

  return {
    lettersTo,
    texts,
    /** Sends what waits in the queue, at the context's instant; what is sent once is not sent again. */
    async deliver(ctx: Ctx): Promise<void> {
      for (const payload of await queuedPayloads(database, deliverCodeJob)) {
        await deliverCode(ctx, deliverCodeJob.payload.parse(payload));
      }
      await database.current.sql`delete from pgboss.job where name = ${deliverCodeJob.name}`;
    },
    lastCode: async (address: string) =>
      /\b(\d{3}) (\d{3})\b/
        .exec(await last(address))
        ?.slice(1)
        .join('') ?? '',
    lastLink: async (address: string) => /https?:\S+/.exec(await last(address))?.[0] ?? '',
  };
}
