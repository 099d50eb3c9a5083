import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { leaveRequests, listOwnEntries, listOwnRequests, moveRequests } from './store/user-data';

export const requestsUserData: UserDataDeclaration = {
  name: 'requests',
  columns: ['request.sender_id', 'request.lister_id', 'request_entry.author_id'],
  async exports({ db }, userId) {
    return {
      requests: await listOwnRequests(db, userId),
      written: await listOwnEntries(db, userId),
    };
  },
  async erases({ db }, userId) {
    await leaveRequests(db, userId);
    return {};
  },
  merges: ({ db }, from, into) => moveRequests(db, from, into),
};
