import type { Cells } from '../layouts/layout';

export interface RowGroup {
  readonly key: string;
  /** Of its first row. */
  readonly line: number;
  readonly rows: Cells[];
}

/** How many sales wait for more of their rows. In DGFiP's files rows of one sale lie up to some hundred sales apart. */
const WINDOW = 4000;

/** Gathers rows into sales while a file is read once: each waits for its rows until enough others have begun after it. */
export class RowGroups {
  readonly #open = new Map<string, RowGroup>();

  /** Takes a row in; gives the oldest group where there is no more room for it. */
  add(key: string, line: number, row: Cells): RowGroup | undefined {
    const group = this.#open.get(key);
    if (group) {
      group.rows.push(row);
      return undefined;
    }
    this.#open.set(key, { key, line, rows: [row] });
    return this.#open.size > WINDOW ? this.#takeOldest() : undefined;
  }

  *rest(): Generator<RowGroup> {
    for (let group = this.#takeOldest(); group; group = this.#takeOldest()) yield group;
  }

  #takeOldest(): RowGroup | undefined {
    const [group] = this.#open.values();
    if (group) this.#open.delete(group.key);
    return group;
  }
}
