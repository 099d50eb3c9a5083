import type { Random } from '@/kernel/seeded-random';

/** How often one turn of phrase may come back in a town, with other figures; the first two slots are not limited. */
const TURNS = 3;
const ESSENTIAL_SLOTS = 2;

/**
 * Puts a text together from slots, each with several ways to say it. A sentence once said in a town is not said there
 * again, and its turn of phrase (the sentence without figures) only rarely: where a slot has nothing new left it stays
 * silent, so that a page of results does not read like a form letter.
 */
export class Composer {
  readonly #said = new Set<string>();
  readonly #turns = new Map<string, number>();

  compose(slots: readonly (readonly string[])[], random: Random): string {
    const sentences: string[] = [];
    slots.forEach((ways, slot) => {
      const [way] = random
        .shuffle(ways)
        .filter((candidate) => !this.#said.has(candidate))
        .sort((left, right) => this.#uses(left) - this.#uses(right));
      if (way === undefined) return;
      if (slot >= ESSENTIAL_SLOTS && this.#uses(way) >= TURNS) return;
      this.#said.add(way);
      this.#turns.set(turnOf(way), this.#uses(way) + 1);
      sentences.push(way);
    });
    return sentences.join(' ');
  }

  /** The first of these titles that the town does not have yet; the last one where all are taken. */
  title(ways: readonly string[]): string {
    const title = ways.find((way) => !this.#said.has(way)) ?? ways[ways.length - 1] ?? '';
    this.#said.add(title);
    return title;
  }

  #uses(sentence: string): number {
    return this.#turns.get(turnOf(sentence)) ?? 0;
  }
}

/** Its first words are enough to tell turns apart, and do not vary with materials and places named later on. */
function turnOf(sentence: string): string {
  return sentence
    .replace(/[\d.,]+/g, '0')
    .split(' ')
    .slice(0, 5)
    .join(' ');
}
