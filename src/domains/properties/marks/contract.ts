import { z } from 'zod';
import { propertyId } from '../contract';

export const homeId = z.object({ propertyId: propertyId.shape.id });

export const hiddenState = homeId.extend({ isHidden: z.boolean() });

export const hiddenInput = z.object({
  page: z.number().int().min(1).max(1000).default(1),
  perPage: z.number().int().min(1).max(100).default(20),
});
