import { invitationKey } from '@/domains/accounts/invitations/contract';
import { listWaitingInvitations } from '@/domains/accounts/invitations/service/read-invitation';
import { procedure, router } from '@/platform/trpc/procedures';
import {
  invitationId,
  inviteInput,
  noteInput,
  opinionInput,
  shortlistInput,
  verdictInput,
} from './contract';
import { saveNote, setVerdict } from './service/give-opinion';
import { readOwnOpinion, readSharing, readShortlist } from './service/read-shortlist';
import {
  acceptShortlistInvitation,
  inviteToShortlist,
  resendShortlistInvitation,
  revokeShortlistInvitation,
  stopSharing,
} from './service/share';

export const shortlistRouter = router({
  list: procedure('signed_in')
    .input(shortlistInput.prefault({}))
    .query(({ ctx, input }) => readShortlist(ctx, input)),
  /** The reader's own, as it is kept now: what a note that was changed elsewhere says. */
  ownOpinion: procedure('signed_in')
    .input(opinionInput)
    .query(({ ctx, input }) => readOwnOpinion(ctx, input.propertyId)),
  setVerdict: procedure('signed_in')
    .input(verdictInput)
    .mutation(({ ctx, input }) => setVerdict(ctx, input)),
  saveNote: procedure('signed_in')
    .input(noteInput)
    .mutation(({ ctx, input }) => saveNote(ctx, input)),
  sharing: procedure('signed_in').query(({ ctx }) => readSharing(ctx)),
  invite: procedure('registered')
    .input(inviteInput)
    .mutation(({ ctx, input }) => inviteToShortlist(ctx, input.email)),
  resend: procedure('registered')
    .input(invitationId)
    .mutation(({ ctx, input }) => resendShortlistInvitation(ctx, input.id)),
  revoke: procedure('registered')
    .input(invitationId)
    .mutation(({ ctx, input }) => revokeShortlistInvitation(ctx, input.id)),
  accept: procedure('registered')
    .input(invitationKey)
    .mutation(({ ctx, input }) => acceptShortlistInvitation(ctx, input)),
  /** Invitations that wait at the reader's own address. */
  waiting: procedure('registered').query(({ ctx }) => listWaitingInvitations(ctx, 'shortlist')),
  stopSharing: procedure('signed_in').mutation(({ ctx }) => stopSharing(ctx)),
});
