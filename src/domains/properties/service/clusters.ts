import type { Ctx } from '@/platform/context';
import type { ClusterInput, Clusters } from '../contract-figures';
import { findClusters } from '../store/clusters';
import { askedQuestion } from './asked-question';

/** A square of a quarter of a map tile's side, 64 points on the screen, holds one pill. */
const FINER_THAN_TILE = 2;

/** The homes of a search by square of the map at a zoom, most first; past 10,000 homes the counts are about. */
export async function clusters(ctx: Ctx, { zoom, ...filters }: ClusterInput): Promise<Clusters> {
  const question = await askedQuestion(ctx, filters);
  return findClusters(ctx.db, question, Math.min(20, Math.floor(zoom) + FINER_THAN_TILE));
}
