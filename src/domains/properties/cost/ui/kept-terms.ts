import { withKept } from '../model-limits';
import { rulesOf } from '../model-rules';
import { type CostSubject, type CostTerms, startingTerms } from '../model-terms';

/** What a reader sets once for every home of a country; the rest belongs to one home. */
const OWN = ['deposit', 'rate', 'years', 'loanInsurance'] as const;

const ownKey = (home: CostSubject) => `gable.cost.${rulesOf(home)}.${home.price.currency}`;
const homeKey = (home: CostSubject) => `gable.cost.home.${home.id}.${home.transaction}`;

/** The starting terms with what this browser keeps of the reader's own. */
export function readKeptTerms(home: CostSubject): CostTerms {
  return withKept(withKept(startingTerms(home), kept(ownKey(home))), kept(homeKey(home)));
}

/** Keeps what differs from the starting terms, so that a price that changes later is not held to today's. */
export function keepTerms(home: CostSubject, terms: CostTerms): void {
  const start = startingTerms(home);
  const changed = Object.entries(terms).filter(
    ([name, value]) => value !== start[name as keyof CostTerms],
  );
  const isOwn = ([name]: [string, unknown]) => (OWN as readonly string[]).includes(name);
  keep(ownKey(home), changed.filter(isOwn));
  keep(
    homeKey(home),
    changed.filter((entry) => !isOwn(entry)),
  );
}

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function keep(key: string, entries: [string, unknown][]): void {
  try {
    if (entries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Storage is off or full: the figures hold for as long as the page is open.
  }
}
