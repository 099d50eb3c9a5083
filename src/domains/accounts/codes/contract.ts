import { z } from 'zod';
import { normalizePhone } from '../model-phone';
import { readCode } from './model';

/** Six digits in any writing, as they are compared. */
export const oneTimeCode = z.string().transform((text, context) => {
  const code = readCode(text);
  if (code !== null) return code;
  context.addIssue({ code: 'custom', message: 'must be 6 digits' });
  return z.NEVER;
});

/** A phone number in any writing with its country's code, as E.164. */
export const phoneNumber = z.string().transform((text, context) => {
  const number = normalizePhone(text);
  if (number !== null) return number;
  context.addIssue({
    code: 'custom',
    message: 'must be a phone number with its country code, such as +33 6 12 34 56 78',
  });
  return z.NEVER;
});
