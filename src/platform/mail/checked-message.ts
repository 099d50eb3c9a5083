import { z } from 'zod';
import { PermanentFailure } from '../jobs/jobs';
import type { Message, Sender } from './mail';

const CONTROL = /\p{Cc}/u;
const MESSAGE_ID = /^[A-Za-z0-9-]{1,100}$/;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;

/** Set by Gable itself or decided by the provider; a caller that could set them could write to others. */
const RESERVED = new Set([
  'bcc',
  'cc',
  'content-transfer-encoding',
  'content-type',
  'date',
  'dkim-signature',
  'from',
  'message-id',
  'mime-version',
  'received',
  'reply-to',
  'return-path',
  'sender',
  'subject',
  'to',
]);

/**
 * A message that can carry nothing but itself: one receiver, at most one address for answers, and no control character (a line end would begin a header)
 * in any header. What is wrong will not become right, so it is a `PermanentFailure`.
 */
export function checkedMessage(message: Message): Message {
  if (!z.email().safeParse(message.to).success) refuse('the receiver is not one address');
  if (message.replyTo !== undefined && !z.email().safeParse(message.replyTo).success)
    refuse('the address for answers is not one address');
  if (message.id !== undefined && !MESSAGE_ID.test(message.id))
    refuse('its id holds more than letters, digits and hyphens');
  if (CONTROL.test(message.subject)) refuse('the subject holds a control character');
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (!HEADER_NAME.test(name) || RESERVED.has(name.toLowerCase())) {
      refuse(`the header ${JSON.stringify(name)} may not be set`);
    }
    if (CONTROL.test(value)) refuse(`the header ${name} holds a control character`);
  }
  return message;
}

/**
 * The Message-ID of a message that has an id: the same at every try, so that a receiver who meets it twice can tell. Null where
 * the provider makes one up.
 */
export function messageIdOf({ id }: Message, sender: Sender): string | null {
  return id === undefined ? null : `<${id}@${sender.address.split('@').at(-1)}>`;
}

function refuse(reason: string): never {
  throw new PermanentFailure(`The mail was not sent: ${reason}.`);
}
