import { STATUS_CODES } from 'node:http';
import { type AppError, ERROR_KINDS, type ErrorCode, type Issue } from '@/kernel/errors';
import { type Family, INVALID_INPUT_STATUS } from './families';

/** What clients of Homester and HomePro branch on. */
const CODE_WORDS: Record<ErrorCode, string> = {
  invalid_input: 'VALIDATION_ERROR',
  refused_input: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  method_not_allowed: 'METHOD_NOT_ALLOWED',
  conflict: 'CONFLICT',
  precondition_failed: 'PRECONDITION_FAILED',
  payload_too_large: 'PAYLOAD_TOO_LARGE',
  unsupported_media_type: 'UNSUPPORTED_MEDIA_TYPE',
  unprocessable: 'UNPROCESSABLE',
  rate_limited: 'RATE_LIMIT_EXCEEDED',
  internal: 'INTERNAL_ERROR',
  unavailable: 'SERVICE_UNAVAILABLE',
  timed_out: 'TIMED_OUT',
};

type Body = Record<string, unknown>;

/** Status and body of an error in the words of one system, or, for a shared route, of all that share it. */
export function errorReply(
  families: readonly [Family, ...Family[]],
  error: AppError,
): { status: number; body: Body } {
  const status =
    error.code === 'invalid_input'
      ? INVALID_INPUT_STATUS[families[0]]
      : ERROR_KINDS[error.code].http;
  const parts = families.map((family) => BODIES[family](error, shownMessage(error), status));
  return { status, body: Object.assign({}, ...parts) };
}

const BODIES: Record<Family, (error: AppError, message: string, status: number) => Body> = {
  homester: (error, message, status) => ({
    message,
    error: error.reason ?? CODE_WORDS[error.code],
    status_code: status,
  }),
  analysis: (_error, message) => ({ detail: message }),
  homepro: (error, message) => ({
    error: message,
    code: error.reason ?? CODE_WORDS[error.code],
    ...(error.issues.length > 0 && { details: error.issues.map(namedField) }),
  }),
  real_estate_os: (error, message) => ({
    detail: message,
    ...(error.issues.length > 0 && {
      errors: error.issues.map((issue) => ({
        loc: [issue.in ?? 'body', ...issue.path],
        msg: issue.message,
        type: issue.kind,
      })),
    }),
  }),
  accounts: (_error, message, status) => ({
    statusCode: status,
    message,
    error: STATUS_CODES[status] ?? 'Error',
  }),
  gable: (error, message) => ({
    error: error.code,
    message,
    ...(error.reason && { reason: error.reason }),
    ...(error.issues.length > 0 && { issues: error.issues.map(namedField) }),
  }),
};

function namedField(issue: Issue): { field: string; message: string } {
  return { field: issue.path.join('.') || (issue.in ?? 'body'), message: issue.message };
}

function shownMessage(error: AppError): string {
  const kind = ERROR_KINDS[error.code];
  return kind.shown ? error.message : kind.message;
}
