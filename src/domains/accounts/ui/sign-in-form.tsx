'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { PasswordField } from '@/ui/password-field';
import { TextLink } from '@/ui/text-link';
import type { AuthProblem } from '../model-auth-problem';
import { pageHref } from '../model-next-path';
import { EmailField } from './email-field';
import { FormAlert } from './form-alert';
import { type AuthField, useAuthForm } from './use-auth-form';

interface Props {
  readonly next: string;
  readonly told: AuthProblem | null;
  readonly typedEmail: string;
}

/** Works before its script has arrived: the browser then posts it, and is led on or back by a redirect. */
export function SignInForm({ next, told, typedEmail }: Props) {
  const t = useTranslations('auth');
  const ways = useTranslations('waysIn');
  const form = useAuthForm({ path: '/sign-in/email', next, told, check });
  return (
    <form
      method="post"
      action="/api/auth/sign-in/email"
      noValidate
      onSubmit={form.submit}
      className="grid gap-5"
    >
      <input type="hidden" name="next" value={next} />
      <EmailField error={form.errorOf('email')} typed={typedEmail} />
      <PasswordField
        label={t('field.password')}
        error={form.errorOf('password')}
        name="password"
        autoComplete="current-password"
        required
      />
      <p className="-mt-2 text-sm">
        <TextLink href={pageHref('/forgot-password', { next })}>{ways('forgot')}</TextLink>
      </p>
      <FormAlert>{form.formError}</FormAlert>
      <Button type="submit" variant="primary" pending={form.pending}>
        {t('signIn.submit')}
      </Button>
      <Button type="submit" formAction="/api/auth/code/send">
        {ways('codeByMail')}
      </Button>
    </form>
  );
}

function check({ email, password }: Record<AuthField, string>): AuthField | null {
  if (!email.includes('@')) return 'email';
  return password === '' ? 'password' : null;
}
