import { etagOf, noneMatch } from './etag';
import type { Reply, ReplyHeaders } from './reply';
import type { Answer, AnyRoute } from './route';
import type { Rules } from './route-defaults';

/** A route's answer as it goes over the wire: JSON unless it names another type, tagged where the route has tags. */
export function finishReply(
  route: AnyRoute,
  rules: Rules,
  answer: Answer<unknown>,
  request: Request,
): Reply {
  const status = answer.status ?? route.success.status;
  const headers: ReplyHeaders = { ...answer.headers };
  if (answer.cookies) headers['set-cookie'] = [...answer.cookies];
  if (answer.body === undefined || status === 204) return { status, headers, body: null };
  if (answer.contentType !== undefined) {
    headers['content-type'] = answer.contentType;
    return { status, headers, body: answer.body as Reply['body'] };
  }
  const body = JSON.stringify(answer.body);
  headers['content-type'] = 'application/json';
  if (!rules.etag || status !== 200) return { status, headers, body };
  headers.etag = etagOf(body);
  headers['cache-control'] = 'private, no-cache';
  const known = request.headers.get('if-none-match');
  if (known === null || !noneMatch(known, headers.etag)) return { status, headers, body };
  delete headers['content-type'];
  return { status: 304, headers, body: null };
}
