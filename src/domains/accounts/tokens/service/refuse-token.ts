import { AppError } from '@/kernel/errors';

/** What every refresh token that does not stand is told, whatever is wrong with it. */
export function refusedToken(): AppError {
  return new AppError('unauthenticated', {
    message: 'The refresh token is invalid or has expired.',
    reason: 'INVALID_TOKEN',
  });
}

/** Whether a session still stands, as the tokens that hang on it must ask. */
export function stands(session: { isActive: boolean; expires: Date }, now: Date): boolean {
  return session.isActive && session.expires > now;
}
