/** More pins than this cannot be told apart; a search that reaches it is drawn from counts instead. */
export const MOST_POINTS = 500;
