import { z } from 'zod';
import { CURRENCIES } from '@/kernel/money';
import { MAILED_KINDS, type NotificationKind } from './model';

const text = z.string().min(1).max(500);
/** Money in values that JSON holds: minor units as digits. */
const amount = z.object({ amount: z.string().regex(/^\d{1,20}$/), currency: z.enum(CURRENCIES) });
/** The listing's title. People's names are never parameters: they are read from `actorId` when shown. */
const home = text;
const about = z.enum(['question', 'visit']);

function said<Kind extends NotificationKind, Shape extends z.ZodRawShape>(
  kind: Kind,
  parameters: Shape,
) {
  return z.object({ kind: z.literal(kind), parameters: z.strictObject(parameters) });
}

/** What each kind says. `notify` refuses anything else, so that no page meets a text that it cannot fill. */
export const notificationContent = z.discriminatedUnion('kind', [
  said('request_received', { home, about }),
  said('request_answered', { home, about }),
  /** `startsAt` is ISO 8601; `timeZone` the home's. */
  said('visit_confirmed', {
    home,
    startsAt: z.iso.datetime(),
    timeZone: z.string().min(1).max(64),
  }),
  said('visit_declined', { home }),
  said('request_outcome', {
    home,
    outcome: z.enum(['visited', 'offer_made', 'not_interested', 'declined', 'withdrawn']),
  }),
  said('listing_taken_down', { home, reason: text }),
  said('price_dropped', { home, from: amount, to: amount }),
  said('saved_search_matches', { search: text, count: z.number().int().min(1) }),
  said('shortlist_invitation', {}),
  said('export_ready', {}),
  said('deletion_cancelled', {}),
  said('avatar_failed', {}),
  said('shortlist_verdict', { home, verdict: z.enum(['yes', 'maybe', 'no']) }),
]);
export type NotificationContent = z.output<typeof notificationContent>;

/** A path of Gable's own (`/properties/12`): a notification never leads to another site. */
export const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/);

/** One entry of the notification centre. */
export type NotificationView = NotificationContent & {
  readonly id: number;
  /** Who caused it, by the name they have now; null where nobody did or the account is gone. */
  readonly actorName: string | null;
  readonly link: string;
  readonly createdAt: Date;
  readonly isRead: boolean;
};

const id = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const notificationsInput = z.object({
  /** The last entry of the page before. */
  cursor: id.optional(),
  limit: z.number().int().min(1).max(100).default(30),
  unreadOnly: z.boolean().default(false),
});
export type NotificationsInput = z.output<typeof notificationsInput>;

export const markReadInput = z.object({
  ids: z.array(id).min(1).max(500),
  isRead: z.boolean(),
});
export type MarkReadInput = z.output<typeof markReadInput>;

/** What a page or a mail program knows of a link that stops mails. */
export const mailLinkToken = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/) });

/** What the page behind such a link says. */
const mailLinkView = z.object({ kind: z.enum(MAILED_KINDS), isMailed: z.boolean() });
export type MailLinkView = z.output<typeof mailLinkView>;

export const mailChoice = z.object({ kind: z.enum(MAILED_KINDS), isMailed: z.boolean() });

/** Up to the newest that the reader has seen: what arrives meanwhile stays unread. */
export const markAllReadInput = z.object({ upTo: id });
