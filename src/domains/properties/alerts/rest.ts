import { z } from 'zod';
import type { Ctx } from '@/platform/context';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { alertToken } from './contract';
import { resumeAlerts, stopAlerts } from './service/subscription';

/** RFC 8058, section 3.1: what a mail program posts. A form of our own page posts nothing, or the same. */
const oneClick = z.object({ 'List-Unsubscribe': z.string().max(100).optional() });

const said = (ctx: Ctx, token: string) => `${ctx.publicUrl}/alerts/${token}`;

/** A person is led back to the page, which says what was done; a mail program wants a plain yes. */
function answered(ctx: Ctx, token: string, body: z.output<typeof oneClick>) {
  if (body['List-Unsubscribe'] === 'One-Click')
    return { status: 200, body: 'Stopped.\n', contentType: 'text/plain; charset=utf-8' };
  return {
    status: 303,
    body: '',
    contentType: 'text/plain',
    headers: { location: said(ctx, token) },
  };
}

const shared = {
  family: 'gable',
  access: 'anyone',
  // The token is the right: neither cookie nor origin is looked at.
  credentials: 'ignored',
  params: alertToken,
  limits: ['standard'],
} as const;

const follow = defineRoute({
  ...shared,
  method: 'get',
  path: '/api/alerts/{token}/stop',
  summary: 'The page that stops the alerts of a saved search',
  description: 'Changes nothing: programs that scan mails open every link.',
  success: { status: 303, description: 'The page, which asks for a press of a button' },
  async handle(ctx, { params }) {
    return answered(ctx, params.token, {});
  },
});

const stop = defineRoute({
  ...shared,
  method: 'post',
  path: '/api/alerts/{token}/stop',
  summary: 'Stop the alerts of a saved search',
  description:
    'The address in the `List-Unsubscribe` header of every alert (RFC 8058). It takes no sign-in; doing it again changes nothing.',
  accepts: ['form', 'multipart', 'json'],
  body: oneClick.default({}),
  success: { status: 200, description: 'The alerts are stopped' },
  async handle(ctx, { params, body }) {
    await stopAlerts(ctx, params.token);
    return answered(ctx, params.token, body);
  },
});

const resume = defineRoute({
  ...shared,
  method: 'post',
  path: '/api/alerts/{token}/resume',
  summary: 'Take a stop by link back',
  accepts: ['form', 'json'],
  body: z.object({}).default({}),
  success: { status: 303, description: 'The page, which says that alerts go on' },
  async handle(ctx, { params }) {
    await resumeAlerts(ctx, params.token);
    return answered(ctx, params.token, {});
  },
});

export const routes: readonly AnyRoute[] = [follow, stop, resume];
