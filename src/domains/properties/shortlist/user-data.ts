import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import {
  deleteOpinionsOf,
  endListOf,
  listMembershipsOf,
  listOpinions,
  moveMembership,
  moveOpinions,
} from './store/user-data';

export const shortlistUserData: UserDataDeclaration = {
  name: 'shortlist',
  columns: ['home_opinion.user_id', 'shortlist_member.user_id'],
  async exports({ db }, userId) {
    return {
      opinions: await listOpinions(db, userId),
      sharing: await listMembershipsOf(db, userId),
    };
  },
  async erases({ db }, userId) {
    await endListOf(db, userId);
    await deleteOpinionsOf(db, userId);
    return {};
  },
  async merges({ db }, from, into) {
    await moveMembership(db, from, into);
    await moveOpinions(db, from, into);
  },
};
