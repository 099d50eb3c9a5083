import type { Ctx } from '@/platform/context';
import type { Why, WhyInput } from '../contract-figures';
import { findPoints, MOST_POINTS, type Reason } from '../store/best-match';
import { bestMatchPool } from '../store/pages';
import { askedQuestion } from './asked-question';

/**
 * Why a home stands where it does among the best matches of a search: the points of each reason, the weightiest first.
 * Null for a home that is none of the newest that are weighed: it stands by its date alone.
 */
export async function why(ctx: Ctx, { id, ...filters }: WhyInput): Promise<Why | null> {
  const question = await askedQuestion(ctx, filters);
  const points = await findPoints(ctx.db, question, bestMatchPool(question), id);
  if (!points) return null;
  const asksWords = question.words.all.length + question.words.any.length > 0;
  const reasons = (Object.keys(MOST_POINTS) as Reason[])
    .filter((reason) => reason !== 'words' || asksWords)
    .map((reason) => ({ reason, points: round(points[reason]), of: MOST_POINTS[reason] }))
    .sort((one, other) => other.points - one.points);
  return { score: round(reasons.reduce((sum, one) => sum + one.points, 0)), reasons };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
