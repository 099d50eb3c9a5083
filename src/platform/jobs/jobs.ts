import type { z } from 'zod';
import type { Ctx } from '../context';

/** What a handler may know of its run beyond the payload. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first run, one more for each retry. */
  readonly attempt: number;
  /** Aborted when the run has taken `expireInSeconds` or the process is told to stop at once. */
  readonly signal: AbortSignal;
}

/** A job's promise, apart from its machinery: the handler is loaded only where jobs run. */
export interface JobDeclaration<Payload extends z.ZodType = z.ZodType> {
  /** Letters, digits, `.`, `-` and `_`; also the name of its queue. */
  readonly name: string;
  readonly payload: Payload;
  readonly retry: {
    readonly limit: number;
    readonly delaySeconds: number;
    /** Doubles the delay at each retry, up to an hour. */
    readonly backoff: boolean;
  };
  /** A run that takes longer is given up and tried again. */
  readonly expireInSeconds: number;
  /** Runs at once in each process; 1 unless told. */
  readonly concurrency?: number;
  /** Cron expression in UTC, for jobs that nobody enqueues: their payload is `{}`. */
  readonly schedule?: string;
  handler(): Promise<(ctx: Ctx, payload: z.output<Payload>, run: JobRun) => Promise<void>>;
}

/** A declaration whose payload type is forgotten, for lists of jobs: only `defineJob` makes one. */
export type AnyJob = Omit<JobDeclaration, 'handler'> & {
  handler(): Promise<(ctx: Ctx, payload: never, run: JobRun) => Promise<void>>;
};

/** Keeps the payload's type between the declaration and its handler. */
export function defineJob<Payload extends z.ZodType>(
  job: JobDeclaration<Payload>,
): JobDeclaration<Payload> {
  return job;
}

/** Thrown by a handler where no retry could help: the job goes to the dead letters at once. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure';
}

export interface Jobs {
  /** Writes the job in the transaction of `ctx.db`: a roll-back leaves none. Throws where the payload does not parse. */
  enqueue<Payload extends z.ZodType>(
    ctx: Ctx,
    job: JobDeclaration<Payload>,
    payload: z.input<Payload>,
    options?: { startAfter?: Date; singletonKey?: string },
  ): Promise<void>;
}
