import { z } from 'zod';
import { givenPassword, newPassword } from '../contract';
import { PASSKEY_NAME_MAX } from './model';

export const proofInput = z.object({ password: givenPassword });
export type ProofInput = z.output<typeof proofInput>;

export const changePasswordInput = z.object({
  /** Left out by an account that has none yet. */
  currentPassword: givenPassword.optional(),
  newPassword,
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

/** A code as people type it: spaces are forgiven. */
export const confirmTwoFactorInput = z.object({
  code: z
    .string()
    .max(20)
    .transform((code) => code.replaceAll(/\s/g, ''))
    .refine((code) => /^\d{6}$/.test(code), 'must be six digits'),
});

export const passkeyName = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(PASSKEY_NAME_MAX)
  .refine((text) => !/\p{Cc}/u.test(text), 'must not contain control characters');

const passkeyId = z.string().min(1).max(64);
export const renamePasskeyInput = z.object({ id: passkeyId, name: passkeyName });
export const removePasskeyInput = z.object({ id: passkeyId });

export interface PasskeyView {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: Date;
  /** Whether it is in the person's other devices as well. */
  readonly isSynced: boolean;
}

export interface SecurityView {
  readonly hasPassword: boolean;
  readonly isTwoFactorOn: boolean;
  readonly passkeys: readonly PasskeyView[];
}

/** What an authenticator app is set up with; shown once. */
export interface TwoFactorSetup {
  /** For typing, in groups of four. */
  readonly secret: string;
  readonly uri: string;
  /** The modules of the QR code of `uri`, as an SVG path in a square of `size`. */
  readonly qrCode: { readonly path: string; readonly size: number };
}
