import type { Actor } from '@/kernel/actor';
import type { SearchFilters } from './contract';

/** Whose favourites a card shows. */
export function readerId(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/**
 * A short name for what a search asks, whatever the order it was asked in: a cursor made under one name is refused under
 * another. The hash (FNV-1a, 2 × 32 bits) guards against mistakes, not against forgers, whom a foreign cursor wins nothing.
 */
export function fingerprintOf(filters: SearchFilters): string {
  const asked = Object.entries(filters)
    .filter(([name, value]) => value !== undefined && name !== 'readerCurrency')
    .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const text = JSON.stringify(asked);
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
