'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import { NAME_MAX } from '../model';
import type { AuthProblem } from '../model-auth-problem';
import { FormAlert } from './form-alert';
import { PostForm } from './post-form';

/** Asks somebody whose code was right, and who has no account, for a name. */
export function NameForm({ told }: { told: AuthProblem | null }) {
  const t = useTranslations('waysIn.name');
  const problem = useTranslations('auth.problem');
  const errorOf = (field: AuthProblem) => (told === field ? problem(field) : undefined);
  return (
    <PostForm action="/api/auth/sign-up/code" className="grid gap-5">
      <TextField
        label={t('label')}
        error={errorOf('name')}
        name="name"
        autoComplete="name"
        maxLength={NAME_MAX}
        autoFocus={told !== 'password'}
        required
      />
      <PasswordField
        label={t('password')}
        hint={t('passwordHint')}
        error={errorOf('password')}
        name="password"
        autoComplete="new-password"
        autoFocus={told === 'password'}
      />
      <FormAlert>
        {told && told !== 'name' && told !== 'password' ? problem(told) : undefined}
      </FormAlert>
      <Button type="submit" variant="primary">
        {t('submit')}
      </Button>
    </PostForm>
  );
}
