import type { Sql, TransactionSql } from 'postgres';

type Client = Sql | TransactionSql;

/**
 * Makes the driver prepare what Drizzle sends. Drizzle calls every statement without a name one of a single use
 * (`prepare: false`), so that it would be parsed anew and described in a round trip of its own, at every call.
 */
export function preparing(sql: Sql): Sql {
  return new Proxy(sql, {
    get(target, key) {
      if (key === 'unsafe') return preparedUnsafe(target);
      if (key !== 'begin') return Reflect.get(target, key);
      return (...begun: Parameters<Sql['begin']>) => {
        const work = begun.pop() as unknown as (tx: TransactionSql) => unknown;
        return Reflect.apply(target.begin, target, [
          ...begun,
          (tx: TransactionSql) => work(within(tx)),
        ]);
      };
    },
  });
}

/** The same inside a transaction, and inside its savepoints. */
function within(tx: TransactionSql): TransactionSql {
  return new Proxy(tx, {
    get(target, key) {
      if (key === 'unsafe') return preparedUnsafe(target);
      if (key !== 'savepoint') return Reflect.get(target, key);
      return (work: (inner: TransactionSql) => unknown) =>
        target.savepoint((inner) => work(within(inner)));
    },
  });
}

function preparedUnsafe(client: Client): Client['unsafe'] {
  return (text, parameters, options) =>
    client.unsafe(text, parameters, { ...options, prepare: true });
}
