/** What to do when an error reaches the rim: its HTTP and tRPC code, its log level, and whether its text may be shown. */
interface ErrorKind {
  readonly http: number;
  readonly trpc: string;
  readonly log: 'debug' | 'info' | 'warn' | 'error';
  readonly shown: boolean;
  readonly message: string;
}

/** The one closed list of error codes. REST families, tRPC and pages all derive from it. */
export const ERROR_KINDS = {
  invalid_input: kind(400, 'BAD_REQUEST', 'info', 'The request is not valid.'),
  // Well formed, and not to be had all the same: 400 also where the form of an input is answered with 422.
  refused_input: kind(400, 'BAD_REQUEST', 'info', 'This cannot be had.'),
  unauthenticated: kind(401, 'UNAUTHORIZED', 'info', 'Sign in to do this.'),
  forbidden: kind(403, 'FORBIDDEN', 'info', 'You may not do this.'),
  not_found: kind(404, 'NOT_FOUND', 'info', 'There is nothing here.'),
  method_not_allowed: kind(405, 'METHOD_NOT_SUPPORTED', 'info', 'This method is not allowed here.'),
  conflict: kind(409, 'CONFLICT', 'info', 'This conflicts with what is there already.'),
  precondition_failed: kind(
    412,
    'PRECONDITION_FAILED',
    'info',
    'It has changed since you read it.',
  ),
  payload_too_large: kind(413, 'PAYLOAD_TOO_LARGE', 'info', 'The request is too large.'),
  unsupported_media_type: kind(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'info',
    'This content type is not read here.',
  ),
  unprocessable: kind(422, 'UNPROCESSABLE_CONTENT', 'info', 'The request cannot be processed.'),
  rate_limited: kind(
    429,
    'TOO_MANY_REQUESTS',
    'info',
    'Too many requests. Please try again later.',
  ),
  internal: {
    ...kind(500, 'INTERNAL_SERVER_ERROR', 'error', 'Something went wrong on our side.'),
    shown: false,
  },
  unavailable: {
    ...kind(
      503,
      'SERVICE_UNAVAILABLE',
      'warn',
      'Gable cannot reach its database at the moment. Please try again shortly.',
    ),
    shown: false,
  },
  timed_out: {
    ...kind(
      503,
      'SERVICE_UNAVAILABLE',
      'warn',
      'This took too long and was stopped. Please narrow the request.',
    ),
    shown: false,
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_KINDS;

/** One thing wrong with an input: where (`['filters', 'max_price']`), what, and a stable word for it. */
export interface Issue {
  /** The part of the request that `path` starts from, where a door knows it. */
  readonly in?: 'body' | 'query' | 'path' | 'header';
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly kind: string;
}

interface AppErrorOptions {
  /** Shown to the caller in place of the code's own sentence. */
  message?: string;
  /** A stable word finer than the code (`ONE_HOME_RESTRICTION`), for clients that branch on it. */
  reason?: string;
  issues?: readonly Issue[];
  retryAfterSeconds?: number;
  /** Of a refusal by number: how many are allowed. */
  limit?: number;
  cause?: unknown;
}

/** The only error that services throw on purpose; every door translates it once, at the rim. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly issues: readonly Issue[];
  readonly retryAfterSeconds: number | undefined;
  readonly limit: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? ERROR_KINDS[code].message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.reason = options.reason;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.limit = options.limit;
  }
}

/** An `invalid_input` about one field. */
export function invalidField(field: string, message: string, kind = 'invalid'): AppError {
  return new AppError('invalid_input', {
    message: `${field}: ${message}`,
    issues: [{ path: [field], message, kind }],
  });
}

function kind(http: number, trpc: string, log: ErrorKind['log'], message: string): ErrorKind {
  return { http, trpc, log, shown: true, message };
}
