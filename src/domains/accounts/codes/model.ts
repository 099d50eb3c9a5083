export const CODE_LENGTH = 6;
/** How long a code works after it was made. */
export const CODE_LIFETIME_MS = 10 * 60 * 1000;
/** Wrong codes that an address may be tried with, over all that is done with codes, before its codes end. */
export const MOST_TRIES = 3;
/** How soon a page offers another code. */
export const RESEND_AFTER_MS = 30 * 1000;
/** Window in which the codes of one address are counted. */
export const SENDS_WINDOW_MS = 60 * 60 * 1000;
/** How long the link beside a code that resets a password works. */
export const LINK_LIFETIME_MS = 60 * 60 * 1000;

export const ADDRESS_KINDS = ['email', 'phone'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** Where codes go: an e-mail address or a number in E.164, each in its normal form. */
export interface CodeAddress {
  readonly kind: AddressKind;
  readonly value: string;
}

/**
 * What a code was asked for. `sign_in` signs in, registers or proves an address to Gable; `password_reset` sets a new
 * password. A code does nothing but what its letter says.
 */
export const CODE_PURPOSES = ['sign_in', 'password_reset'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** The six digits in what somebody typed or pasted (`123 456`, `123-456`, other scripts' digits); null for anything else. */
export function readCode(text: string): string | null {
  if (text.length > 40) return null;
  const digits = text.normalize('NFKC').replace(/[\s\p{Zs}\p{Cf}.–-]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** Two groups are easier to carry from one screen to another. */
export function shownCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
