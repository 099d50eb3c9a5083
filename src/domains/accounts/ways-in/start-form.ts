import { typedEmailCookie } from '../auth-forms';
import { emailAddress } from '../contract';
import { pageHref, SIGN_IN_WAYS_PAGE } from '../model-next-path';
import { FormProblem, type Onward, type PostedForm } from './form';

/** Takes the address that signs in and goes on to its ways; nothing is looked up, so that nothing is told. */
export async function startForm({ fields, next }: PostedForm): Promise<Onward> {
  const email = emailAddress.safeParse(fields.email);
  if (!email.success) throw new FormProblem('email');
  return {
    to: pageHref(SIGN_IN_WAYS_PAGE, { next }),
    cookies: [typedEmailCookie(email.data)],
  };
}
