import { createReadStream, readdirSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';

type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};

interface Compressed {
  readonly file: string;
  readonly size: number;
  readonly type: string;
}

/**
 * In front of `next`: files below `folder` that the build left a `.br` beside go out in Brotli, a sixth smaller than the
 * gzip that Next makes of them anew for each visitor. Their names hold a hash of their content, so they are kept for
 * good. Only what stood there at the start is served; everything else, and whoever takes no Brotli, goes on to `next`.
 */
export function withPrecompressed(
  { folder, prefix }: { folder: string; prefix: string },
  next: NodeHandler,
): NodeHandler {
  const files = compressedBelow(folder, prefix);
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const found = files.get(path);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!found || !isRead || request.headers.range || !takesBrotli(request)) {
      return next(request, response);
    }
    response.writeHead(200, {
      'Content-Type': found.type,
      'Content-Encoding': 'br',
      'Content-Length': found.size,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') return response.end();
    // A reader who went away is no error, and a file that cannot be read ends the answer short of its length.
    return pipeline(createReadStream(found.file), response, () => undefined);
  };
}

/** `br` with a quality of 0 is a refusal. */
function takesBrotli(request: IncomingMessage): boolean {
  return /(^|,)\s*br\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[\d.]+\s*)?(,|$)/.test(
    String(request.headers['accept-encoding'] ?? ''),
  );
}

function compressedBelow(folder: string, prefix: string): Map<string, Compressed> {
  const found = new Map<string, Compressed>();
  for (const name of listed(folder)) {
    const original = name.slice(0, -'.br'.length);
    const type = TYPES[extname(original)];
    if (!name.endsWith('.br') || !type) continue;
    const file = join(folder, name);
    found.set(`${prefix}${original.split(sep).join('/')}`, {
      file,
      size: statSync(file).size,
      type,
    });
  }
  return found;
}

/** Nothing where there is no such folder, as in development. */
function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
