import type { Ctx } from '@/platform/context';
import { ownId } from '../../service/authorise';
import type { AuditPage, AuditTrailInput, AuditView } from '../contract';
import { authorFor } from '../model';
import { listAuditEntries } from '../store';
import type { auditEntry } from '../tables';

/** What happened to the actor's own account, the newest first. */
export async function readTrail(ctx: Ctx, input: AuditTrailInput): Promise<AuditPage> {
  const reader = ownId(ctx);
  const rows = await listAuditEntries(ctx.db, reader, { ...input, limit: input.limit + 1 });
  const page = rows.slice(0, input.limit);
  return {
    entries: page.map((row) => shownTo(reader, row)),
    nextCursor: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** An entry as the person whom it is about may see it. */
export function shownTo(reader: string, row: typeof auditEntry.$inferSelect): AuditView {
  const by = authorFor(reader, row);
  const isOwn = by === 'you';
  return {
    id: row.id,
    kind: row.kind,
    at: row.createdAt,
    by,
    address: isOwn ? row.address : null,
    userAgent: isOwn ? row.userAgent : null,
    details: row.details,
  };
}
