const MOST_TOKENS = 10_000;

/**
 * Tokens whose signature was found right, with what checked it and what they say. A signature that was right stays right,
 * and to check it costs up to as much as all else that a request needs to be known by; whether the token has run out and
 * whether its session stands are asked each time. Texts that were refused are never kept.
 */
export class CheckedTokens<Key, Said> {
  private readonly known = new Map<string, { readonly key: Key; readonly said: Said }>();

  find(token: string): { readonly key: Key; readonly said: Said } | undefined {
    return this.known.get(token);
  }

  keep(token: string, key: Key, said: Said): void {
    if (this.known.size >= MOST_TOKENS) this.known.clear();
    this.known.set(token, { key, said });
  }
}
