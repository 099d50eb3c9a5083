import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ERROR_KINDS } from '@/kernel/errors';
import { toAppError } from '../errors/to-app-error';
import { byteRange } from './byte-range';
import { attachment } from './disposition';
import { isKey } from './keys';
import type { UrlSigner } from './signed-urls';
import type { FileStore, StoredObject } from './store';

/** What may be shown in the page's own origin; every other type is offered as a download. */
const SHOWN = new Set(['image/avif', 'image/gif', 'image/jpeg', 'image/png', 'image/webp']);

/**
 * Answers `GET` and `HEAD` of `/media/{key}` (anybody, cached for good, only keys under `public/`) and of `/files/{key}`
 * with a signature of the folder store. Null for every other path.
 */
export function fileRoutes(files: FileStore, signer: UrlSigner) {
  return async (request: Request): Promise<Response | null> => {
    const url = new URL(request.url);
    const [, door, key] = /^\/(media|files)\/(.+)$/.exec(url.pathname) ?? [];
    if (!door || !key) return null;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refusal(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
    }
    try {
      if (door === 'media') {
        if (!isKey(key) || !key.startsWith('public/'))
          return refusal(404, 'There is no such file.');
        return await answer(files, request, key, {
          'cache-control': 'public, max-age=31536000, immutable',
        });
      }
      if (!isKey(key) || !signer.verify(key, url.searchParams, new Date())) {
        return refusal(
          403,
          'This link is not valid or has expired. Open the file from Gable again.',
        );
      }
      const name = url.searchParams.get('name');
      return await answer(files, request, key, {
        'cache-control': 'private, no-store',
        ...(name ? { 'content-disposition': attachment(name) } : {}),
      });
    } catch (error) {
      const { code, message } = toAppError(error);
      const { http, shown, message: general } = ERROR_KINDS[code];
      return refusal(http, shown ? message : general);
    }
  };
}

async function answer(
  files: FileStore,
  request: Request,
  key: string,
  extra: Record<string, string>,
): Promise<Response> {
  const object = await files.head(key);
  if (!object) return refusal(404, 'There is no such file.');
  const headers = headersOf(key, object, extra);
  if (namesEtag(request.headers.get('if-none-match'), headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = byteRange(request.headers.get('range'), object.size);
  if (range === 'unsatisfiable') {
    return refusal(416, 'The file is shorter than that.', {
      'content-range': `bytes */${object.size}`,
    });
  }
  const length = range ? range.end - range.start + 1 : object.size;
  const status = range ? 206 : 200;
  const all = {
    ...headers,
    'content-length': String(length),
    ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${object.size}` } : {}),
  };
  if (request.method === 'HEAD') return new Response(null, { status, headers: all });
  const { body } = await files.get(key, range ?? undefined);
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    status,
    headers: all,
  });
}

function headersOf(key: string, object: StoredObject, extra: Record<string, string>) {
  return {
    'content-type': object.contentType,
    'accept-ranges': 'bytes',
    // A key never changes its bytes, so key and size name them.
    etag: `"${createHash('sha256').update(`${key}\n${object.size}`).digest('base64url').slice(0, 22)}"`,
    // Whatever an upload holds, it runs no script in our origin.
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    ...(SHOWN.has(object.contentType) ? {} : { 'content-disposition': 'attachment' }),
    ...extra,
  };
}

function namesEtag(header: string | null, etag: string): boolean {
  return (
    header?.split(',').some((part) => ['*', etag].includes(part.trim().replace(/^W\//, ''))) ??
    false
  );
}

function refusal(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
