'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

/** With whom the list is shared, who has been asked, and the field that asks. */
export function SharingPanel() {
  const t = useTranslations('shortlist.sharing');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data } = useQuery(trpc.shortlist.sharing.queryOptions());
  const [email, setEmail] = useState('');
  const afterwards = {
    onSettled: () => void queries.invalidateQueries(trpc.shortlist.pathFilter()),
  };
  const invite = useMutation(
    trpc.shortlist.invite.mutationOptions({ ...afterwards, onSuccess: () => setEmail('') }),
  );
  const resend = useMutation(trpc.shortlist.resend.mutationOptions(afterwards));
  const revoke = useMutation(trpc.shortlist.revoke.mutationOptions(afterwards));
  const stop = useMutation(trpc.shortlist.stopSharing.mutationOptions(afterwards));
  if (!data) return null;
  if (data.partner) {
    return (
      <div className="mt-6 flex flex-wrap items-center gap-4 border-line border-y py-4">
        <p className="min-w-0 flex-1">{t('with', { name: data.partner.name })}</p>
        <Button size="small" pending={stop.isPending} onClick={() => stop.mutate()}>
          {t('stop')}
        </Button>
      </div>
    );
  }
  // As a form's action: React keeps one that is sent before the page has woken up.
  function submit() {
    if (!invite.isPending) invite.mutate({ email });
  }
  return (
    <details
      className="mt-6 border-line border-y py-2"
      open={data.invitations.length > 0 || undefined}
    >
      <summary className="touch inline-flex items-center font-medium">{t('title')}</summary>
      <p className="mt-2 max-w-prose text-ink-soft">{t('text')}</p>
      <form action={submit} className="mt-4 flex max-w-xl flex-wrap items-end gap-3">
        <TextField
          label={t('email')}
          type="email"
          required
          autoComplete="email"
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={invite.error ? t('inviteFailed') : null}
          className="min-w-60 flex-1"
        />
        <Button type="submit" variant="primary" pending={invite.isPending}>
          {t('invite')}
        </Button>
      </form>
      <ul className="my-4 space-y-2">
        {data.invitations.map(({ id, email: address, state }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 flex-1">{t(`sent.${state}`, { email: address })}</span>
            <Button size="small" pending={resend.isPending} onClick={() => resend.mutate({ id })}>
              {t('resend')}
            </Button>
            <Button size="small" pending={revoke.isPending} onClick={() => revoke.mutate({ id })}>
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
