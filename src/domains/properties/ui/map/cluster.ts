/** Where something stands on the screen, in pixels, and how many homes it is. */
interface ScreenMark {
  readonly key: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** Marks whose pills would cover each other. A group of one keeps its price. */
export interface Group<Member> {
  readonly key: string;
  readonly members: readonly Member[];
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Groups marks whose pills (of the given size, centred on them) would overlap. The order decides who leads a group,
 * so the same search at the same zoom always gives the same picture.
 */
export function groupOverlapping<Member extends ScreenMark>(
  marks: readonly Member[],
  pill: { width: number; height: number },
): Group<Member>[] {
  const groups: { members: Member[]; x: number; y: number }[] = [];
  for (const mark of marks) {
    const near = groups.find(
      (group) =>
        Math.abs(group.x - mark.x) < pill.width && Math.abs(group.y - mark.y) < pill.height,
    );
    if (near) near.members.push(mark);
    else groups.push({ members: [mark], x: mark.x, y: mark.y });
  }
  return groups.map((group) => ({
    ...group,
    key: group.members.map(({ key }) => key).join(' '),
    count: group.members.reduce((sum, { count }) => sum + count, 0),
  }));
}
