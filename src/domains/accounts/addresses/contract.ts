import { z } from 'zod';
import { oneTimeCode, phoneNumber } from '../codes/contract';
import { emailAddress } from '../contract';

const address = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('email'), value: emailAddress }),
  z.object({ kind: z.literal('phone'), value: phoneNumber }),
]);

export const proveAddressInput = z.object({ address });
export const changeAddressInput = z.object({ address, code: oneTimeCode });

/** What a person is reached by, and the picture that others see. */
export interface ContactView {
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly phone: string | null;
  readonly isPhoneVerified: boolean;
  /** Works for a day. */
  readonly avatarUrl: string | null;
}
