import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { type Access, admits } from '@/kernel/access';
import { AppError, ERROR_KINDS } from '@/kernel/errors';
import type { Ctx } from '../context';
import { toAppError } from '../errors/to-app-error';

const t = initTRPC
  .context<Ctx>()
  .meta<{ access: Access }>()
  .create({
    transformer: superjson,
    errorFormatter({ shape, error }) {
      const known = error.cause instanceof AppError ? error.cause : undefined;
      return {
        ...shape,
        message:
          known && !ERROR_KINDS[known.code].shown ? ERROR_KINDS[known.code].message : shape.message,
        data: {
          ...shape.data,
          stack: undefined,
          code: shape.data.code,
          error: known?.code ?? null,
          reason: known?.reason ?? null,
          issues: known?.issues ?? [],
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Translates what a service throws into tRPC's words, and keeps everyone out whom the declaration does not name. */
const guarded = t.procedure.use(async ({ ctx, meta, next }) => {
  const admission = meta ? admits(meta.access, ctx.actor) : 'forbidden';
  if (admission !== 'admitted') throw asTrpcError(new AppError(admission));
  const result = await next();
  if (!result.ok && !(result.error.cause instanceof AppError)) {
    // A contract that refused the input, or an unforeseen failure: both get a code of the closed list.
    throw asTrpcError(toAppError(result.error.cause ?? result.error));
  }
  if (!result.ok) throw asTrpcError(result.error.cause as AppError);
  return result;
});

/** A procedure for those whom `access` admits. There is no way to make one without saying who may call it. */
export function procedure(access: Access) {
  return guarded.meta({ access });
}

/** An error of ours in tRPC's words; the error formatter reads the rest from its cause. */
export function asTrpcError(error: AppError): TRPCError {
  const code = ERROR_KINDS[error.code].trpc as TRPCError['code'];
  return new TRPCError({ code, message: error.message, cause: error });
}
