/** Numbers from 0 up to 1, the same for the same seed on every machine (Mulberry32, Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` of the numbers below `size`, in ascending order, each as likely as another. */
export function sampled(size: number, count: number, random: () => number): Int32Array {
  const chosen = new Int32Array(count);
  let taken = 0;
  for (let index = 0; index < size && taken < count; index++) {
    if (random() * (size - index) < count - taken) chosen[taken++] = index;
  }
  return chosen;
}
