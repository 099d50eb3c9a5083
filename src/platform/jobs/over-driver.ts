import type { Db } from 'pg-boss';
import type { Sql } from 'postgres';

/** pg-boss on a pool of our driver, where it needs no pool of its own. */
export function overDriver(sql: Sql): Db {
  return {
    async executeSql(text, values) {
      if (values?.length) return { rows: [...(await sql.unsafe(text, values as never[]))] };
      // Without values the text may hold several statements with a transaction around them: those need one connection.
      const connection = await sql.reserve();
      try {
        return { rows: [...(await connection.unsafe(text))] };
      } finally {
        connection.release();
      }
    },
  };
}
