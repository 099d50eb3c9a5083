import { z } from 'zod';
import { LOCALES } from '@/kernel/locale';
import {
  EMAIL_MAX,
  isAcceptablePassword,
  NAME_MAX,
  normalizeEmail,
  PASSWORD_MAX,
  PASSWORD_RULE,
} from './model';

/** Control characters have no place in a name: they forge log lines, and PostgreSQL refuses the null byte. */
const CONTROL = /\p{Cc}/u;

export const personName = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(NAME_MAX, `must not be longer than ${NAME_MAX} characters`)
  .refine((name) => !CONTROL.test(name), 'must not contain control characters');

export const emailAddress = z
  .string()
  .max(EMAIL_MAX, `must not be longer than ${EMAIL_MAX} characters`)
  .transform(normalizeEmail)
  .pipe(z.email('must be a valid email'));

/** A password that may be chosen. */
export const newPassword = z
  .string()
  .refine(isAcceptablePassword, { message: PASSWORD_RULE, params: { rule: 'password' } });

/** A password to be compared: whatever somebody once chose, within what is worth hashing. */
export const givenPassword = z
  .string()
  .min(1, 'must not be empty')
  .max(PASSWORD_MAX * 4);

export const signUpInput = z.object({
  name: personName,
  email: emailAddress,
  password: newPassword,
  locale: z.enum(LOCALES).nullish().catch(null),
  timeZone: z.string().max(64).nullish().catch(null),
});
