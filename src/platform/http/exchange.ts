import type { Actor } from '@/kernel/actor';
import type { Client } from '../context';
import type { ReplyHeaders } from './reply';
import { requestIdOf } from './request-id';

/** One request on its way through the doors, and what they have found out about it so far. */
export class Exchange {
  readonly requestId: string;
  readonly startedAt = performance.now();
  /** Who asks; null until a door has looked. */
  actor: Actor | null = null;
  /** Sent with whatever the answer will be, errors too. */
  readonly headers: ReplyHeaders = {};
  private parsedUrl: URL | undefined;

  constructor(
    readonly request: Request,
    /** Without host and query. */
    readonly path: string,
    /** Path parameters, decoded. */
    readonly params: Record<string, string>,
    /** Null where the mount cannot know it (Next's). */
    readonly clientAddress: string | null,
    /** The socket's own address, whatever headers say; null where the mount cannot know it. */
    readonly peerAddress: string | null,
  ) {
    this.requestId = requestIdOf(request.headers);
  }

  get client(): Client {
    const userAgent = this.request.headers.get('user-agent')?.slice(0, 500) ?? null;
    return { address: this.clientAddress, userAgent };
  }

  /** Made when first asked for: most requests never need it. */
  get url(): URL {
    this.parsedUrl ??= new URL(this.request.url);
    return this.parsedUrl;
  }
}
