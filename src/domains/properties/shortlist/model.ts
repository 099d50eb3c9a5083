export const VERDICTS = ['yes', 'maybe', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a list can be narrowed to by one's own verdict. */
export const VERDICT_FILTERS = ['all', 'yes', 'maybe', 'no', 'undecided'] as const;
export type VerdictFilter = (typeof VERDICT_FILTERS)[number];

export const NOTE_MAX = 4000;
/** A shortlist is shared by two: verdicts stand beside each other. */
export const MOST_MEMBERS = 2;
