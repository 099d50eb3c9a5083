import postgres, { type Options, type Sql } from 'postgres';

/**
 * Opens the driver on an address. Like libpq it takes a socket's folder as `?host=/folder`, which the driver itself
 * would send to the server as a setting, and be refused.
 */
export function connect(
  address: string,
  options: Options<Record<string, postgres.PostgresType>> = {},
): Sql {
  const url = new URL(address);
  const socketFolder = url.searchParams.get('host');
  url.searchParams.delete('host');
  return postgres(url.href, {
    onnotice: () => {},
    ...options,
    ...(socketFolder ? { host: socketFolder } : {}),
  }) as Sql;
}
