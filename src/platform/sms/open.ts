import type { Env } from '../env';
import { outboxFolder } from '../mail/open';
import { outboxSms } from './outbox';
import type { Sms } from './sms';
import { twilioSms } from './twilio';

/** Twilio where all three settings name it, else the outbox. */
export function openSms(env: Env): Sms {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM } = env;
  if (!TWILIO_ACCOUNT_SID || !TWILIO_AUTH_TOKEN || !TWILIO_FROM)
    return outboxSms(outboxFolder(env));
  return twilioSms({
    url: env.TWILIO_URL,
    accountSid: TWILIO_ACCOUNT_SID,
    authToken: TWILIO_AUTH_TOKEN,
    from: TWILIO_FROM,
  });
}
