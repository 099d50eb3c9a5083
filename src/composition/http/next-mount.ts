import { nextRuntime } from '../next-runtime';
import { rootRouter } from '../root-router';
import { routes } from '../routes';
import { type Application, createApplication } from './application';
import { REWRITE_PREFIX } from './own-paths';

let opened: Application | undefined;

/** The application inside Next's own route handler, for `next dev` and for hosts that run Next alone. */
export async function nextMount(request: Request): Promise<Response> {
  opened ??= createApplication({ runtime: nextRuntime(), routes, router: rootRouter });
  return opened.fetch(withoutRewrite(request), {});
}

/** Root paths arrive under a prefix; the application knows them without. */
function withoutRewrite(request: Request): Request {
  const url = new URL(request.url);
  if (!url.pathname.startsWith(`${REWRITE_PREFIX}/`)) return request;
  url.pathname = url.pathname.slice(REWRITE_PREFIX.length);
  return new Request(url, request);
}
