import type { Ctx } from '../context';

/**
 * What one part of Gable keeps about people. Each part declares its own and `composition/user-data.ts` collects them; a
 * test reads the database's columns and fails for one that names a user and that no declaration covers.
 *
 * All three run in the transaction of `ctx.db`, as decided by the caller: they ask for no right of their own.
 */
export interface UserDataDeclaration {
  /** Heads this part in an export. */
  readonly name: string;
  /** Every column that names a user, as `table.column`. */
  readonly columns: readonly string[];
  /** All that is kept about the user, in values that JSON can hold. No hashes, no tokens. */
  exports(ctx: Ctx, userId: string): Promise<Record<string, unknown>>;
  /**
   * Deletes what belongs to the user alone and takes the name off what others need. Returns the keys of stored objects
   * to be removed once the transaction has committed.
   */
  erases(ctx: Ctx, userId: string): Promise<{ fileKeys?: readonly string[] }>;
  /** Moves everything from one user to another, where both have the same thing the one of `into` stays. */
  merges(ctx: Ctx, from: string, into: string): Promise<void>;
}
