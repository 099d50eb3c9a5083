import type { z } from 'zod';
import type { Ctx } from '../context';

/** A job's promise, apart from its machinery: the handler is loaded only where jobs run. */
export interface JobDeclaration<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: Payload;
  readonly retry: {
    readonly limit: number;
    readonly delaySeconds: number;
    readonly backoff: boolean;
  };
  /** A run that takes longer is given up and tried again. */
  readonly expireInSeconds: number;
  /** Cron expression in UTC, for jobs that nobody enqueues. */
  readonly schedule?: string;
  handler(): Promise<(ctx: Ctx, payload: z.output<Payload>) => Promise<void>>;
}

/** Keeps the payload's type between the declaration and its handler. */
export function defineJob<Payload extends z.ZodType>(
  job: JobDeclaration<Payload>,
): JobDeclaration<Payload> {
  return job;
}

export interface Jobs {
  /** Writes the job in the transaction of `ctx.db`: a roll-back leaves none. */
  enqueue<Payload extends z.ZodType>(
    ctx: Ctx,
    job: JobDeclaration<Payload>,
    payload: z.input<Payload>,
    options?: { startAfter?: Date; singletonKey?: string },
  ): Promise<void>;
}
