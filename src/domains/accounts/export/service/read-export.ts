import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { inPerson, proved } from '../../security/service/prove';
import type { ExportView } from '../contract';
import { EXPORT_LINK_SECONDS } from '../model';
import { findArchive, findNewestExport } from '../store';

/** How far the actor's newest export is; null where there is none. */
export async function readExport(ctx: Ctx): Promise<ExportView | null> {
  return (await findNewestExport(ctx.db, inPerson(ctx).userId)) ?? null;
}

/** A link to one's own archive that works for a few minutes, after a recent proof. Another's is `not_found`. */
export async function linkToExport(ctx: Ctx, { id }: { id: string }): Promise<{ url: string }> {
  const { userId } = inPerson(ctx);
  const archive = await findArchive(ctx.db, userId, id);
  if (!archive || (archive.expiresAt && archive.expiresAt <= ctx.now)) {
    throw new AppError('not_found');
  }
  await proved(ctx);
  const day = archive.createdAt.toISOString().slice(0, 10);
  const url = await ctx.files.signedUrl(archive.key, {
    expiresInSeconds: EXPORT_LINK_SECONDS,
    fileName: `gable-${day}.zip`,
  });
  return { url };
}
