import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { deleteMarks, listMarks, moveMarks } from './store';

export const marksUserData: UserDataDeclaration = {
  name: 'marks',
  columns: ['property_mark.user_id'],
  async exports({ db }, userId) {
    return { marks: await listMarks(db, userId) };
  },
  async erases({ db }, userId) {
    await deleteMarks(db, userId);
    return {};
  },
  async merges({ db }, from, into) {
    await moveMarks(db, from, into);
  },
};
