import { MEDIA_TYPES } from '../read-input';
import type { AnyRoute } from '../route';
import { type Rules, rulesOf } from '../route-defaults';
import { errorResponses } from './errors';
import { type JsonSchema, jsonSchemaOf } from './schema';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface Content {
  readonly [mediaType: string]: { readonly schema: JsonSchema };
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Record<
    string,
    { readonly description: string; readonly headers?: object; readonly content?: Content }
  >;
  readonly security: readonly Record<string, readonly string[]>[];
  readonly 'x-access': string;
  readonly 'x-limits': readonly string[];
}

/** The description of one route, all of it derived from its declaration. */
export function operationOf(route: AnyRoute): Operation {
  const rules = rulesOf(route);
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...headerParameters(route, rules),
  ];
  return {
    operationId: `${route.method}${route.path.replaceAll(/[^A-Za-z0-9]+(\w?)/g, (_, letter) => letter.toUpperCase())}`,
    tags: rules.families,
    summary: route.summary,
    ...(route.description && { description: route.description }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: requestBodyOf(route, route.body) }),
    responses: responsesOf(route, rules),
    security: securityOf(route),
    'x-access': route.access,
    'x-limits': rules.limits,
  };
}

function parametersOf(contract: AnyRoute['query'], place: 'path' | 'query'): Parameter[] {
  if (!contract) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(contract, 'input');
  return Object.entries(properties).map(([name, described]) => {
    const { description, ...schema } = described as JsonSchema;
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description && { description }),
      schema,
    };
  });
}

function headerParameters(route: AnyRoute, rules: Rules): Parameter[] {
  const header = (name: string, description: string, schema: JsonSchema = { type: 'string' }) =>
    ({ name, in: 'header', required: false, description, schema }) as const;
  return [
    ...(rules.idempotent
      ? [
          header('Idempotency-Key', 'Makes repeating safe: the first answer is given for 24 h.', {
            type: 'string',
            minLength: 1,
            maxLength: 255,
          }),
        ]
      : []),
    ...(rules.etag ? [header('If-None-Match', 'A tag held already: 304 if it still stands.')] : []),
    ...(route.method === 'patch'
      ? [header('If-Match', 'The tag that was read: 412 if it no longer stands.')]
      : []),
  ];
}

function requestBodyOf(route: AnyRoute, body: NonNullable<AnyRoute['body']>) {
  if (body === 'stream') {
    const schema: JsonSchema = { type: 'string', format: 'binary' };
    return { required: true, content: { 'application/octet-stream': { schema } } };
  }
  const schema = jsonSchemaOf(body, 'input');
  const types = (route.accepts ?? ['json']).map((name) => MEDIA_TYPES[name]);
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) };
}

function responsesOf(route: AnyRoute, rules: Rules): Operation['responses'] {
  const { status, description, schema } = route.success;
  const headers = {
    ...(rules.etag && { ETag: headerOf('string') }),
    ...(rules.limits.length > 0 && {
      'X-RateLimit-Limit': headerOf('integer'),
      'X-RateLimit-Remaining': headerOf('integer'),
      'X-RateLimit-Reset': headerOf('integer', 'Unix seconds.'),
    }),
  };
  const content = schema && { 'application/json': { schema: jsonSchemaOf(schema, 'output') } };
  return {
    [status]: { description, headers, ...(content && { content }) },
    ...(rules.etag && { 304: { description: 'What the caller holds still stands.' } }),
    ...(errorResponses(route, rules) as Operation['responses']),
  };
}

function headerOf(type: 'string' | 'integer', description?: string) {
  return { ...(description && { description }), schema: { type } };
}

function securityOf(route: AnyRoute): Operation['security'] {
  if (route.credentials === 'ignored') return [];
  const either: Operation['security'] = [{ bearer: [] }, { session: [] }];
  return route.access === 'anyone' ? [{}, ...either] : either;
}
