import { notify } from '@/domains/accounts/notifications/service/notify';
import { ownId } from '@/domains/accounts/service/authorise';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { can } from '../../policy';
import { findShownListing } from '../../store/cards';
import { findProperty } from '../../store/subjects';
import type { NoteInput, VerdictInput } from '../contract';
import { isShortlisted } from '../store/homes';
import { findMembers, type Member } from '../store/members';
import { findOpinions, upsertNote, upsertVerdict } from '../store/opinions';

/**
 * Sets the actor's verdict on a home of their list, or takes it back; twice is once. A partner is told of a home once a
 * day, however often it changes. Throws `not_found` for a home that neither of them keeps.
 */
export function setVerdict(ctx: Ctx, { propertyId, verdict }: VerdictInput): Promise<VerdictInput> {
  return inTransaction(ctx, async (ctx) => {
    const { userId, partner } = await authorise(ctx, propertyId);
    const changed = await upsertVerdict(ctx.db, { userId, propertyId }, verdict, ctx.now);
    const home =
      changed && verdict && partner ? await findShownListing(ctx.db, propertyId, null) : null;
    if (home && verdict && partner) {
      await notify(ctx, {
        kind: 'shortlist_verdict',
        userId: partner.userId,
        actorId: userId,
        parameters: { home: home.title.slice(0, 500) || String(home.id), verdict },
        link: '/favourites',
        key: `${propertyId}:${userId}:${ctx.now.toISOString().slice(0, 10)}`,
      });
    }
    return { propertyId, verdict };
  });
}

/**
 * Keeps the actor's note on a home of their list. A note shared is one for the partner of this moment. Throws
 * `conflict` (`NOTE_CHANGED`) where another tab has changed the note since `version`, and writes nothing then; a save
 * that arrives twice with the same words is no conflict.
 */
export function saveNote(ctx: Ctx, input: NoteInput): Promise<{ version: number }> {
  const { propertyId, note, version } = input;
  return inTransaction(ctx, async (ctx) => {
    const { userId, partner } = await authorise(ctx, propertyId);
    const isShared = input.isShared && partner !== undefined;
    const key = { userId, propertyId };
    const saved = await upsertNote(ctx.db, key, { note, isShared, version }, ctx.now);
    if (saved !== null) return { version: saved };
    const [now] = await findOpinions(ctx.db, [userId], [propertyId]);
    if (now && now.note === note && now.noteIsShared === isShared)
      return { version: now.noteVersion };
    throw new AppError('conflict', {
      reason: 'NOTE_CHANGED',
      message: 'This note has been changed elsewhere since.',
    });
  });
}

/** The actor with their partner, where the home is in their list and can still be shown. */
async function authorise(
  ctx: Ctx,
  propertyId: number,
): Promise<{ userId: string; partner: Member | undefined }> {
  const userId = ownId(ctx);
  const members = await findMembers(ctx.db, userId);
  const memberIds = [userId, ...members.map((member) => member.userId)];
  const property = await findProperty(ctx.db, propertyId);
  if (!property || !can(ctx.actor, 'favourite', property)) throw new AppError('not_found');
  if (!(await isShortlisted(ctx.db, memberIds, propertyId))) throw new AppError('not_found');
  return { userId, partner: members.find((member) => member.userId !== userId) };
}
