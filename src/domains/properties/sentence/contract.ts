import { z } from 'zod';
import { LONGEST_SENTENCE } from './longest';

export const interpretInput = z.object({
  sentence: z.string().trim().min(1).max(LONGEST_SENTENCE),
});
