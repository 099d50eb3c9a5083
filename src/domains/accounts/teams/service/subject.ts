import type { InvitationSubject } from '../../invitations/service/send-invitation';

/** A team as invitations name it. */
export function teamSubject(teamId: number): InvitationSubject {
  return { kind: 'team', subjectId: String(teamId) };
}
