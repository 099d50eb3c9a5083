'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { PasswordField } from '@/ui/password-field';
import { isAcceptablePassword } from '../../model';
import { useProof } from './proof';
import { reasonOf } from './reason-of';
import { useFailureNotice } from './use-failure-notice';

type Wrong = 'current' | 'new' | null;

/** A new password in place of the old one, or a first one. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const proving = useProof();
  const onFailure = useFailureNotice();
  const [wrong, setWrong] = useState<Wrong>(null);
  const change = useMutation(trpc.security.changePassword.mutationOptions());

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const currentPassword = hasPassword ? String(data.get('currentPassword')) : undefined;
    const newPassword = String(data.get('newPassword'));
    const first =
      currentPassword === '' ? 'current' : isAcceptablePassword(newPassword) ? null : 'new';
    setWrong(first);
    if (first) return focus(form, first);
    try {
      const { endedSessions } = await proving(() =>
        change.mutateAsync({ currentPassword, newPassword }),
      );
      form.reset();
      notify({
        title: t('password.saved'),
        text: t('password.ended', { count: endedSessions }),
        meaning: 'good',
      });
      await Promise.all([
        queries.invalidateQueries(trpc.security.mine.queryFilter()),
        queries.invalidateQueries(trpc.accounts.sessions.queryFilter()),
        queries.invalidateQueries(trpc.audit.mine.pathFilter()),
      ]);
    } catch (error) {
      if (reasonOf(error) !== 'WRONG_PASSWORD') return onFailure(error);
      setWrong('current');
      focus(form, 'current');
    }
  }

  return (
    <form noValidate onSubmit={submit} className="grid max-w-lg gap-5">
      {hasPassword && (
        <PasswordField
          label={t('password.current')}
          name="currentPassword"
          autoComplete="current-password"
          error={wrong === 'current' ? t('problem.password') : undefined}
        />
      )}
      <PasswordField
        label={t('password.new')}
        hint={t('password.hint')}
        name="newPassword"
        autoComplete="new-password"
        error={wrong === 'new' ? t('problem.newPassword') : undefined}
      />
      <Button type="submit" pending={change.isPending} className="justify-self-start">
        {t(hasPassword ? 'password.submit' : 'password.submitFirst')}
      </Button>
    </form>
  );
}

function focus(form: HTMLFormElement, field: 'current' | 'new'): void {
  form.querySelector<HTMLInputElement>(`[name=${field}Password]`)?.focus();
}
