import { AppError } from '@/kernel/errors';
import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { shownEmail } from './model';
import { listSessions } from './store/sessions';
import { listMemberships, lockTeamsOf } from './store/teams';
import {
  deleteTeamsOfOnly,
  deleteUser,
  listTeamsLeftWithoutAdmin,
  listWaysIn,
  moveMemberships,
  moveWaysIn,
} from './store/user-data';
import { findUser } from './store/users';

/** The account itself. It comes last where things are erased or merged: everything else refers to its row. */
export const accountsUserData: UserDataDeclaration = {
  name: 'account',
  columns: [
    'user.id',
    'account.user_id',
    'session.user_id',
    'session.impersonator_id',
    'team_member.user_id',
  ],

  async exports({ db, now }, userId) {
    const user = await findUser(db, userId);
    if (!user) throw new AppError('not_found');
    const { email, ...profile } = user;
    return {
      profile: { ...profile, email: shownEmail(email) },
      waysIn: await listWaysIn(db, userId),
      teams: await listMemberships(db, userId),
      sessions: await listSessions(db, userId, now),
    };
  },

  /** Refused with `TEAM_NEEDS_ADMIN` while somebody else's team would be left without an admin. */
  async erases({ db }, userId) {
    const user = await findUser(db, userId);
    if (!user) return {};
    // Another admin who leaves at this moment waits, and finds that they are the last.
    await lockTeamsOf(db, userId);
    const [orphan] = await listTeamsLeftWithoutAdmin(db, userId);
    if (orphan) {
      throw new AppError('conflict', {
        reason: 'TEAM_NEEDS_ADMIN',
        message: `The team ${orphan.name} has no other admin: name one or delete the team first.`,
      });
    }
    await deleteTeamsOfOnly(db, userId);
    await deleteUser(db, userId, user.email);
    return {};
  },

  async merges({ db }, from, into) {
    const user = await findUser(db, from);
    if (!user) return;
    await moveWaysIn(db, from, into);
    await moveMemberships(db, from, into);
    await deleteUser(db, from, user.email);
  },
};
