import { AppError } from '@/kernel/errors';
import type { Runtime } from '../runtime';
import type { Work } from './serve';

/** Public photos and signed links. */
export function filesWork({ serveFile }: Runtime): Work {
  return async ({ request }) => found(await serveFile(request));
}

/** The mails that stayed on this machine, for people at this machine. */
export function outboxWork({ serveOutbox }: Runtime): Work {
  return async ({ request, peerAddress }) => found(await serveOutbox(request, peerAddress));
}

function found(response: Response | null): Response {
  if (!response) throw new AppError('not_found');
  return response;
}
