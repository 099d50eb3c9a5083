import postgres from 'postgres';
import { ZodError } from 'zod';
import { AppError } from '@/kernel/errors';

/** PostgreSQL error classes that mean "not now": connection trouble, no resources, shutting down, disk full. */
const AWAY = /^(08|53|57P0[1-4]|58030|3D000|25006)/;
const DRIVER_AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
]);

/**
 * Turns whatever was thrown into the one error type that doors know. Drivers wrap their errors, so the chain of causes
 * is walked. What stays unknown is `internal`; its text is logged and never shown.
 */
export function toAppError(thrown: unknown): AppError {
  for (
    let error = thrown, depth = 0;
    error instanceof Error && depth < 5;
    error = error.cause, depth++
  ) {
    if (error instanceof AppError) return error;
    if (error instanceof ZodError) return fromZod(error);
    const translated = fromDriver(error);
    if (translated) return translated;
  }
  return new AppError('internal', { cause: thrown });
}

/** The issues of a contract, kept with their paths so that each door can name the field. */
export function fromZod(error: ZodError): AppError {
  const issues = error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message: issue.message,
    kind: issue.code,
  }));
  const first = issues[0];
  const message = first ? `${first.path.join('.') || 'body'}: ${first.message}` : undefined;
  return new AppError('invalid_input', { message, issues, cause: error });
}

function fromDriver(error: Error): AppError | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (DRIVER_AWAY.has(code))
    return new AppError('unavailable', { cause: error, retryAfterSeconds: 5 });
  if (!(error instanceof postgres.PostgresError)) return undefined;
  if (code === '57014') return new AppError('timed_out', { cause: error });
  if (AWAY.test(code)) return new AppError('unavailable', { cause: error, retryAfterSeconds: 5 });
  // 22021: a null byte or invalid UTF-8 in a text; 22003: a number beyond its column.
  if (code === '22021' || code === '22P05' || code === '22003')
    return new AppError('invalid_input', { cause: error });
  if (code === '23505' || code === '40001' || code === '40P01')
    return new AppError('conflict', { cause: error });
  return undefined;
}
