import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { findUser } from '../store/users';
import { deleteInvitationsOf, listInvitationsOf, moveInvitations } from './store';

export const invitationsUserData: UserDataDeclaration = {
  name: 'invitations',
  columns: ['invitation.invited_by', 'invitation.accepted_by'],
  async exports({ db }, userId) {
    return { invitations: await listInvitationsOf(db, userId) };
  },
  async erases({ db }, userId) {
    const user = await findUser(db, userId);
    await deleteInvitationsOf(db, userId, user?.email ?? null);
    return {};
  },
  merges: ({ db, now }, from, into) => moveInvitations(db, from, into, now),
};
