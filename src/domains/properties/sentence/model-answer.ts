import { z } from 'zod';
import { interpretationShape } from './rest-interpretation';

const { unmatched: _, ...shapes } = interpretationShape.shape;

/** The filters that a language model may name: those of the REST interpretation. */
export const ANSWER_FIELDS = Object.keys(shapes) as (keyof typeof shapes)[];
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** One filter, one value, and the words that say so; several features are several filters. */
export const modelAnswer = z.object({
  filters: z.array(
    z.object({
      field: z.enum(ANSWER_FIELDS),
      value: z.union([z.string(), z.number()]),
      from: z
        .string()
        .describe('The words of `leftOver` that ask for it, copied letter by letter.'),
    }),
  ),
});
export type ModelAnswer = z.output<typeof modelAnswer>;

/** Whether the contract of the REST interpretation takes the value for that field. */
export function isOfContract(field: AnswerField, value: string | number): boolean {
  const isList = field === 'features' || field === 'exclude_features';
  return shapes[field].safeParse(isList ? [value] : value).success;
}
