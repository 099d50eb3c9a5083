import postgres from 'postgres';

// What Next costs by itself: one route handler, the driver, the same SQL.
const statements = JSON.parse(process.env.BENCH_STATEMENTS ?? '[]');
const socket = new URL(process.env.DATABASE_URL ?? 'postgres://localhost/none').searchParams.get(
  'host',
);
const address = new URL(process.env.DATABASE_URL ?? 'postgres://localhost/none');
address.searchParams.delete('host');
const sql = postgres(address.href, { max: 10, ...(socket ? { host: socket } : {}) });

export const dynamic = 'force-dynamic';

export async function GET() {
  const rows = await Promise.all(
    statements.map(({ text, parameters }) => sql.unsafe(text, parameters, { prepare: true })),
  );
  return Response.json(rows);
}
