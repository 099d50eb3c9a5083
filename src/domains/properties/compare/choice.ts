import type { ListingCard } from '../contract';

/** A home that the reader wants to see beside others: as much of it as the tray shows without asking anybody. */
export interface ChosenHome {
  readonly id: number;
  readonly title: string;
  readonly photo: string | null;
}

/** No more of a home than the tray needs: what a server component hands on is written into the page. */
export function choiceOf({
  id,
  title,
  photos,
}: Pick<ListingCard, 'id' | 'title' | 'photos'>): ChosenHome {
  return { id, title, photo: photos[0]?.url ?? null };
}
