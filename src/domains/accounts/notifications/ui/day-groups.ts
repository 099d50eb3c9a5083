export interface DayGroup<Entry> {
  /** `2026-11-21` in the reader's zone. */
  readonly day: string;
  readonly entries: Entry[];
}

/** The calendar day of an instant in a zone, as `2026-11-21`. */
export function dayOf(instant: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

/** The day before a calendar day, over the ends of months and years. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Entries in their order, those of one day together. */
export function groupByDay<Entry extends { readonly createdAt: Date }>(
  entries: readonly Entry[],
  timeZone: string,
): DayGroup<Entry>[] {
  const groups: DayGroup<Entry>[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.createdAt, timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}
