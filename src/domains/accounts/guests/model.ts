/** How long a guest may stay away before everything kept is removed. */
export const GUEST_IDLE_MS = 30 * 24 * 60 * 60 * 1000;
/** Guests that are removed by one query's answer. */
export const GUESTS_AT_ONCE = 200;
