import type { CryptoKey } from 'jose';

const MOST_TOKENS = 10_000;

/**
 * Tokens whose signature was checked, by the key that checked it. A signature that was right stays right, and to check it
 * costs as much as all else that a request needs to be known by; whether the token has run out is asked each time. A key
 * that is read anew, or gone, takes its tokens with it.
 */
export class CheckedTokens<Claims> {
  private readonly byKey = new WeakMap<CryptoKey, Map<string, Claims>>();

  find(key: CryptoKey, token: string): Claims | undefined {
    return this.byKey.get(key)?.get(token);
  }

  keep(key: CryptoKey, token: string, claims: Claims): void {
    const known = this.byKey.get(key);
    if (known && known.size < MOST_TOKENS) known.set(token, claims);
    else this.byKey.set(key, new Map([[token, claims]]));
  }
}
