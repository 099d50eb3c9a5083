import type { OpenApiDocument } from '../openapi/document';
import type { JsonSchema } from '../openapi/schema';

const DEEPEST = 6;

/** A value that fits a schema: its example or default where it has one, else something plain of its type. */
export function sampleOf(
  schema: JsonSchema | boolean | undefined,
  components: OpenApiDocument['components']['schemas'],
  depth = 0,
): unknown {
  if (schema === undefined || typeof schema === 'boolean' || depth > DEEPEST) return null;
  const next = (inner: JsonSchema | boolean | undefined) => sampleOf(inner, components, depth + 1);
  if (schema.$ref) return next(components[schema.$ref.replace('#/components/schemas/', '')]);
  const example = schema.examples?.[0] ?? schema.example ?? schema.const ?? schema.default;
  if (example !== undefined) return example;
  if (schema.enum) return schema.enum[0];
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(next));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return next(choices.find((choice) => (choice as JsonSchema).type !== 'null'));
  return sampleOfType(schema, next);
}

function sampleOfType(
  schema: JsonSchema,
  next: (inner: JsonSchema | boolean | undefined) => unknown,
): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, next(inner)]),
      );
    case 'array':
      return [next(schema.items as JsonSchema | undefined)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      return FORMATS[schema.format ?? ''] ?? 'text';
    default:
      return null;
  }
}

const FORMATS: Record<string, string> = {
  email: 'ada@example.org',
  uuid: '0199a3f2-7c1e-7a40-9a53-1f0d2c3b4a59',
  uri: 'https://example.org',
  'date-time': '2026-11-21T10:30:00Z',
  date: '2026-11-21',
};
