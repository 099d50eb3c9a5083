import { z } from 'zod';
import { LOCALES } from '@/kernel/locale';
import { CURRENCIES } from '@/kernel/money';
import { isTimeZone } from '@/kernel/time';
import {
  EMAIL_MAX,
  isAcceptablePassword,
  NAME_MAX,
  normalizeEmail,
  PASSWORD_MAX,
  PASSWORD_RULE,
  shownEmail,
  TEAM_NAME_MAX,
} from './model';

/** Control characters have no place in a name: they forge log lines, and PostgreSQL refuses the null byte. */
const CONTROL = /\p{Cc}/u;

/** One line of text, trimmed. */
export const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must not be longer than ${longest} characters`)
    .refine((text) => !CONTROL.test(text), 'must not contain control characters');

export const personName = oneLine(NAME_MAX);
export const teamName = oneLine(TEAM_NAME_MAX);

export const emailAddress = z
  .string()
  .max(EMAIL_MAX, `must not be longer than ${EMAIL_MAX} characters`)
  .transform(normalizeEmail)
  .pipe(z.email('must be a valid email'))
  .refine((email) => shownEmail(email) !== null, 'must be an address that can receive mail');

/** A password that may be chosen. */
export const newPassword = z.string().refine(isAcceptablePassword, PASSWORD_RULE);

/** A password to be compared: whatever somebody once chose, within what is worth hashing. */
export const givenPassword = z
  .string()
  .min(1, 'must not be empty')
  .max(PASSWORD_MAX * 4);

export const signUpInput = z.object({
  name: personName,
  email: emailAddress,
  password: newPassword,
});

export const me = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Null where the account has no address. */
  email: z.string().nullable(),
  isEmailVerified: z.boolean(),
  isGuest: z.boolean(),
  isDemo: z.boolean(),
  platformRole: z.enum(['user', 'expert', 'admin']),
  team: z
    .object({ id: z.int(), name: z.string(), role: z.enum(['admin', 'agent', 'viewer']) })
    .nullable(),
  locale: z.enum(LOCALES).nullable(),
  currency: z.enum(CURRENCIES).nullable(),
  timeZone: z.string().nullable(),
});
export type Me = z.output<typeof me>;

/** What is left out stays; null forgets a choice. */
export const updatePreferencesInput = z.object({
  name: personName.optional(),
  locale: z.enum(LOCALES).nullable().optional(),
  currency: z.enum(CURRENCIES).nullable().optional(),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'must be a time zone such as Europe/Paris')
    .nullable()
    .optional(),
});
export type UpdatePreferencesInput = z.output<typeof updatePreferencesInput>;

export const sessionView = z.object({
  id: z.string(),
  userAgent: z.string().nullable(),
  ipAddress: z.string().nullable(),
  createdAt: z.date(),
  lastUsedAt: z.date(),
  expiresAt: z.date(),
  /** The one that asks. */
  isCurrent: z.boolean(),
});
export type SessionView = z.output<typeof sessionView>;

export const endSessionInput = z.object({ id: z.string().min(1).max(64) });
