import { z } from 'zod';

/** The longest sentence that is read; one longer is refused by name, with its text left to who typed it. */
const LONGEST_SENTENCE = 500;

export const interpretInput = z.object({
  sentence: z.string().trim().min(1).max(LONGEST_SENTENCE),
});
