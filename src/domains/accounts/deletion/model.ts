/** So long somebody may still think better of it. */
export const DELETION_GRACE_MS = 14 * 24 * 60 * 60 * 1000;

/** Whether an account has had its grace: nobody signs in to it any more, and a job takes it away. */
export function isPastGrace(user: { deleteAfter: Date | null }, now: Date): boolean {
  return user.deleteAfter !== null && user.deleteAfter <= now;
}
