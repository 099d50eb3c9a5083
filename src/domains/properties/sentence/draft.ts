import type { Gazetteer } from '@/domains/places/gazetteer/model';
import type { Span } from './interpretation';
import type { Token } from './tokens';

/** `left`: read and found to be no filter; it belongs to what was not understood. */
export type Taken = 'field' | 'left' | 'filler';

/** A sentence while it is read: who has taken which token. */
export interface Draft {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly taken: (Taken | undefined)[];
  readonly language: 'en' | 'fr';
  readonly gazetteer: Gazetteer;
}

export function isFree({ taken, tokens }: Draft, from: number, length = 1): boolean {
  if (from < 0 || from + length > tokens.length) return false;
  for (let at = from; at < from + length; at++) if (taken[at] !== undefined) return false;
  return true;
}

export function take({ taken }: Draft, from: number, length: number, as: Taken = 'field'): void {
  for (let at = from; at < from + length; at++) taken[at] = as;
}

export function spanOf({ tokens }: Draft, from: number, length: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[from + length - 1]?.end ?? 0 };
}

export function keyAt({ tokens }: Draft, index: number): string {
  return tokens[index]?.key ?? '';
}

export function wasCorrected({ tokens }: Draft, from: number, length: number): boolean {
  return tokens.slice(from, from + length).some(({ corrected }) => corrected === true);
}
