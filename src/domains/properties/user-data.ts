import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import {
  deleteFavouritesOf,
  deleteOwnProperties,
  listFavouriteIds,
  listOwnProperties,
  listPublished,
  moveFavourites,
  moveProperties,
  withdrawPublished,
} from './store/user-data';

export const propertiesUserData: UserDataDeclaration = {
  name: 'properties',
  columns: ['favourite.user_id', 'property.owner_id', 'listing.publisher_id'],
  async exports({ db }, userId) {
    return {
      favourites: await listFavouriteIds(db, userId),
      properties: await listOwnProperties(db, userId),
      listings: await listPublished(db, userId),
    };
  },
  async erases({ db, now }, userId) {
    await withdrawPublished(db, userId, now);
    await deleteFavouritesOf(db, userId);
    await deleteOwnProperties(db, userId);
    return {};
  },
  async merges({ db }, from, into) {
    await moveFavourites(db, from, into);
    await moveProperties(db, from, into);
  },
};
