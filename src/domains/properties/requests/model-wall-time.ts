const WALL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/** What the clocks of a zone show at an instant: `2026-11-28T10:00`. */
export function wallTimeOf(instant: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does: `2026-11-28 10:00`.
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(instant)
    .replace(' ', 'T');
}

/**
 * The instant at which the clocks of a zone show a time; the first of two where they are set back. Null for what is no
 * time (`2026-02-30T10:00`) and for one that the clocks leave out when they are set forward.
 */
export function instantOf(wall: string, timeZone: string): Date | null {
  if (!WALL.test(wall)) return null;
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc) || wallTimeOf(new Date(asUtc), 'UTC') !== wall) return null;
  // Zones lie between UTC-12 and UTC+14; the offset a day earlier or later is that before or after any change of clocks.
  const candidates = [asUtc - 86_400_000, asUtc + 86_400_000]
    .map((near) => asUtc - offsetAt(near, timeZone))
    .filter((instant) => wallTimeOf(new Date(instant), timeZone) === wall);
  return candidates.length === 0 ? null : new Date(Math.min(...candidates));
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${wallTimeOf(new Date(minute), timeZone)}:00Z`) - minute;
}
