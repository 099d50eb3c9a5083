import { PermanentFailure } from '../jobs/jobs';
import type { Sms } from './sms';

interface TwilioOptions {
  /** `https://api.twilio.com`, without a path. */
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** The sender: a number in E.164, or a messaging service (`MG…`). */
  readonly from: string;
  readonly timeoutMs?: number;
}

/** Twilio's `POST /2010-04-01/Accounts/{sid}/Messages.json`, which answers 201 for what it queues. */
export function twilioSms({
  url,
  accountSid,
  authToken,
  from,
  timeoutMs = 20_000,
}: TwilioOptions): Sms {
  const path = `/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const endpoint = new URL(path, url);
  const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const sender = from.startsWith('MG') ? 'MessagingServiceSid' : 'From';
  return {
    kind: 'twilio',
    async send({ to, text }) {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { authorization: `Basic ${basic}` },
        body: new URLSearchParams({ To: to, [sender]: from, Body: text }),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      if (answer.ok) {
        await answer.body?.cancel();
        return;
      }
      const failure = `Twilio answered ${answer.status}${await codeOf(answer)}`;
      throw answer.status === 400 ? new PermanentFailure(failure) : new Error(failure);
    },
  };
}

/** Twilio's own number of what is wrong. Its sentence repeats the receiver's number, so it is left out of logs. */
async function codeOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'number' ? ` with code ${code}` : '';
}
