import type { Database } from '@/platform/db/client';
import { refreshToken } from '../tables';

export async function insertRefreshToken(
  db: Database,
  values: { hash: string; sessionId: string; expiresAt: Date; createdAt: Date },
): Promise<void> {
  await db.insert(refreshToken).values(values);
}
