import { readCode } from '../codes/model';
import {
  resetPasswordWithCode,
  resetPasswordWithLink,
} from '../codes/service/reset-password-with-code';
import { newPassword } from '../contract';
import { pageHref } from '../model-next-path';
import { FormProblem, type Onward, type PostedForm } from './form';
import { noPendingCode } from './pending-code';

/** Sets a new password by the link's token, else by the code that was sent; the sign-in page then says so. */
export async function resetPasswordForm(form: PostedForm): Promise<Onward> {
  const { ctx, fields, pending, secure } = form;
  const password = newPassword.safeParse(fields.newPassword);
  if (!password.success) throw new FormProblem('password');
  if (fields.token) {
    await resetPasswordWithLink(ctx, { token: fields.token, newPassword: password.data });
  } else {
    if (pending?.purpose !== 'password_reset') {
      throw new FormProblem('codeGone', '/forgot-password');
    }
    const code = readCode(fields.code ?? '');
    if (code === null) throw new FormProblem('oneTimeCode');
    const { address } = pending;
    await resetPasswordWithCode(ctx, { address, code, newPassword: password.data });
  }
  return {
    to: pageHref('/sign-in', { told: 'password', next: pending?.next ?? null }),
    cookies: [noPendingCode(secure)],
  };
}
