import type { ReservedSql } from 'postgres';
import type { RecordedSale } from '../model';
import { stageLine } from './stage-line';
import { mergeStaged, stageSales } from './store';

const BATCH_SIZE = 4000;

/** Writes sales batch by batch. While the database writes a batch, the next one is gathered. */
export class SaleWriter {
  #batch = new Map<string, string>();
  #writing: Promise<void> = Promise.resolve();
  #added = 0;
  #changed = 0;

  constructor(
    private readonly sql: ReservedSql,
    private readonly importId: number,
    private readonly batchSize = BATCH_SIZE,
  ) {}

  /** Takes a sale in; a promise where the caller has to wait. Throws `RangeError` where a number of it is beyond what is kept. */
  add(sale: RecordedSale): Promise<void> | undefined {
    const line = stageLine(sale);
    // A key that comes again belongs to a later release in another file: written after the first, in file order.
    const isAgain = this.#batch.has(sale.sourceKey);
    const waiting = isAgain || this.#batch.size >= this.batchSize ? this.#send() : undefined;
    this.#batch.set(sale.sourceKey, line);
    return waiting;
  }

  /** Writes what is gathered and waits until all of it is committed. */
  async flush(): Promise<{ added: number; changed: number }> {
    await this.#send();
    await this.#writing;
    return { added: this.#added, changed: this.#changed };
  }

  /** Waits for the batch before and stages this one, then lets it be written while the caller goes on. */
  async #send(): Promise<void> {
    const lines = [...this.#batch.values()];
    this.#batch = new Map();
    await this.#writing;
    if (lines.length === 0) return;
    // COPY goes in many small steps, each of which would wait for the reading of some hundred rows.
    await stageSales(this.sql, lines);
    this.#writing = this.#merge();
    // Whoever waits next gets the failure; until then it must not count as unhandled.
    this.#writing.catch(() => {});
  }

  async #merge(): Promise<void> {
    const { added, changed } = await mergeStaged(this.sql, this.importId);
    this.#added += added;
    this.#changed += changed;
  }
}
