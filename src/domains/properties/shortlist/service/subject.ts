import type { InvitationSubject } from '@/domains/accounts/invitations/service/send-invitation';

/** A shortlist as invitations name it. */
export function invitationSubject(shortlistId: number): InvitationSubject {
  return { kind: 'shortlist', subjectId: String(shortlistId) };
}
