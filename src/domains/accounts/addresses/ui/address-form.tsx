'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { TextField } from '@/ui/text-field';
import { TextLink } from '@/ui/text-link';
import { pageHref } from '../../model-next-path';
import { isDeclined, useProof } from '../../security/ui/proof';
import { reasonOf } from '../../security/ui/reason-of';

type Problem = 'address' | 'code' | 'taken' | 'limited' | 'failed';

/** First the address, then the code that was sent there. */
export function AddressForm(props: {
  kind: 'email' | 'phone';
  start: string;
  onClose: () => void;
}) {
  const { kind, onClose } = props;
  const t = useTranslations('account.contact');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const proving = useProof();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = useMutation(trpc.contact.proveAddress.mutationOptions());
  const change = useMutation(trpc.contact.changeAddress.mutationOptions());

  const problemText = (problem: Problem | null) => (problem ? t(`problem.${problem}`) : undefined);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = event.currentTarget.querySelector('input')?.value.trim() ?? '';
    setProblem(null);
    if (given === '') return setProblem(sentTo === null ? 'address' : 'code');
    try {
      if (sentTo === null) {
        await proving(() => send.mutateAsync({ address: { kind, value: given } }));
        return setSentTo(given);
      }
      const address = { kind, value: sentTo };
      await proving(() => change.mutateAsync({ address, code: given }));
      notify({ title: t('saved', { address: sentTo }), meaning: 'good' });
      queries.invalidateQueries(trpc.contact.mine.queryFilter());
      queries.invalidateQueries(trpc.accounts.me.queryFilter());
      onClose();
    } catch (error) {
      if (!isDeclined(error)) setProblem(problemOf(error, sentTo === null));
    }
  }

  const said = problem === 'taken' ? <TakenElsewhere kind={kind} /> : problemText(problem);
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {sentTo === null ? (
        <TextField
          key="address"
          label={t(kind)}
          hint={kind === 'phone' ? t('phoneHint') : undefined}
          error={said}
          type={kind === 'email' ? 'email' : 'tel'}
          inputMode={kind === 'email' ? 'email' : 'tel'}
          autoComplete={kind === 'email' ? 'email' : 'tel'}
          defaultValue={props.start}
          autoFocus
        />
      ) : (
        <TextField
          key="code"
          label={t('code')}
          hint={t('codeHint', { address: sentTo })}
          error={said}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          autoFocus
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" pending={send.isPending || change.isPending}>
          {t(sentTo === null ? 'send' : 'confirm')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Whoever has shown the code has proved both accounts' addresses: the other one can come in here. */
function TakenElsewhere({ kind }: { kind: 'email' | 'phone' }) {
  const t = useTranslations('account.contact');
  return (
    <>
      {t('problem.taken')}{' '}
      <TextLink href={pageHref('/account/join', { by: kind === 'phone' ? kind : null })}>
        {t('bringIn')}
      </TextLink>
    </>
  );
}

function problemOf(error: unknown, isAddress: boolean): Problem {
  const { data } = (error ?? {}) as { data?: { error?: string } };
  if (reasonOf(error) === 'ADDRESS_TAKEN') return 'taken';
  if (data?.error === 'rate_limited') return 'limited';
  if (data?.error === 'invalid_input') return isAddress ? 'address' : 'code';
  return data?.error === 'unauthenticated' && !isAddress ? 'code' : 'failed';
}
