import type { ZodType } from 'zod';
import { AppError, type Issue } from '@/kernel/errors';
import { fromZod } from '../errors/to-app-error';
import { findDuplicateKey } from './duplicate-keys';
import { DEFAULT_BODY_LIMIT, readText } from './read-body';
import type { AnyRoute } from './route';

type Part = NonNullable<Issue['in']>;

/** Query parameters by name: an empty one was not asked, one that is repeated is a list. */
export function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of search) {
    if (value === '') continue;
    const before = query[name];
    if (before === undefined) query[name] = value;
    else query[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return query;
}

/** The body as its content type says: JSON, or a form's fields. `undefined` where nothing was sent. */
export async function readBody(request: Request, route: AnyRoute): Promise<unknown> {
  const type = contentTypeOf(request.headers);
  const accepts = route.accepts ?? ['json'];
  if (type === null || !(accepts as readonly string[]).includes(type)) {
    throw new AppError('unsupported_media_type', {
      message: `This route reads ${accepts.map((name) => MEDIA_TYPES[name]).join(' or ')}.`,
    });
  }
  const text = await readText(request, route.bodyLimit ?? DEFAULT_BODY_LIMIT);
  if (text === '') return undefined;
  if (type === 'json') return parseJson(text);
  if (type === 'form') return queryOf(new URLSearchParams(text));
  return await multipartFields(text, request.headers);
}

/**
 * Parses with a contract; what it refuses is named together with the part of the request it is in. Of a path parameter
 * the contract alone decides: some routes know no such thing where others name the fault.
 */
export async function parsePart<Output>(
  schema: ZodType<Output>,
  value: unknown,
  part: Part,
): Promise<Output> {
  const nullByte = part === 'path' ? undefined : findNullByte(value);
  if (nullByte) throw invalidPart(part, nullByte, 'holds a null byte', 'null_byte');
  const result = await schema.safeParseAsync(value);
  if (result.success) return result.data;
  const error = fromZod(result.error);
  const first = error.issues[0];
  throw new AppError('invalid_input', {
    message: first && `${first.path.join('.') || part}: ${first.message}`,
    issues: error.issues.map((issue) => ({ ...issue, in: part })),
    cause: result.error,
  });
}

export const MEDIA_TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const;

/** A body without a type is taken as JSON: small clients leave it out. */
function contentTypeOf(headers: Headers): keyof typeof MEDIA_TYPES | null {
  const header = headers.get('content-type');
  if (header === null) return 'json';
  const type = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === MEDIA_TYPES.json || /^application\/[\w.-]+\+json$/.test(type)) return 'json';
  if (type === MEDIA_TYPES.form) return 'form';
  return type === MEDIA_TYPES.multipart ? 'multipart' : null;
}

function parseJson(text: string): unknown {
  const parsed = parsedOrRefused(text);
  const twice = findDuplicateKey(text);
  if (twice === undefined) return parsed;
  throw invalidPart('body', [twice.replaceAll('\0', '')], 'is there twice', 'duplicate_key');
}

function parsedOrRefused(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidPart('body', [], 'is not valid JSON', 'invalid_json');
  }
}

async function multipartFields(text: string, headers: Headers): Promise<unknown> {
  try {
    const form = await new Response(text, {
      headers: { 'content-type': headers.get('content-type') ?? '' },
    }).formData();
    return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  } catch {
    throw invalidPart('body', [], 'is not a readable form', 'invalid_form');
  }
}

function invalidPart(part: Part, path: Issue['path'], message: string, kind: string): AppError {
  return new AppError('invalid_input', {
    message: `${path.join('.') || part}: ${message}`,
    issues: [{ in: part, path, message, kind }],
  });
}

interface Visited {
  readonly value: object;
  readonly key: string;
  readonly parent: Visited | null;
}

/**
 * Where a text holds a null byte, which PostgreSQL cannot store. Depth and size are the caller's: it walks without
 * recursion and writes a path only for what it finds.
 */
function findNullByte(root: unknown): Issue['path'] | undefined {
  if (typeof root !== 'object' || root === null) return undefined;
  const left: Visited[] = [{ value: root, key: '', parent: null }];
  for (let next = left.pop(); next; next = left.pop()) {
    for (const [key, value] of Object.entries(next.value)) {
      const isBad = key.includes('\0') || (typeof value === 'string' && value.includes('\0'));
      if (isBad) return [...pathTo(next), key.replaceAll('\0', '')];
      if (typeof value === 'object' && value !== null) left.push({ value, key, parent: next });
    }
  }
  return undefined;
}

function pathTo(visited: Visited): string[] {
  const path: string[] = [];
  for (let at = visited; at.parent; at = at.parent) path.unshift(at.key);
  return path;
}
