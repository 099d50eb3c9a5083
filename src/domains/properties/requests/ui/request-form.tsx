'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { TextAreaField } from '@/ui/text-area-field';
import { TextLink } from '@/ui/text-link';
import { BODY_MAX, type RequestKind } from '../model';
import { keepDraft, type RequestDraft } from './draft';
import { TimesField } from './times-field';
import { useProblem, wrongTime } from './use-problem';

interface Props {
  readonly draft: RequestDraft;
  readonly about: {
    readonly refusal: string | null;
    readonly isAnsweredByMail: boolean;
    readonly timeZone: string;
    readonly openRequests: readonly { readonly id: string; readonly kind: RequestKind }[];
  };
  readonly onSent: () => void;
}

/** What is asked, and when one would come. Kept over a failure and over signing in; sent once, however often it is pressed. */
export function RequestForm({ draft, about, onSent }: Props) {
  const t = useTranslations('requests');
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const problemOf = useProblem();
  const { propertyId, kind } = draft;
  const isVisit = kind === 'visit';
  const [body, setBody] = useState(draft.body);
  const [times, setTimes] = useState<string[]>([...draft.times]);
  const [key] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<{ text: string; time: number | null } | null>(null);
  // A second press of the same moment comes before the button has been drawn anew.
  const isSending = useRef(false);
  const open = about.openRequests.find((request) => request.kind === kind);

  const send = useMutation(
    trpc.requests.send.mutationOptions({
      onSuccess({ id }) {
        notify({
          title: t('form.sent'),
          text: t(about.isAnsweredByMail ? 'form.sentByMailText' : 'form.sentText'),
          meaning: 'good',
          action: { label: t('form.see'), onSelect: () => router.push(`/inbox/${id}`) },
        });
        void queries.invalidateQueries(trpc.requests.pathFilter());
        onSent();
      },
      onError(error) {
        if (error.data?.code === 'UNAUTHORIZED' || error.data?.code === 'FORBIDDEN') signIn();
        else setProblem({ text: problemOf(error), time: wrongTime(error, times) });
      },
      onSettled: () => {
        isSending.current = false;
      },
    }),
  );

  const chosen = times.filter(Boolean);

  function signIn() {
    keepDraft({ propertyId, kind, body, times: chosen });
    router.push(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending.current) return;
    if (isVisit && chosen.length === 0) return setProblem({ text: t('problem.times'), time: 0 });
    if (!isVisit && body.trim() === '') return setProblem({ text: t('problem.body'), time: null });
    setProblem(null);
    if (about.refusal === 'sign_in') return signIn();
    isSending.current = true;
    send.mutate({ propertyId, kind, body, times: chosen, key });
  }

  const atTime = problem?.time == null ? null : { index: problem.time, text: problem.text };
  return (
    <form noValidate onSubmit={submit} className="grid gap-6 pb-6">
      {open ? (
        <p className="border-watch border-l-2 py-1 pl-4 text-sm">
          {t('form.continue')}{' '}
          <TextLink href={`/inbox/${open.id}`}>{t('form.openConversation')}</TextLink>
        </p>
      ) : null}
      {isVisit ? (
        <TimesField
          legend={t('form.times')}
          times={times}
          onChange={setTimes}
          timeZone={about.timeZone}
          problem={atTime}
        />
      ) : null}
      <TextAreaField
        label={t(isVisit ? 'form.bodyVisit' : 'form.body')}
        hint={t(about.isAnsweredByMail ? 'form.bodyHintByMail' : 'form.bodyHint', {
          max: BODY_MAX,
        })}
        error={problem && !atTime ? problem.text : undefined}
        rows={5}
        maxLength={BODY_MAX}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className="grid gap-2">
        <Button type="submit" variant="primary" pending={send.isPending}>
          {about.refusal === 'sign_in'
            ? t('form.signIn')
            : t(isVisit ? 'form.sendVisit' : 'form.sendQuestion')}
        </Button>
        {about.refusal === 'sign_in' ? (
          <p className="text-ink-soft text-sm">{t('form.signInHint')}</p>
        ) : null}
      </div>
    </form>
  );
}
