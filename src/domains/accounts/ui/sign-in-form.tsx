'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { PasswordField } from '@/ui/password-field';
import { TextLink } from '@/ui/text-link';
import type { AuthProblem } from '../model-auth-problem';
import { pageHref } from '../model-next-path';
import { FormAlert } from './form-alert';
import { GivenEmail } from './given-email';
import { type AuthField, useAuthForm } from './use-auth-form';

interface Props {
  readonly next: string;
  readonly told: AuthProblem | null;
  readonly email: string;
}

/** What an address signs in with: its password, or a code. Works before its script has arrived, by redirects. */
export function SignInForm({ next, told, email }: Props) {
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
      <GivenEmail email={email} next={next} />
      <PasswordField
        label={t('field.password')}
        error={form.errorOf('password')}
        name="password"
        autoComplete="current-password"
        autoFocus
        required
      />
      <p className="-mt-2 text-sm">
        <TextLink href={pageHref('/forgot-password', { next })}>{ways('forgot')}</TextLink>
      </p>
      <FormAlert>{form.errorOf('email') ?? form.formError}</FormAlert>
      <Button type="submit" variant="primary" pending={form.pending}>
        {t('signIn.submit')}
      </Button>
      <div className="grid gap-1.5">
        <Button type="submit" formAction="/api/auth/code/send">
          {ways('codeByMail')}
        </Button>
        <p className="text-ink-soft text-sm">{ways('codeHint')}</p>
      </div>
    </form>
  );
}

function check({ password }: Record<AuthField, string>): AuthField | null {
  return password === '' ? 'password' : null;
}
