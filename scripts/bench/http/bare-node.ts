import { createServer } from 'node:http';
import { connect } from '@/platform/db/connect';
import { runStatements, type Statement } from './statements';

/** The floor: node:http and the driver, the same SQL, JSON out. Nothing that a web application cannot leave out. */
const statements = JSON.parse(process.env.BENCH_STATEMENTS ?? '[]') as Statement[];
const sql = connect(process.env.DATABASE_URL ?? '', { max: 10 });

createServer(async (_request, response) => {
  const body = JSON.stringify(await runStatements(sql, statements));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
