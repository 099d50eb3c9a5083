import { z } from 'zod';
import { AppError } from '@/kernel/errors';
import { emailAddress, newPassword, personName } from '../contract';
import { cityName } from '../profile/contract';
import { oneTimeCode, phoneNumber } from './contract';
import type { CodePurpose } from './model';

/** What accounts clients call the purposes of a code. */
const TYPES = new Map<unknown, CodePurpose>([
  ['email_verification', 'sign_in'],
  ['password_reset', 'password_reset'],
]);

/** Throws `invalid_input` in the documented words, which name no field. */
export function purposeOf(type: unknown): CodePurpose {
  const purpose = TYPES.get(type);
  if (purpose) return purpose;
  throw new AppError('invalid_input', { message: 'Invalid OTP type' });
}

const type = z
  .unknown()
  .optional()
  .meta({ type: 'string', enum: [...TYPES.keys()] });

const emailed = z.object({ email: emailAddress });
const proof = emailed.extend({ otp: oneTimeCode });

export const sendOtpBody = emailed.extend({ type });
export const verifyOtpBody = proof.extend({ type });
export const loginOtpBody = proof;
export const registerOtpBody = proof.extend({
  name: personName,
  password: newPassword,
  contactNumber: phoneNumber.nullish(),
  city: cityName.nullish(),
});
export const resetOtpBody = proof.extend({ newPassword });
export const forgotPasswordBody = emailed;
export const resetPasswordBody = z.object({ password: newPassword });
export const resetPasswordQuery = z.object({
  token: z.string().min(1, 'must not be empty').max(1024),
});

const identifier = z.union([emailAddress, phoneNumber], {
  error: 'must be an email or a phone number with its country code',
});

/** Homester's clients send `{email}`; `identifier` and `phone` are taken as well, as `verify` has the former. */
export const homesterSendBody = z
  .object({
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    identifier: identifier.optional(),
  })
  .transform((given, context) => {
    const value = given.email ?? given.phone ?? given.identifier;
    if (value !== undefined) return addressOf(value);
    context.addIssue({ code: 'custom', path: ['email'], message: 'is required' });
    return z.NEVER;
  });

export const homesterVerifyBody = z
  .object({ identifier, otp: oneTimeCode })
  .transform(({ identifier: value, otp }) => ({ address: addressOf(value), otp }));

/** In their normal forms only one of the two holds an at sign. */
function addressOf(value: string) {
  return { kind: value.includes('@') ? 'email' : 'phone', value } as const;
}

export const messageAnswer = z.object({ message: z.string() });
