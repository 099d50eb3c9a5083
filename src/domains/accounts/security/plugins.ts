import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import { ownOrigins } from '@/platform/auth/own-origins';
import { SECOND_STEP_LIFETIME_MS, TOTP_DIGITS, TOTP_PERIOD_SECONDS } from './model';

/** Better Auth's second step and passkeys; setting them up goes through our own services, with their proofs and trail. */
export function securityPlugins(publicUrl: string) {
  return [
    twoFactor({
      issuer: 'Gable',
      twoFactorCookieMaxAge: SECOND_STEP_LIFETIME_MS / 1000,
      totpOptions: { digits: TOTP_DIGITS, period: TOTP_PERIOD_SECONDS },
    }),
    passkey({
      rpID: new URL(publicUrl).hostname,
      rpName: 'Gable',
      origin: ownOrigins(publicUrl),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      authentication: {
        // A key that anybody who holds the device may use is one proof; it must not stand for two.
        async afterVerification({ verification }) {
          if (verification.authenticationInfo.userVerified) return;
          throw new APIError('UNAUTHORIZED', {
            code: 'USER_NOT_VERIFIED',
            message: 'The device did not check who holds it.',
          });
        },
      },
      registration: {
        async afterVerification({ verification }) {
          if (verification.registrationInfo?.userVerified) return;
          throw new APIError('BAD_REQUEST', {
            code: 'USER_NOT_VERIFIED',
            message: 'The device did not check who holds it.',
          });
        },
      },
    }),
  ];
}
