import { listSentInvitations } from '@/domains/accounts/invitations/service/read-invitation';
import { ownId } from '@/domains/accounts/service/authorise';
import { namesOf } from '@/domains/accounts/service/names';
import type { Ctx } from '@/platform/context';
import { findCards } from '../../store/cards';
import type {
  OwnOpinion,
  PartnerOpinion,
  Sharing,
  ShortlistInput,
  ShortlistPage,
} from '../contract';
import { viewOf } from '../policy';
import { countShortlisted, findShortlisted } from '../store/homes';
import { findMembers } from '../store/members';
import { findOpinions, type OpinionRow } from '../store/opinions';
import { invitationSubject } from './subject';

/** A page of the actor's shortlist: their favourites and their partner's, each with what both think of it. */
export async function readShortlist(ctx: Ctx, input: ShortlistInput): Promise<ShortlistPage> {
  const readerId = ownId(ctx);
  const members = await findMembers(ctx.db, readerId);
  const memberIds = members.length > 0 ? members.map(({ userId }) => userId) : [readerId];
  const partner = members.find(({ userId }) => userId !== readerId);
  const who = { readerId, memberIds };
  const slice = { offset: (input.page - 1) * input.perPage, limit: input.perPage };
  const [rows, counts] = await Promise.all([
    findShortlisted(ctx.db, who, input.verdict, slice),
    countShortlisted(ctx.db, who),
  ]);
  const propertyIds = rows.map(({ propertyId }) => propertyId);
  const listingIds = rows.map(({ listingId }) => listingId);
  const [cards, opinions] = await Promise.all([
    findCards(ctx.db, listingIds, readerId),
    findOpinions(ctx.db, memberIds, propertyIds),
  ]);
  const opinionOf = (userId: string, propertyId: number) =>
    opinions.find((row) => row.userId === userId && row.propertyId === propertyId);
  return {
    homes: cards.map(({ description: _, ...home }) => {
      const savedBy = rows.find((row) => row.propertyId === home.id)?.savedBy ?? [];
      return {
        home,
        savedByMe: savedBy.includes(readerId),
        savedByPartner: partner !== undefined && savedBy.includes(partner.userId),
        mine: own(opinionOf(readerId, home.id)),
        partners: partner
          ? partners(readerId, memberIds, opinionOf(partner.userId, home.id))
          : null,
      };
    }),
    total: counts[input.verdict],
    counts,
    partnerName: partner ? await nameOf(ctx, partner.userId) : null,
  };
}

/** With whom the actor shares, and whom they have asked. */
export async function readSharing(ctx: Ctx): Promise<Sharing> {
  const readerId = ownId(ctx);
  const members = await findMembers(ctx.db, readerId);
  const [first] = members;
  const partner = members.find(({ userId }) => userId !== readerId);
  return {
    partner: partner
      ? {
          name: await nameOf(ctx, partner.userId),
          since: new Date(Math.max(...members.map(({ joinedAt }) => joinedAt.getTime()))),
        }
      : null,
    invitations: first ? await listSentInvitations(ctx, invitationSubject(first.shortlistId)) : [],
  };
}

async function nameOf(ctx: Ctx, userId: string): Promise<string> {
  return (await namesOf(ctx, [userId])).get(userId) ?? '';
}

/** What the actor thinks of one home, as it is kept now; of a home that they have no opinion of, nothing. */
export async function readOwnOpinion(ctx: Ctx, propertyId: number): Promise<OwnOpinion> {
  const [row] = await findOpinions(ctx.db, [ownId(ctx)], [propertyId]);
  return own(row);
}

function own(row: OpinionRow | undefined): OwnOpinion {
  return {
    verdict: row?.verdict ?? null,
    note: row?.note ?? '',
    noteIsShared: row?.noteIsShared ?? false,
    noteVersion: row?.noteVersion ?? 0,
  };
}

function partners(
  readerId: string,
  memberIds: readonly string[],
  row: OpinionRow | undefined,
): PartnerOpinion {
  const view = row ? viewOf(readerId, memberIds, row) : 'nothing';
  return {
    verdict: view === 'nothing' ? null : (row?.verdict ?? null),
    note: view === 'everything' && row?.note ? row.note : null,
  };
}
