import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Application } from './application';

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The application in front of `next`: it answers the paths that are its own, everything else goes on. */
export function nodeMount(
  application: Application,
  next: NodeHandler,
  isOwn: (path: string) => boolean,
): NodeHandler {
  const listener = getRequestListener(application.fetch, {
    // Next lives in this process, and its own Request and Response stay what they are.
    overrideGlobalObjects: false,
    hostname: 'localhost',
  });
  return (request, response) =>
    isOwn(pathOf(request.url)) ? listener(request, response) : next(request, response);
}

function pathOf(target = '/'): string {
  const end = target.indexOf('?');
  return end === -1 ? target : target.slice(0, end);
}
