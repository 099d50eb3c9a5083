import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { preferencesOf } from './service/read-preferences';
import { deletePreferences, findPreferences, movePreferences } from './store';

export const preferencesUserData: UserDataDeclaration = {
  name: 'preferences',
  columns: ['user_preference.user_id'],
  async exports({ db }, userId) {
    const found = await findPreferences(db, userId);
    return { preferences: found?.chosen ? preferencesOf(found.chosen, found.currency) : null };
  },
  async erases({ db }, userId) {
    await deletePreferences(db, userId);
    return {};
  },
  merges: ({ db }, from, into) => movePreferences(db, from, into),
};
