const DAY_MS = 86_400_000;

/** The calendar day (UTC, as the contract counts) so many days before `now`. */
export function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
