import { PermanentFailure } from '../jobs/jobs';
import { checkedMessage, messageIdOf } from './checked-message';
import type { Mail, Message, Sender } from './mail';

interface SendGridOptions {
  /** `https://api.sendgrid.com`, without a path. */
  readonly url: string;
  readonly apiKey: string;
  readonly sender: Sender;
  readonly timeoutMs?: number;
}

/** SendGrid's `POST /v3/mail/send`, which answers 202 for what it takes. */
export function sendGridMail({ url, apiKey, sender, timeoutMs = 20_000 }: SendGridOptions): Mail {
  const endpoint = new URL('/v3/mail/send', url);
  return {
    kind: 'sendgrid',
    async send(message) {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(bodyOf(checkedMessage(message), sender)),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      if (answer.ok) {
        await answer.body?.cancel();
        return;
      }
      const reason = (await answer.text()).slice(0, 500);
      const failure = `SendGrid answered ${answer.status}: ${reason}`;
      throw isRefusal(answer.status) ? new PermanentFailure(failure) : new Error(failure);
    },
    close: () => {},
  };
}

/** 400 and 413 are about this message; a bad key (401, 403), too much at once (429) and 5xx may be over soon. */
function isRefusal(status: number): boolean {
  return status === 400 || status === 413;
}

function bodyOf(message: Message, sender: Sender) {
  const messageId = messageIdOf(message, sender);
  const headers = { ...message.headers, ...(messageId ? { 'Message-ID': messageId } : {}) };
  return {
    personalizations: [{ to: [{ email: message.to }] }],
    from: { email: sender.address, name: sender.name },
    ...(message.replyTo ? { reply_to: { email: message.replyTo } } : {}),
    subject: message.subject,
    content: [
      { type: 'text/plain', value: message.text },
      ...(message.html ? [{ type: 'text/html', value: message.html }] : []),
    ],
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    // Links in mails stay ours: a rewritten one would hand tokens to the provider.
    tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
  };
}
