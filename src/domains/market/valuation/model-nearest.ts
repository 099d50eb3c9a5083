/** The `size` smallest of many distances, without keeping or sorting the rest: a binary heap with the largest on top. */
export class NearestHeap {
  readonly #distances: Float64Array;
  readonly #items: Int32Array;
  #count = 0;

  constructor(readonly size: number) {
    this.#distances = new Float64Array(size);
    this.#items = new Int32Array(size);
  }

  /** What a distance must stay below to be among the nearest. */
  get farthest(): number {
    return this.#count < this.size ? Number.POSITIVE_INFINITY : (this.#distances[0] ?? 0);
  }

  add(item: number, distance: number): void {
    if (distance >= this.farthest) return;
    if (this.#count < this.size) this.#rise(this.#count++, item, distance);
    else this.#sink(item, distance);
  }

  /** Items with their distances, the nearest first; of equals the first that was numbered. */
  sorted(): { item: number; distance: number }[] {
    return Array.from({ length: this.#count }, (_, at) => ({
      item: this.#items[at] ?? 0,
      distance: this.#distances[at] ?? 0,
    })).sort((a, b) => a.distance - b.distance || a.item - b.item);
  }

  #rise(start: number, item: number, distance: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#distances[parent] ?? 0) >= distance) break;
      this.#put(at, this.#items[parent] ?? 0, this.#distances[parent] ?? 0);
      at = parent;
    }
    this.#put(at, item, distance);
  }

  #sink(item: number, distance: number): void {
    let at = 0;
    for (let child = 1; child < this.#count; child = 2 * at + 1) {
      const right = child + 1;
      const isRight =
        right < this.#count && (this.#distances[right] ?? 0) > (this.#distances[child] ?? 0);
      const larger = isRight ? right : child;
      if ((this.#distances[larger] ?? 0) <= distance) break;
      this.#put(at, this.#items[larger] ?? 0, this.#distances[larger] ?? 0);
      at = larger;
    }
    this.#put(at, item, distance);
  }

  #put(at: number, item: number, distance: number): void {
    this.#items[at] = item;
    this.#distances[at] = distance;
  }
}
