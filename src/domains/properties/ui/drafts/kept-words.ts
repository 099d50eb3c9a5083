import type { KeptDraft } from './draft-saver';

/** Keeps words that were not sent yet in this browser, or forgets them. */
export function remember<Form>(key: string, words: KeptDraft<Form> | null): void {
  try {
    if (words) localStorage.setItem(key, JSON.stringify(words));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still shows what was typed.
  }
}

export function remembered<Form>(key: string): KeptDraft<Form> | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as KeptDraft<Form>);
  } catch {
    return null;
  }
}

/** Why a save failed: for want of a connection, against a newer version, or because of what was typed. */
export function problemOf(error: unknown): 'away' | 'conflict' | 'refused' {
  const code = (error as { data?: { code?: string } | null } | null)?.data?.code;
  if (code === 'CONFLICT') return 'conflict';
  return code === 'BAD_REQUEST' || code === 'NOT_FOUND' ? 'refused' : 'away';
}
