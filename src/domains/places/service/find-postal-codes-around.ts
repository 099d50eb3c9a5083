import type { Ctx } from '@/platform/context';
import { findPostalCodesWithin } from '../store';

const KILOMETRES_A_DEGREE = 111.32;

export interface Surroundings {
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly kilometres: number;
  readonly limit: number;
}

/** Postal codes whose town's middle lies within the radius, the nearest first. */
export function findPostalCodesAround(
  ctx: Pick<Ctx, 'db'>,
  around: Surroundings,
): Promise<string[]> {
  const degrees = around.kilometres / KILOMETRES_A_DEGREE;
  // A degree of longitude shrinks towards the poles; a hundredth keeps the box finite there.
  const shrink = Math.max(Math.cos((around.latitude * Math.PI) / 180), 0.01);
  return findPostalCodesWithin(ctx.db, { ...around, degrees, shrink });
}
