import { z } from 'zod';
import { propertyId } from '../contract';
import { BODY_MAX, BOXES, LISTERS_OUTCOMES, REQUEST_KINDS, TIMES_MAX } from './model';

/** Control characters but line ends and tabs: nobody types them, and PostgreSQL refuses the null byte. */
const CONTROL = /[^\P{Cc}\n\t]/u;

const body = z
  .string()
  .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .max(BODY_MAX, `must not be longer than ${BODY_MAX} characters`)
      .refine((text) => !CONTROL.test(text), 'must not contain control characters'),
  );

/** Wall times of the home's zone: `2026-11-28T10:00`. */
const times = z.array(z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)).max(TIMES_MAX);

/** Made by the page that sends, once for each form: the same key is the same deed, however often it arrives. */
const key = z.uuid();
const id = z.uuid();

export const requestId = z.object({ id });

export const requestFormInput = z.object({ propertyId: propertyId.shape.id });

export const sendRequestInput = z
  .object({
    propertyId: propertyId.shape.id,
    kind: z.enum(REQUEST_KINDS),
    body,
    times: times.default([]),
    key,
  })
  .superRefine(({ kind, body, times }, ctx) => {
    if (kind === 'question' && body === '')
      ctx.addIssue({ code: 'custom', path: ['body'], message: 'must not be empty' });
    if (kind === 'visit' && times.length === 0)
      ctx.addIssue({ code: 'custom', path: ['times'], message: 'must not be empty' });
    if (kind === 'question' && times.length > 0)
      ctx.addIssue({ code: 'custom', path: ['times'], message: 'belong to a visit' });
  });
export type SendRequestInput = z.output<typeof sendRequestInput>;

export const replyInput = z
  .object({ id, body, times: times.default([]), key })
  .refine(({ body, times }) => body !== '' || times.length > 0, {
    path: ['body'],
    message: 'must not be empty',
  });
export type ReplyInput = z.output<typeof replyInput>;

export const confirmTimeInput = z.object({ id, timeId: z.number().int().min(1), key });
export type ConfirmTimeInput = z.output<typeof confirmTimeInput>;

export const declineTimesInput = z.object({ id, body, key });
export type DeclineTimesInput = z.output<typeof declineTimesInput>;

/** Null opens the request again. */
export const outcomeInput = z.object({ id, outcome: z.enum(LISTERS_OUTCOMES).nullable(), key });
export type OutcomeInput = z.output<typeof outcomeInput>;

export const withdrawInput = z.object({ id, key });

export const threadsInput = z.object({
  box: z.enum(BOXES).default('all'),
  /** The last of the page before. */
  cursor: z.object({ at: z.date(), id }).optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
export type ThreadsInput = z.output<typeof threadsInput>;
