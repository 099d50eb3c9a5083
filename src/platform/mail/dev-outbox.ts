import { framedPart, listPage, messagePage, type Page } from './outbox-pages';
import { newestMessages, readMessage } from './outbox-reader';

interface DevOutboxOptions {
  readonly folder: string;
  /** Whether mails really go to the outbox: with a provider the page is closed. */
  readonly open: boolean;
  /** `PUBLIC_URL`: its host may be asked for, beside the names of loopback. */
  readonly publicUrl: string;
}

const SHOWN = 100;

/** Any of these says that somebody else's request is passed on by a program on this machine. */
const FORWARDING =
  /^(forwarded|via|x-forwarded|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-|x-envoy-|true-client-ip|cf-|fastly-)/;

/**
 * Answers `/dev/outbox…` with the mails that stayed on this machine, to people at this machine only; null for other
 * paths. `peerAddress` is the socket's own, never one that a header names; null means that it is not known.
 */
export function devOutbox(options: DevOutboxOptions) {
  return async (request: Request, peerAddress: string | null): Promise<Response | null> => {
    const { pathname } = new URL(request.url);
    if (!/^\/dev\/outbox(\/|$)/.test(pathname)) return null;
    if (!options.open || !isLocal(request, peerAddress, options.publicUrl)) return notFound();
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound();
    const asked = /^\/dev\/outbox(?:\/([^/]+)(?:\/(html))?)?\/?$/.exec(pathname);
    if (!asked) return notFound();
    const page = await pageOf(options.folder, asked[1], asked[2] === 'html');
    return page ? htmlResponse(page) : notFound();
  };
}

async function pageOf(
  folder: string,
  name: string | undefined,
  framed: boolean,
): Promise<Page | null> {
  if (name === undefined) return listPage(await newestMessages(folder, SHOWN));
  const message = await readMessage(folder, name);
  if (!message) return null;
  if (!framed) return messagePage(message);
  return message.html === null ? null : framedPart(message.html);
}

function isLocal(request: Request, peerAddress: string | null, publicUrl: string): boolean {
  if (!peerAddress || !isLoopback(peerAddress)) return false;
  for (const header of request.headers.keys()) if (FORWARDING.test(header)) return false;
  // A foreign page whose name is made to point at loopback reaches this process too: its name gives it away.
  const { hostname } = new URL(request.url);
  return (
    ['localhost', '[::1]', new URL(publicUrl).hostname].includes(hostname) || isLoopback(hostname)
  );
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain);
}

function htmlResponse({ html, policy }: Page): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

function notFound(): Response {
  return new Response('There is nothing here.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
