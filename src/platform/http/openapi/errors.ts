import { FAMILIES, type Family, INVALID_INPUT_STATUS } from '../families';
import type { AnyRoute } from '../route';
import type { Rules } from '../route-defaults';
import type { JsonSchema } from './schema';

const text: JsonSchema = { type: 'string' };
const whole: JsonSchema = { type: 'integer' };
const fields: JsonSchema = { type: 'array', items: object({ field: text, message: text }) };

const ERROR_SCHEMAS: Record<Family, JsonSchema> = {
  homester: object({ message: text, error: text, status_code: whole }),
  analysis: object({ detail: text }),
  homepro: object({ error: text, code: text }, { details: fields }),
  real_estate_os: object(
    { detail: text },
    {
      errors: {
        type: 'array',
        items: object({
          loc: { type: 'array', items: { type: ['string', 'integer'] } },
          msg: text,
          type: text,
        }),
      },
    },
  ),
  accounts: object({ statusCode: whole, message: text, error: text }),
  gable: object({ error: text, message: text }, { reason: text, issues: fields }),
};

/** One schema for each family's error body, named `Error_<family>`. */
export function errorComponents(): Record<string, JsonSchema> {
  return Object.fromEntries(FAMILIES.map((family) => [`Error_${family}`, ERROR_SCHEMAS[family]]));
}

/** Every status that the doors may answer before or instead of the route itself, with why. */
export function errorResponses(route: AnyRoute, rules: Rules): Record<string, object> {
  const content = { 'application/json': { schema: bodySchema(rules.families) } };
  const found: Record<string, object> = {};
  for (const [status, description, applies] of reasons(route, rules)) {
    if (applies) found[status] = { description, content };
  }
  return found;
}

type Reason = readonly [status: number, description: string, applies: boolean];

function reasons(route: AnyRoute, rules: Rules): readonly Reason[] {
  const hasInput = Boolean(route.params ?? route.query ?? route.body);
  const isOpen = route.access === 'anyone';
  const hasBody = route.body !== undefined;
  return [
    [422, 'The Idempotency-Key was used with another body.', rules.idempotent],
    [
      INVALID_INPUT_STATUS[rules.families[0]],
      'Something in the request is not valid; the field is named.',
      hasInput,
    ],
    [401, 'No valid credentials.', route.credentials !== 'ignored'],
    [403, 'Signed in, but not allowed.', !isOpen && route.access !== 'signed_in'],
    [404, 'There is nothing here that the caller may see.', route.path.includes('{')],
    [
      409,
      'It conflicts with what is there, or the same request is still running.',
      rules.idempotent,
    ],
    [412, 'It has changed since `If-Match` was read.', route.method === 'patch'],
    [413, 'The body is too large.', hasBody],
    [415, 'The content type is not read here.', hasBody && route.body !== 'stream'],
    [429, 'Too many requests; `Retry-After` says when to come back.', rules.limits.length > 0],
    [503, 'The database or another part is away; try again shortly.', true],
  ];
}

function bodySchema(families: Rules['families']): JsonSchema {
  const refs = families.map((family) => ({ $ref: `#/components/schemas/Error_${family}` }));
  const [only] = refs;
  return refs.length === 1 && only ? only : { allOf: refs };
}

function object(
  required: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema> = {},
): JsonSchema {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
