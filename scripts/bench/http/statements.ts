import type { Sql } from 'postgres';

/** One statement as the store sends it; parameters are text, as the protocol would carry them. */
export interface Statement {
  readonly text: string;
  readonly parameters: (string | number | boolean | null)[];
}

/** Runs them side by side on the pool and answers all their rows. */
export function runStatements(sql: Sql, statements: readonly Statement[]): Promise<unknown[]> {
  return Promise.all(
    statements.map(({ text, parameters }) => sql.unsafe(text, parameters, { prepare: true })),
  );
}
