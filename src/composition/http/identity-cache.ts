import type { Actor } from '@/kernel/actor';

type Identify = (headers: Headers) => Promise<Actor>;

/** Well under the 60 s within which signing out, deactivation and lost roles take effect everywhere. */
const LIFETIME_MS = 15_000;
const MOST_ENTRIES = 10_000;

/**
 * Remembers who credentials belong to for reads, so that a busy client costs one query in 15 s. Writes always ask: they
 * may be the last thing a person does with this session. The read that follows asks again, as a write may change the team
 * that the session works in.
 */
export function cachedIdentify(
  identify: Identify,
): (headers: Headers, method: string) => Promise<Actor> {
  const known = new Map<string, { actor: Actor; until: number }>();

  return async (headers, method) => {
    const key = `${headers.get('authorization') ?? ''}\n${headers.get('cookie') ?? ''}`;
    if (key === '\n') return identify(headers);
    const now = Date.now();
    const found = known.get(key);
    if (found && method === 'GET' && found.until > now) return found.actor;
    // Forgotten before asking: credentials that no longer stand must not leave an entry behind.
    known.delete(key);
    const actor = await identify(headers);
    if (actor.kind !== 'user' || method !== 'GET') return actor;
    if (known.size >= MOST_ENTRIES) known.clear();
    known.set(key, { actor, until: now + LIFETIME_MS });
    return actor;
  };
}
