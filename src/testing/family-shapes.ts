import { z } from 'zod';
import type { Family } from '@/platform/http/families';

const field = z.object({ field: z.string(), message: z.string() });

/** The error body that clients of each family parse; anything else in it is a mistake. */
export const FAMILY_SHAPES: Record<Family, z.ZodObject> = {
  homester: z.object({ message: z.string(), error: z.string(), status_code: z.number() }),
  analysis: z.object({ detail: z.string() }),
  homepro: z.object({
    error: z.string(),
    code: z.string(),
    details: z.array(field).optional(),
  }),
  real_estate_os: z.object({
    detail: z.string(),
    errors: z
      .array(
        z.object({
          loc: z.array(z.union([z.string(), z.number()])),
          msg: z.string(),
          type: z.string(),
        }),
      )
      .optional(),
  }),
  accounts: z.object({ statusCode: z.number(), message: z.string(), error: z.string() }),
  gable: z.object({
    error: z.string(),
    message: z.string(),
    reason: z.string().optional(),
    issues: z.array(field).optional(),
  }),
};
