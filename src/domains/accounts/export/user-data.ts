import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { deleteExportsOf, listExportsOf } from './store';

/** An archive tells of one account alone: it is not handed on in a merge. Its file goes with the files. */
export const exportUserDataDeclaration: UserDataDeclaration = {
  name: 'exports',
  columns: ['data_export.user_id'],
  async exports({ db }, userId) {
    return { exports: await listExportsOf(db, userId) };
  },
  async erases({ db }, userId) {
    await deleteExportsOf(db, userId);
    return {};
  },
  merges: ({ db }, from) => deleteExportsOf(db, from),
};
