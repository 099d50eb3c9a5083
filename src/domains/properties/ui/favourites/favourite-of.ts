import type { FavouriteHome } from './use-favourite';

/** No more of a home than the heart needs: what a server component hands on is written into the page. */
export function favouriteOf({ id, title, isFavourite }: FavouriteHome): FavouriteHome {
  return { id, title, isFavourite };
}
