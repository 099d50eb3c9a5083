import { sql } from 'drizzle-orm';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '../context';
import { etagOf, ifMatch } from './etag';
import { parsePart } from './read-input';
import type { Reply } from './reply';
import type { AnyRoute, RequestFacts } from './route';

interface Conditional {
  readonly ctx: Ctx;
  /** The `GET` of the same path, whose tag the caller holds; undefined where the path has none. */
  readonly reading: AnyRoute | undefined;
  readonly path: string;
  readonly params: unknown;
  readonly facts: RequestFacts;
  run(ctx: Ctx): Promise<Reply>;
}

/**
 * Runs a change only where the resource is still what the caller has read (`If-Match`). Conditional changes of one
 * resource go one after the other, so that of two that hold the same tag the second is refused with 412.
 */
export async function runIfMatching(header: string, parts: Conditional): Promise<Reply> {
  const { reading, params, facts } = parts;
  return inTransaction(parts.ctx, async (ctx) => {
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${parts.path}, 0))`);
    if (!reading) throw new AppError('precondition_failed');
    const query = reading.query && (await parsePart(reading.query, {}, 'query'));
    const current = await reading.handle(ctx, { params, query, body: undefined }, facts);
    if (!ifMatch(header, etagOf(JSON.stringify(current.body)))) {
      throw new AppError('precondition_failed');
    }
    return parts.run(ctx);
  });
}
