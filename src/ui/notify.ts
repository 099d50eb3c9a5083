import type { Meaning } from './meaning';

/** What is said at the lower edge for a few seconds: what happened, and where it can be taken back, how. */
export interface Notice {
  title: string;
  text?: string;
  meaning?: Exclude<Meaning, 'unknown'>;
  action?: { label: string; onSelect: () => void };
}

type Show = (notice: Notice) => void;

let show: Show | null = null;
let waiting: Notice[] = [];
let wake: (() => void) | null = null;

/** Says something to the reader, from any client code. The machinery is fetched at the first notice. */
export function notify(notice: Notice): void {
  if (show) show(notice);
  else {
    waiting.push(notice);
    wake?.();
  }
}

/** For `NoticeHost`: `onFirst` runs once somebody has something to say. */
export function whenNeeded(onFirst: () => void): void {
  wake = onFirst;
  if (waiting.length > 0) onFirst();
}

/** For the list of notices: takes what waited and everything from now on. */
export function takeOver(next: Show): void {
  show = next;
  for (const notice of waiting) next(notice);
  waiting = [];
}
