import type { Reject } from '@/platform/tabular/rejects';
import type { SourceRow } from '@/platform/tabular/rows';
import { type FlatListing, stageLine } from './flat-listing';
import { flatten, type TownLookup } from './flatten';
import { HOLDS_HOME, offeredTwice } from './offered-twice';
import type { PreparedFile } from './prepare';
import { Refusal } from './refusal';

export interface NewPlace {
  readonly country: string;
  readonly name: string;
  readonly state: string | null;
  readonly postalCode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Rows of distinct keys, ready to be copied, and the places that no batch before them named. */
export interface Batch {
  readonly lines: readonly string[];
  readonly places: readonly NewPlace[];
  readonly lastLine: number;
  /** The line of each key. */
  readonly lineOf: ReadonlyMap<string, number>;
}

/** Places remembered as sent; past this they are sent again, which changes nothing. */
const REMEMBERED_PLACES = 200_000;

/** Checks rows one by one and gathers them into batches. */
export class BatchBuilder {
  #lines: string[] = [];
  #places: NewPlace[] = [];
  #lastLine = 0;
  #lineOf = new Map<string, number>();
  #openHomes = new Set<string>();
  readonly #knownPlaces = new Set<string>();

  constructor(
    private readonly file: Pick<PreparedFile, 'reader'>,
    private readonly townOf: TownLookup,
    private readonly size: number,
  ) {}

  /**
   * Takes a row in. `full` is the batch that came before it, where the row begins a new one: a key that comes twice is
   * written twice in file order, so that its second price becomes history, as it would from two files.
   */
  add(row: SourceRow): { full?: Batch; reject?: Omit<Reject, 'file'> } {
    if ('problem' in row) return { reject: { line: row.line, field: '', reason: row.problem } };
    try {
      const listing = flatten(this.file.reader, row.cells, this.townOf);
      const isFull = this.#lines.length >= this.size || this.#lineOf.has(listing.source_key);
      const full = isFull ? this.take() : undefined;
      this.#noteOpenHome(listing);
      this.#lineOf.set(listing.source_key, row.line);
      this.#lines.push(stageLine(listing));
      this.#lastLine = row.line;
      this.#notePlace(listing);
      return full ? { full } : {};
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { reject: { line: row.line, field: error.field, reason: error.reason } };
    }
  }

  take(): Batch {
    const batch = {
      lines: this.#lines,
      places: this.#places,
      lastLine: this.#lastLine,
      lineOf: this.#lineOf,
    };
    this.#lines = [];
    this.#places = [];
    this.#lineOf = new Map();
    this.#openHomes = new Set();
    return batch;
  }

  /** A home is offered for sale once, and to let once; of two in one batch the first stands. */
  #noteOpenHome({ property_key, transaction, status }: FlatListing): void {
    if (property_key === null || !HOLDS_HOME.some((open) => open === status)) return;
    const home = `${transaction}|${property_key}`;
    if (this.#openHomes.has(home)) throw offeredTwice();
    this.#openHomes.add(home);
  }

  #notePlace(listing: FlatListing): void {
    const key = `${listing.country}|${listing.postal_code}|${listing.city_key}`;
    if (this.#knownPlaces.has(key)) return;
    if (this.#knownPlaces.size >= REMEMBERED_PLACES) this.#knownPlaces.clear();
    this.#knownPlaces.add(key);
    this.#places.push({
      country: listing.country,
      name: listing.city,
      state: listing.state,
      postalCode: listing.postal_code,
      latitude: listing.latitude,
      longitude: listing.longitude,
    });
  }
}
