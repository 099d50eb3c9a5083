import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import {
  deletePublications,
  forgetAdministrator,
  listPublications,
  movePublications,
} from './store/user-data';

/** Runs before that of the properties: what is being written goes whole, what was published is theirs to withdraw. */
export const publishingUserData: UserDataDeclaration = {
  name: 'publishing',
  columns: [
    'publication.publisher_id',
    'listing_take_down.taken_down_by',
    'listing_take_down.restored_by',
  ],
  async exports({ db }, userId) {
    return { publications: await listPublications(db, userId) };
  },
  async erases({ db }, userId) {
    await deletePublications(db, userId);
    await forgetAdministrator(db, userId);
    return {};
  },
  async merges({ db }, from, into) {
    await movePublications(db, from, into);
  },
};
