import type { Me } from '@/domains/accounts/contract';
import type { Act, Outcome, Side } from '../model';
import type { RequestHome } from '../store/homes';
import type { RequestRow } from '../store/write';

export interface NewEntry {
  readonly act: Act;
  readonly key: string;
  readonly body?: string;
  readonly times?: readonly Date[];
  readonly outcome?: Outcome | null;
  /** The visit agreed on, where that is what the entry does; null takes it back. */
  readonly visitAt?: Date | null;
}

/** What has just happened in a conversation, for telling it. */
export interface Happened {
  readonly request: RequestRow;
  readonly side: Side;
  readonly author: Me;
  readonly home: RequestHome;
  readonly entry: NewEntry & { readonly body: string; readonly times: readonly Date[] };
}
