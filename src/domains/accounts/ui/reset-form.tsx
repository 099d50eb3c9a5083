'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import type { AuthProblem } from '../model-auth-problem';
import { FormAlert } from './form-alert';
import { PostForm } from './post-form';

/** Sets a new password with the code of the letter, or with the link that led here. */
export function ResetForm({ told, token }: { told: AuthProblem | null; token: string | null }) {
  const t = useTranslations('auth');
  const ways = useTranslations('waysIn');
  const errorOf = (field: AuthProblem) => (told === field ? t(`problem.${field}`) : undefined);
  const isOfField = told === 'password' || told === 'oneTimeCode';
  return (
    <PostForm action="/api/auth/password/reset" className="grid gap-5">
      {token === null ? (
        <TextField
          label={ways('code.label')}
          error={errorOf('oneTimeCode')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus={told !== 'password'}
          required
          className="tabular-nums [&_input]:text-xl [&_input]:tracking-[0.2em]"
        />
      ) : (
        <input type="hidden" name="token" value={token} />
      )}
      <PasswordField
        label={ways('reset.password')}
        hint={t('field.passwordHint')}
        error={errorOf('password')}
        name="newPassword"
        autoComplete="new-password"
        autoFocus={token !== null || told === 'password'}
        required
      />
      <FormAlert>{told && !isOfField ? t(`problem.${told}`) : undefined}</FormAlert>
      <Button type="submit" variant="primary">
        {ways('reset.submit')}
      </Button>
    </PostForm>
  );
}
