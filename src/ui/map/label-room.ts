/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Which labels find room: each in turn, so the important ones come first, where nothing that is `taken` and no label
 * before it would be covered. Returns one answer for each label, in their order.
 */
export function labelsWithRoom(labels: readonly Box[], taken: readonly Box[]): boolean[] {
  const full = [...taken];
  return labels.map((label) => {
    if (full.some((other) => overlap(label, other))) return false;
    full.push(label);
    return true;
  });
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
