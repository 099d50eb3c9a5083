/** Where something stands on the screen, in pixels. */
interface ScreenPoint {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** Homes whose pills would cover each other. A group of one keeps its price. */
export interface Group {
  readonly key: string;
  readonly ids: readonly number[];
  readonly x: number;
  readonly y: number;
}

/**
 * Groups points whose pills (of the given size, centred on them) would overlap. The order decides who leads a group,
 * so the same search at the same zoom always gives the same picture.
 */
export function groupOverlapping(
  points: readonly ScreenPoint[],
  pill: { width: number; height: number },
): Group[] {
  const groups: { ids: number[]; x: number; y: number }[] = [];
  for (const point of points) {
    const near = groups.find(
      (group) =>
        Math.abs(group.x - point.x) < pill.width && Math.abs(group.y - point.y) < pill.height,
    );
    if (near) near.ids.push(point.id);
    else groups.push({ ids: [point.id], x: point.x, y: point.y });
  }
  return groups.map((group) => ({ ...group, key: group.ids.join('-') }));
}
