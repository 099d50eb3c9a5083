/** IANA zones of countries that keep one time; the source of all zone names here is the IANA time zone database. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  IN: 'Asia/Kolkata',
};

/** The states of each zone of the United States; one that keeps two stands under that of most of its people. */
const STATES: readonly (readonly [string, string])[] = [
  ['America/New_York', 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV'],
  ['America/Chicago', 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI'],
  ['America/Denver', 'CO ID MT NM UT WY'],
  ['America/Phoenix', 'AZ'],
  ['America/Los_Angeles', 'CA NV OR WA'],
  ['America/Anchorage', 'AK'],
  ['Pacific/Honolulu', 'HI'],
];

/** Where a state is not known, its longitude says the most likely zone. */
const BY_LONGITUDE: readonly (readonly [number, string])[] = [
  [-141, 'Pacific/Honolulu'],
  [-125, 'America/Anchorage'],
  [-114.5, 'America/Los_Angeles'],
  [-101.5, 'America/Denver'],
  [-86.5, 'America/Chicago'],
  [180, 'America/New_York'],
];

/**
 * The time zone in which visits of a home are agreed. In the few states that keep two times it may be an hour off, which
 * is why pages and mails name the zone beside every time.
 */
export function zoneOfHome(home: {
  readonly country: string;
  readonly state: string | null;
  readonly longitude: number | null;
}): string {
  const known = BY_COUNTRY[home.country];
  if (known) return known;
  if (home.country !== 'US') return 'UTC';
  const state = home.state?.trim().toUpperCase() ?? '';
  const ofState = STATES.find(([, states]) => states.split(' ').includes(state))?.[0];
  if (ofState) return ofState;
  const { longitude } = home;
  if (longitude === null) return 'America/New_York';
  return BY_LONGITUDE.find(([west]) => longitude < west)?.[1] ?? 'America/New_York';
}
