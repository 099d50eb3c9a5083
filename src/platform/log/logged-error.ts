import { DrizzleQueryError } from 'drizzle-orm';
import { type SerializedError, stdSerializers } from 'pino';

/** PostgreSQL quotes the whole row that a constraint refused, secrets and all. */
const WHOLE_ROW = /^Failing row contains/;

/**
 * An error as it may be written down. A failed query repeats its parameters in its message, which are tokens, hashes and
 * addresses: the statement stays, they go.
 */
export function loggedError(error: Error): SerializedError {
  const written = stdSerializers.err(error);
  written.message = withoutParameters(error, written.message);
  written.stack = withoutParameters(error, written.stack);
  // What an error carries beside its sentence may be anything; these are the two that drivers fill.
  written.params = undefined;
  if (typeof written.detail === 'string' && WHOLE_ROW.test(written.detail)) {
    written.detail = undefined;
  }
  return written;
}

/** The sentence of an error, for where only a sentence is kept. */
export function loggedSentence(error: unknown): string {
  return error instanceof Error ? withoutParameters(error, error.message) : String(error);
}

function withoutParameters(error: Error, text: string): string {
  let left = text;
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if (one instanceof DrizzleQueryError) left = left.replaceAll(`\nparams: ${one.params}`, '');
  }
  return left;
}
