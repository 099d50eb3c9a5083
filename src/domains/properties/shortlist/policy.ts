/** What somebody thinks of a home, as far as deciding who may read it needs. */
interface OpinionSubject {
  readonly userId: string;
  readonly noteIsShared: boolean;
}

/** What a reader may know of an opinion. */
export type OpinionView = 'everything' | 'verdict' | 'nothing';

/**
 * One's own opinion whole. Of whoever shares the list now, the verdict, and the note where they share it. Nothing of
 * anybody else, whatever was shared once. `members` are those of the reader's own list at this moment.
 */
export function viewOf(
  readerId: string,
  members: readonly string[],
  opinion: OpinionSubject,
): OpinionView {
  if (opinion.userId === readerId) return 'everything';
  if (!members.includes(readerId) || !members.includes(opinion.userId)) return 'nothing';
  return opinion.noteIsShared ? 'everything' : 'verdict';
}
