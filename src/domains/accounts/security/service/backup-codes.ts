import { randomInt } from 'node:crypto';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { BACKUP_CODE_COUNT } from '../model';
import { isTwoFactorOn, setBackupCodes } from '../store/two-factor';
import { proved } from './prove';

/** Without letters and digits that are taken for each other on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New codes in place of all that were left. They are shown once; each signs in once. */
export function renewBackupCodes(ctx: Ctx): Promise<{ backupCodes: string[] }> {
  return inTransaction(ctx, async (ctx) => {
    const { userId } = await proved(ctx);
    if (!(await isTwoFactorOn(ctx.db, userId))) throw new AppError('not_found');
    const backupCodes = await makeBackupCodes(ctx, userId);
    await recordAudit(ctx, { kind: 'backup_codes_made', userId });
    return { backupCodes };
  });
}

export async function makeBackupCodes(ctx: Ctx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: BACKUP_CODE_COUNT }, () => `${letters(5)}-${letters(5)}`);
  await setBackupCodes(ctx.db, userId, await sealBackupCodes(ctx, codes));
  return codes;
}

/** As Better Auth reads them at the second step: a JSON list, encrypted. */
export function sealBackupCodes(ctx: Ctx, codes: readonly string[]): Promise<string> {
  return ctx.credentials.encrypt(JSON.stringify(codes));
}

function letters(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
