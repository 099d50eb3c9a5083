import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { deleteSearchesOf, listBounces, listOwnSearches, moveSearches } from './store/user-data';

export const alertsUserData: UserDataDeclaration = {
  name: 'saved searches',
  columns: ['saved_search.user_id', 'alert_bounce.user_id'],
  async exports({ db }, userId) {
    return {
      savedSearches: await listOwnSearches(db, userId),
      refusedAlerts: await listBounces(db, userId),
    };
  },
  async erases({ db }, userId) {
    await deleteSearchesOf(db, userId);
    return {};
  },
  merges: ({ db }, from, into) => moveSearches(db, from, into),
};
