export const REQUEST_KINDS = ['question', 'visit'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** `open` waits for the lister, `answered` for the one who asks, `closed` for nobody. */
export const REQUEST_STATUSES = ['open', 'answered', 'closed'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** How a request ended. `withdrawn` is the sender's word, the others are the lister's. */
export const OUTCOMES = [
  'visited',
  'offer_made',
  'not_interested',
  'declined',
  'withdrawn',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type ListersOutcome = Exclude<Outcome, 'withdrawn'>;
export const LISTERS_OUTCOMES = OUTCOMES.filter(
  (outcome): outcome is ListersOutcome => outcome !== 'withdrawn',
);

/** The two sides of a conversation. The side of a message outlives the account that wrote it. */
export const SIDES = ['sender', 'lister'] as const;
export type Side = (typeof SIDES)[number];

/** What an entry of a conversation does beside saying something. */
export const ACTS = ['wrote', 'proposed', 'confirmed', 'declined', 'closed', 'reopened'] as const;
export type Act = (typeof ACTS)[number];

export const TIME_STATES = ['proposed', 'confirmed', 'declined', 'replaced'] as const;
export type TimeState = (typeof TIME_STATES)[number];

export const BODY_MAX = 2000;
export const TIMES_MAX = 3;
/** A visit is proposed for a time that somebody can still read in time, and not for a day too far to plan. */
export const EARLIEST_MINUTES_AHEAD = 60;
export const LATEST_DAYS_AHEAD = 180;
/** What a calendar is told; nothing else rests on it. */
export const VISIT_MINUTES = 45;

/** What one person may send in 24 hours: new requests, and entries of conversations in all. */
export const REQUESTS_A_DAY = 20;
export const ENTRIES_A_DAY = 100;
export const DAY_MS = 86_400_000;

/** The parts of an inbox. */
export const BOXES = ['all', 'received', 'sent'] as const;
export type Box = (typeof BOXES)[number];
