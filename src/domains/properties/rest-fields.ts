import { z } from 'zod';

/** Query parameters come as text, bodies as JSON: one field reads both. Nothing, null and empty text are "not asked". */
const scalar = z.union([z.string(), z.number()]).nullish();
const several = z.union([z.string(), z.array(z.string())]).nullish();

const NUMBER = /^\d{1,15}(\.\d{1,10})?$/;

/** A plain decimal within bounds: no sign, no exponent, no word for "not a number". */
export function figure(least: number, most: number, { whole = false } = {}) {
  const expected = `must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
  return scalar
    .transform((given, ctx) => {
      const text = String(given ?? '').trim();
      if (text === '') return undefined;
      const value = Number(text);
      const fits = NUMBER.test(text) && value >= least && value <= most;
      if (!fits || (whole && !Number.isInteger(value))) return refuse(ctx, expected);
      return value;
    })
    .describe(expected.replace('must be a', 'A'));
}

/** One of a closed list of words, in any case. */
export function word<Word extends string>(
  words: readonly Word[],
  also: Readonly<Record<string, Word>> = {},
) {
  const expected = `must be one of ${words.join(', ')}`;
  return scalar
    .transform((given, ctx) => {
      const text = String(given ?? '').trim();
      if (text === '') return undefined;
      return known(words, also, text) ?? refuse(ctx, expected);
    })
    .describe(`One of ${words.join(', ')}.`);
}

/** Several of a closed list of words: comma-separated in a query, also a list in JSON. */
export function wordList<Word extends string>(words: readonly Word[]) {
  return several
    .transform((given, ctx) => {
      const asked = split(given).map((text) => known(words, {}, text));
      const found = asked.filter((one) => one !== undefined);
      if (found.length < asked.length) return refuse(ctx, `must be of ${words.join(', ')}`);
      return [...new Set(found)];
    })
    .describe(`Any of ${words.join(', ')}, separated by commas.`);
}

/** Free names, separated by commas: towns, postal codes. */
export function nameList(shortest: number, longest: number) {
  const expected = `must be ${shortest} to ${longest} characters each`;
  return several
    .transform((given, ctx) => {
      const names = split(given);
      if (names.length > 20) return refuse(ctx, 'must name at most 20');
      if (names.some((name) => name.length < shortest || name.length > longest))
        return refuse(ctx, expected);
      return names;
    })
    .describe('One or more, separated by commas.');
}

/** Free text. */
export function phrase(longest: number, meaning: string) {
  return z
    .string()
    .max(longest, `must be at most ${longest} characters`)
    .nullish()
    .transform((given) => given?.trim() || undefined)
    .describe(meaning);
}

function split(given: string | string[] | null | undefined): string[] {
  return [given ?? []]
    .flat()
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function known<Word extends string>(
  words: readonly Word[],
  also: Readonly<Record<string, Word>>,
  text: string,
): Word | undefined {
  const lower = text.toLowerCase();
  return (
    words.find((one) => one === lower) ?? (Object.hasOwn(also, lower) ? also[lower] : undefined)
  );
}

export function refuse(ctx: z.RefinementCtx, message: string): never {
  ctx.addIssue({ code: 'custom', message });
  return z.NEVER;
}
