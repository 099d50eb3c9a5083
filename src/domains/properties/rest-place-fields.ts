import { z } from 'zod';
import { type Bounds, mapBounds, type Position, searchFilters } from './contract';
import { refuse } from './rest-fields';

const pairs = z.array(z.array(z.number()));
const DAY = 'must be a day as YYYY-MM-DD';
const BOX = 'must be west,south,east,north in degrees';
const LINE =
  'must be 3 to 10000 corners, each longitude,latitude in degrees, separated by semicolons or as a list of pairs';

/** A calendar day. */
export function day() {
  return z
    .string()
    .nullish()
    .transform((given, ctx) => {
      const text = given?.trim() ?? '';
      if (text === '') return undefined;
      const parsed = searchFilters.shape.listedSince.safeParse(text);
      return parsed.success ? parsed.data : refuse(ctx, DAY);
    })
    .describe('A day as YYYY-MM-DD (UTC).');
}

/** A box in degrees: text of four numbers, or a list of them in JSON. */
export function box() {
  return z
    .union([z.string(), z.array(z.number())])
    .nullish()
    .transform((given, ctx): Bounds | undefined => {
      if (isNothing(given)) return undefined;
      const [west, south, east, north, ...more] = numbers(given);
      const parsed = mapBounds.safeParse({ west, south, east, north });
      return parsed.success && more.length === 0 ? parsed.data : refuse(ctx, BOX);
    })
    .describe(
      'A box: west,south,east,north in degrees; one across the date line has its west east of its east.',
    );
}

/** A polygon in degrees: text of pairs, or a list of pairs in JSON. */
export function line() {
  return z
    .union([z.string(), pairs])
    .nullish()
    .transform((given, ctx): Position[] | undefined => {
      if (isNothing(given)) return undefined;
      const corners = typeof given === 'string' ? given.split(';').map(numbers) : given;
      const parsed = searchFilters.shape.area.safeParse(corners);
      return parsed.success ? parsed.data : refuse(ctx, LINE);
    })
    .describe(
      'A drawn area: longitude,latitude;longitude,latitude;… or a list of pairs; 3 to 10000 corners.',
    );
}

function isNothing(given: unknown): given is null | undefined | '' {
  return (
    given === null || given === undefined || (typeof given === 'string' && given.trim() === '')
  );
}

/** Plain decimals only, with as many digits as a program writes of a binary fraction: an empty part is no number, where `Number('')` is 0. */
function numbers(given: string | number[]): number[] {
  if (typeof given !== 'string') return given;
  return given
    .split(',')
    .map((part) => (/^\s*-?\d{1,3}(\.\d{1,20})?\s*$/.test(part) ? Number(part) : Number.NaN));
}
