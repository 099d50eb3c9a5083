import { z } from 'zod';
import type { Locale } from '@/kernel/locale';
import { type Ctx, inTransaction } from '@/platform/context';
import { PermanentFailure } from '@/platform/jobs/jobs';
import { letterMessage } from '@/platform/mail/letter';
import { findCode, lockAddress, markSent } from '../store';
import { findAddressee } from './addressee';
import { LETTER_SEAL } from './code-hash';
import { codeLetter, codeText } from './code-letter';

const secretsShape = z.object({ code: z.string(), link: z.string().nullable() });

interface Delivery {
  readonly id: string;
  readonly secrets: string;
  readonly locale: Locale;
}

/**
 * Sends a code that still works; only then do older ones for the same end. Nothing is sent to reset a password that
 * nobody has. The reader is written to in the language of their account, else of the page that asked.
 */
export async function deliverCode(ctx: Ctx, { id, secrets, locale }: Delivery): Promise<void> {
  const row = await findCode(ctx.db, id);
  if (!row || row.endedAt || row.expiresAt <= ctx.now) return;
  const opened = ctx.credentials.unsealed(LETTER_SEAL, secrets);
  if (opened === null) throw new PermanentFailure('The code was made under another AUTH_SECRET.');
  const { code, link } = secretsShape.parse(JSON.parse(opened));
  const address = { kind: row.addressKind, value: row.address };
  const user = await findAddressee(ctx.db, address);
  if (row.purpose === 'password_reset' && !user?.isActive) return;
  const reader = user?.locale ?? locale;
  if (row.addressKind === 'email') {
    const url = link && `${ctx.publicUrl}/reset-password?${new URLSearchParams({ token: link })}`;
    const letter = codeLetter({ purpose: row.purpose, code, url, locale: reader });
    await ctx.mail.send({ ...letterMessage(row.address, letter), id: row.id });
  } else {
    await ctx.sms.send({ to: row.address, text: codeText(row.purpose, code, reader) });
  }
  await inTransaction(ctx, async (ctx) => {
    await lockAddress(ctx.db, address);
    await markSent(ctx.db, row, ctx.now);
  });
}
