/** What can go wrong at a sign-in page; each has a sentence of its own among the `auth` texts. */
const AUTH_PROBLEMS = [
  'credentials',
  'deactivated',
  'taken',
  'name',
  'email',
  'password',
  'code',
  'expired',
  'phone',
  'provider',
  'joinSecondStep',
  'joinRole',
  'impersonating',
  'oneTimeCode',
  'codeGone',
  'linkGone',
  'codesLimited',
  'limited',
  'away',
  'failed',
] as const;
export type AuthProblem = (typeof AUTH_PROBLEMS)[number];

export function isAuthProblem(value: unknown): value is AuthProblem {
  return AUTH_PROBLEMS.includes(value as AuthProblem);
}

const BY_CODE: Readonly<Record<string, AuthProblem>> = {
  INVALID_EMAIL_OR_PASSWORD: 'credentials',
  ACCOUNT_DEACTIVATED: 'deactivated',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'taken',
  FAILED_TO_CREATE_USER: 'taken',
  INVALID_EMAIL: 'email',
  INVALID_PASSWORD: 'password',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  INVALID_CODE: 'code',
  INVALID_BACKUP_CODE: 'code',
  INVALID_TWO_FACTOR_COOKIE: 'expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'expired',
};

/** The problem that an answer of Better Auth means; whatever is unknown is `failed`. */
export function authProblemOf(status: number, body: unknown): AuthProblem {
  if (status === 429) return 'limited';
  if (status === 503) return 'away';
  const { code, field } = (body ?? {}) as { code?: unknown; field?: unknown };
  if (field === 'name' || field === 'email') return field;
  return BY_CODE[String(code)] ?? 'failed';
}
