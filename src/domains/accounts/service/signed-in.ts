import type { MergeSummary } from '../merging/model';
import type { Membership } from '../store/teams';
import type { UserRow } from '../store/users';
import type { IssuedTokens } from './issue-tokens';
import type { OpenedSession } from './new-session';

/** What every way in ends with. */
export interface SignedIn {
  readonly user: UserRow;
  readonly team: Membership | null;
  readonly session: OpenedSession;
  /** What a guest brought along; null where nobody was a guest. */
  readonly merged: MergeSummary | null;
  readonly tokens: IssuedTokens;
}
