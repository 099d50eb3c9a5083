import { z } from 'zod';
import type { SentInvitation } from '@/domains/accounts/invitations/contract';
import { EMAIL_MAX } from '@/domains/accounts/model';
import { type ListingCard, propertyId } from '../contract';
import { NOTE_MAX, VERDICT_FILTERS, VERDICTS, type Verdict } from './model';

export const shortlistInput = z.object({
  verdict: z.enum(VERDICT_FILTERS).default('all'),
  page: z.number().int().min(1).max(1000).default(1),
  perPage: z.number().int().min(1).max(100).default(24),
});
export type ShortlistInput = z.output<typeof shortlistInput>;

export const opinionInput = z.object({ propertyId: propertyId.shape.id });

export const verdictInput = z.object({
  propertyId: propertyId.shape.id,
  /** Null takes it back. */
  verdict: z.enum(VERDICTS).nullable(),
});
export type VerdictInput = z.output<typeof verdictInput>;

export const noteInput = z.object({
  propertyId: propertyId.shape.id,
  note: z.string().max(NOTE_MAX),
  isShared: z.boolean(),
  /** Of the note that was changed; 0 where there was none. */
  version: z.number().int().min(0).max(2_000_000_000),
});
export type NoteInput = z.output<typeof noteInput>;

export const inviteInput = z.object({
  email: z.string().trim().max(EMAIL_MAX).pipe(z.email()),
});
export const invitationId = z.object({ id: z.uuid() });

export interface OwnOpinion {
  readonly verdict: Verdict | null;
  readonly note: string;
  readonly noteIsShared: boolean;
  readonly noteVersion: number;
}

export interface PartnerOpinion {
  readonly verdict: Verdict | null;
  /** Null where there is none or the partner keeps it to themselves. */
  readonly note: string | null;
}

/** One home of the list with what its readers think of it. */
export interface ShortlistedHome {
  readonly home: ListingCard;
  readonly savedByMe: boolean;
  readonly savedByPartner: boolean;
  readonly mine: OwnOpinion;
  /** Null where the list is not shared. */
  readonly partners: PartnerOpinion | null;
}

export interface ShortlistPage {
  readonly homes: ShortlistedHome[];
  /** Homes under the asked filter. */
  readonly total: number;
  readonly counts: Readonly<Record<(typeof VERDICT_FILTERS)[number], number>>;
  readonly partnerName: string | null;
}

/** With whom the list is shared, and who has been asked. */
export interface Sharing {
  readonly partner: { readonly name: string; readonly since: Date } | null;
  readonly invitations: SentInvitation[];
}
