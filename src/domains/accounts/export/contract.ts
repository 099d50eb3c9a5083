import { z } from 'zod';
import type { ExportStatus } from './model';

export const exportLinkInput = z.object({ id: z.uuid() });

export interface ExportView {
  readonly id: string;
  readonly status: ExportStatus;
  /** Percent. */
  readonly progress: number;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** Bytes, once it is ready. */
  readonly size: number | null;
}
