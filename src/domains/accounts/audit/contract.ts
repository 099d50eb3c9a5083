import { z } from 'zod';
import type { AuditAuthor, AuditDetails, AuditKind } from './model';

export const auditTrailInput = z.object({
  /** The last entry of the page before. */
  cursor: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type AuditTrailInput = z.output<typeof auditTrailInput>;

/** One line of a person's own trail. */
export interface AuditView {
  readonly id: number;
  readonly kind: AuditKind;
  readonly at: Date;
  readonly by: AuditAuthor;
  /** The person's own only: where others acted from is theirs. */
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly details: AuditDetails;
}

export interface AuditPage {
  readonly entries: readonly AuditView[];
  /** Null at the end. */
  readonly nextCursor: number | null;
}
