/** How the cards of a search stand, and the shapes of those on their way. */
export const GRID = 'grid gap-x-6 gap-y-9 sm:grid-cols-2 min-[110rem]:grid-cols-3';
