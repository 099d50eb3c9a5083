import { z } from 'zod';
import type { Ctx } from '../context';
import { type AnyRoute, defineRoute } from './route';

/** RFC 8058, section 3.1: what a mail program posts. A form of our own page posts nothing, or the same. */
const oneClick = z.object({ 'List-Unsubscribe': z.string().max(100).optional() });

interface StoppedByLink {
  /** Where the routes lie: `{api}/{token}/stop` and `{api}/{token}/resume`. */
  readonly api: string;
  /** The page, at `{page}/{token}`, that asks a person and says what was done. */
  readonly page: string;
  readonly token: z.ZodObject<{ token: z.ZodType<string> }>;
  /** For the description: what stops. */
  readonly about: string;
  /** Each throws `not_found` for a token that is nobody's; doing it twice is doing it once. */
  stop(ctx: Ctx, token: string): Promise<void>;
  resume(ctx: Ctx, token: string): Promise<void>;
}

/** The headers of a mail that one click ends (RFC 8058): the address takes a POST that needs no sign-in. */
export function oneClickHeaders(ctx: Ctx, api: string, token: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${ctx.publicUrl}${api}/${token}/stop>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** The routes behind such a header. A GET changes nothing: programs that scan mails open every link. */
export function oneClickRoutes(what: StoppedByLink): readonly AnyRoute[] {
  const { api, page, token, about } = what;
  const shared = {
    family: 'gable',
    access: 'anyone',
    // The token is the right: neither cookie nor origin is looked at.
    credentials: 'ignored',
    params: token,
    limits: ['standard'],
  } as const;
  // A person is led back to the page, which says what was done.
  const led = (ctx: Ctx, { token }: { token: string }) => ({
    status: 303,
    body: '',
    contentType: 'text/plain',
    headers: { location: `${ctx.publicUrl}${page}/${token}` },
  });
  const follow = defineRoute({
    ...shared,
    method: 'get',
    path: `${api}/{token}/stop`,
    summary: `The page that stops the ${about}`,
    description: 'Changes nothing: programs that scan mails open every link.',
    success: { status: 303, description: 'The page, which asks for a press of a button' },
    handle: async (ctx, { params }) => led(ctx, params),
  });
  const stop = defineRoute({
    ...shared,
    method: 'post',
    path: `${api}/{token}/stop`,
    summary: `Stop the ${about}`,
    description:
      'The address in the `List-Unsubscribe` header of the mail (RFC 8058). It takes no sign-in; doing it again changes nothing.',
    accepts: ['form', 'multipart', 'json'],
    body: oneClick.default({}),
    success: { status: 200, description: 'It is stopped' },
    async handle(ctx, { params, body }) {
      await what.stop(ctx, params.token);
      if (body['List-Unsubscribe'] !== 'One-Click') return led(ctx, params);
      return { status: 200, body: 'Stopped.\n', contentType: 'text/plain; charset=utf-8' };
    },
  });
  const resume = defineRoute({
    ...shared,
    method: 'post',
    path: `${api}/{token}/resume`,
    summary: `Take a stop by link back: ${about}`,
    accepts: ['form', 'json'],
    body: z.object({}).default({}),
    success: { status: 303, description: 'The page, which says that it goes on' },
    async handle(ctx, { params }) {
      await what.resume(ctx, params.token);
      return led(ctx, params);
    },
  });
  return [follow, stop, resume];
}
