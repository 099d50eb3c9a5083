import { AppError } from '@/kernel/errors';

/** Bytes of a JSON or form body unless the route says otherwise. */
export const DEFAULT_BODY_LIMIT = 1_000_000;

/**
 * The whole body as text, or `payload_too_large` as soon as it is known to exceed `limit`: by its announced length
 * before a byte is read, else at the first byte too many.
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const announced = request.headers.get('content-length');
  if (announced !== null) {
    if (Number(announced) > limit) throw new AppError('payload_too_large');
    return announced === '0' ? '' : request.text();
  }
  return new TextDecoder().decode(await readBytes(request.body, limit));
}

/** The bytes of a stream whose length nobody announced. */
async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new AppError('payload_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The same request for a handler that reads the body itself: reading fails at the first byte over `limit`. Built by
 * hand, because the runtime's own `Request` cannot be made from the light one of @hono/node-server.
 */
export function limitedRequest(request: Request, limit: number): Request {
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    throw new AppError('payload_too_large');
  }
  const headers = new Headers(request.headers);
  const { method, signal } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : request.body;
  const init = { method, headers, signal, body: body?.pipeThrough(counter(limit)), duplex: 'half' };
  return new Request(request.url, init as RequestInit);
}

function counter(limit: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > limit) throw new AppError('payload_too_large');
      controller.enqueue(chunk);
    },
  });
}
