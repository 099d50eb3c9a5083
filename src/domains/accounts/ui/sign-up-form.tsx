'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import { isAcceptablePassword, NAME_MAX } from '../model';
import type { AuthProblem } from '../model-auth-problem';
import { EmailField } from './email-field';
import { FormAlert } from './form-alert';
import { type AuthField, useAuthForm } from './use-auth-form';

interface Props {
  readonly next: string;
  readonly told: AuthProblem | null;
  readonly typedEmail: string;
}

/** Makes an account and signs in; posts itself where no script runs, like the sign-in form. */
export function SignUpForm({ next, told, typedEmail }: Props) {
  const t = useTranslations('auth');
  const ways = useTranslations('waysIn');
  const form = useAuthForm({ path: '/sign-up/email', next, told, check });
  return (
    <form
      method="post"
      action="/api/auth/sign-up/email"
      noValidate
      onSubmit={form.submit}
      className="grid gap-5"
    >
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t('field.name')}
        error={form.errorOf('name')}
        name="name"
        autoComplete="name"
        required
      />
      <EmailField error={form.errorOf('email')} typed={typedEmail} />
      <PasswordField
        label={t('field.password')}
        hint={t('field.passwordHint')}
        error={form.errorOf('password')}
        name="password"
        autoComplete="new-password"
        required
      />
      <FormAlert>{form.formError}</FormAlert>
      <Button type="submit" variant="primary" pending={form.pending}>
        {t('signUp.submit')}
      </Button>
      <Button type="submit" formAction="/api/auth/code/send">
        {ways('codeNoPassword')}
      </Button>
    </form>
  );
}

function check({ name, email, password }: Record<AuthField, string>): AuthField | null {
  if (name === '' || name.length > NAME_MAX) return 'name';
  if (!email.includes('@')) return 'email';
  return isAcceptablePassword(password) ? null : 'password';
}
