import type { z } from 'zod';

export interface Question<Answer> {
  readonly instructions: string;
  /** What the instructions are applied to. */
  readonly text: string;
  readonly shape: z.ZodType<Answer>;
}

/** A language model as services see it: it may help, and nothing waits for it long or fails without it. */
export interface LanguageModel {
  /** An answer of the asked shape; null where the model gave none within its time. Never throws. */
  readonly answer: <Answer>(question: Question<Answer>) => Promise<Answer | null>;
}
