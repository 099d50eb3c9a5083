import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Outcome {
  unavailable: boolean;
}

/** Pages are rendered in Next's own module graph, so the two graphs meet on the global object. */
const KEY = Symbol.for('gable.page-outcome');
const holder = globalThis as { [KEY]?: AsyncLocalStorage<Outcome> };

function outcomes(): AsyncLocalStorage<Outcome> {
  holder[KEY] ??= new AsyncLocalStorage<Outcome>();
  return holder[KEY];
}

/** Called while a page renders that can only say that something is away. Where Next runs alone this does nothing. */
export function pageIsUnavailable(): void {
  const outcome = outcomes().getStore();
  if (outcome) outcome.unavailable = true;
}

type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Around Next's handler: a page that called {@link pageIsUnavailable} leaves with 503, which Next itself cannot send. */
export function withPageOutcome(next: NodeHandler): NodeHandler {
  return (request, response) => {
    const outcome: Outcome = { unavailable: false };
    const writeHead = response.writeHead;
    response.writeHead = function (this: ServerResponse, ...head: Parameters<typeof writeHead>) {
      if (!outcome.unavailable) return writeHead.apply(this, head);
      this.setHeader('Retry-After', '5');
      this.setHeader('Cache-Control', 'no-store');
      return writeHead.call(this, 503);
    } as typeof writeHead;
    return outcomes().run(outcome, () => next(request, response));
  };
}
