'use client';

import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { TextAreaField } from '@/ui/text-area-field';
import { BODY_MAX } from '../model';
import type { Conversation } from '../service/read-conversation';
import { TimesField } from './times-field';
import type { ConversationDeeds } from './use-conversation';
import { useProblem, wrongTime } from './use-problem';

interface Props {
  readonly conversation: Conversation;
  readonly reply: ConversationDeeds['reply'];
}

/** Words, times, or both. What was typed stays until it is known to have been sent. */
export function ReplyForm({ conversation, reply }: Props) {
  const t = useTranslations('requests');
  const problemOf = useProblem();
  const [body, setBody] = useState('');
  const [times, setTimes] = useState<string[] | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<{ text: string; time: number | null } | null>(null);
  // A second press of the same moment comes before the button has been drawn anew.
  const isSending = useRef(false);
  const chosen = (times ?? []).filter(Boolean);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending.current) return;
    if (body.trim() === '' && chosen.length === 0)
      return setProblem({ text: t('problem.body'), time: null });
    setProblem(null);
    isSending.current = true;
    reply.mutate(
      { id: conversation.id, body, times: chosen, key },
      {
        onSuccess() {
          setBody('');
          setTimes(null);
          setKey(crypto.randomUUID());
          notify({ title: t('conversation.sent'), meaning: 'good' });
        },
        onError: (error) =>
          setProblem({ text: problemOf(error), time: wrongTime(error, times ?? []) }),
        onSettled: () => {
          isSending.current = false;
        },
      },
    );
  }

  const atTime = problem?.time == null ? null : { index: problem.time, text: problem.text };
  return (
    <form noValidate onSubmit={submit} className="mt-10 grid gap-5 border-line border-t pt-6">
      <TextAreaField
        label={t('conversation.reply')}
        hint={t('conversation.replyHint', { max: BODY_MAX })}
        error={problem && !atTime ? problem.text : undefined}
        maxLength={BODY_MAX}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      {times ? (
        <TimesField
          legend={t('conversation.times')}
          times={times}
          onChange={setTimes}
          timeZone={conversation.timeZone}
          problem={atTime}
        />
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" pending={reply.isPending}>
          {t('conversation.send')}
        </Button>
        {conversation.kind === 'visit' ? (
          <Button variant="quiet" onClick={() => setTimes(times ? null : [''])}>
            <CalendarPlus aria-hidden="true" className="size-5" strokeWidth={1.5} />
            {t(times ? 'conversation.withoutTimes' : 'conversation.proposeOther')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
