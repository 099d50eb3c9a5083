import type { Ctx } from '@/platform/context';
import type { MapPoint, SearchFilters } from '../contract';
import { MOST_POINTS } from '../map-limits';
import { findMapPoints } from '../store/map';
import { askedQuestion } from './asked-question';

/** The newest homes of a search that have a place on the map, at most {@link MOST_POINTS}. */
export async function mapPoints(ctx: Ctx, filters: SearchFilters): Promise<MapPoint[]> {
  return findMapPoints(ctx.db, await askedQuestion(ctx, filters), MOST_POINTS);
}
