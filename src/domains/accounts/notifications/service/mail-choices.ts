import type { Ctx } from '@/platform/context';
import { ownId } from '../../service/authorise';
import { MAILED_KINDS, type MailedKind } from '../model';
import { listMailOff, setMailOff } from '../store-mail';

export interface MailChoice {
  readonly kind: MailedKind;
  readonly isMailed: boolean;
}

/** Which kinds the actor is mailed; every one until they say otherwise. */
export async function readMailChoices(ctx: Ctx): Promise<MailChoice[]> {
  const off = new Set((await listMailOff(ctx.db, ownId(ctx))).map(({ kind }) => kind));
  return MAILED_KINDS.map((kind) => ({ kind, isMailed: !off.has(kind) }));
}

/** Turns the mails of one kind on or off for the actor; the notification centre tells it either way. */
export async function chooseMail(ctx: Ctx, { kind, isMailed }: MailChoice): Promise<void> {
  await setMailOff(ctx.db, ownId(ctx), kind, !isMailed);
}
