/** Where a scan is inside an object: the keys seen there, and whether the next text is a key. */
interface OpenObject {
  readonly keys: Set<string>;
  isKeyNext: boolean;
}

/**
 * The first key that an object of this JSON text has twice; undefined without one. Parsers disagree on which of the two
 * counts, so that a request that passed a check elsewhere could mean something else here. The text has been parsed: it
 * is known to be JSON. It walks without recursion, as depth is the sender's.
 */
export function findDuplicateKey(text: string): string | undefined {
  const open: (OpenObject | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const inside = open.at(-1);
    switch (text[at]) {
      case '{':
        open.push({ keys: new Set(), isKeyNext: true });
        break;
      case '[':
        open.push(null);
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (inside) inside.isKeyNext = true;
        break;
      case '"': {
        const end = endOfText(text, at);
        if (inside?.isKeyNext) {
          inside.isKeyNext = false;
          // As it is meant: a key may be written with escapes.
          const key = String(JSON.parse(text.slice(at, end + 1)));
          if (inside.keys.has(key)) return key;
          inside.keys.add(key);
        }
        at = end;
      }
    }
  }
  return undefined;
}

/** The index of the quotation mark that closes the text opened at `start`. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
