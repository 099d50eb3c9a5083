import { nameKey } from '@/kernel/text';

/** A town that a sentence may name. */
export interface Town {
  /** The common name, as its country writes it. */
  readonly name: string;
  readonly country: string;
  /** State code in the US, département in France; empty elsewhere. */
  readonly region: string;
  readonly population: number;
  /** Its codes joined by commas; empty where no source tells them. Kept joined, as most are never read. */
  readonly codes: string;
}

/** The towns of the supported countries, by every spelling that the sources or `aliases.ts` know. */
export interface Gazetteer {
  /** Towns of that name, most populous first. `key` is a {@link townKey}. */
  readonly named: (key: string) => readonly Town[];
  /** Towns that have the postal code, most populous first. */
  readonly withCode: (code: string) => readonly Town[];
  /** The well-known town whose name is one typing error away; null where none or several are. */
  readonly nearest: (key: string) => Town | null;
  /** Towns whose name begins so, most populous first. */
  readonly beginning: (prefix: string, limit: number) => readonly Town[];
  /** Words of the longest name. */
  readonly longestName: number;
}

const OPENED: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  ft: 'fort',
  mt: 'mount',
};

/** A name key with its abbreviations opened, so that St-Étienne is Saint-Étienne and St. Louis is Saint Louis. */
export function townKey(name: string): string {
  return openWords(nameKey(name));
}

/** The same for what is a name key already. */
export function openWords(key: string): string {
  return key.replace(/\b(?:st|ste|ft|mt)\b/g, (word) => OPENED[word] ?? word);
}
