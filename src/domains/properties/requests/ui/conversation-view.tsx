'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';
import { useTimeZone } from '@/ui/use-time-zone';
import { ConversationHeader } from './conversation-header';
import { EntryItem } from './entry-item';
import { FinishPart } from './finish-part';
import { ReplyForm } from './reply-form';
import { useConversationDeeds } from './use-conversation';
import { VisitCard } from './visit-card';

/** One conversation: the home, the visit that is set, all that was said, and what can be done now. */
export function ConversationView(props: { id: string; timeZone: string | null }) {
  const t = useTranslations('requests.conversation');
  const trpc = useTRPC();
  const here = useTimeZone(props.timeZone);
  const { data: conversation } = useSuspenseQuery(
    trpc.requests.conversation.queryOptions(
      { id: props.id },
      { refetchOnWindowFocus: 'always', refetchInterval: 30_000 },
    ),
  );
  const deeds = useConversationDeeds();
  useMarkSeen(props.id, conversation.entries.at(-1)?.id);
  const { side, status, otherName, isAnsweredByMail } = conversation;
  const isClosed = status === 'closed';
  const isGone = otherName === null && !isAnsweredByMail;
  const isVisitSet = conversation.visitAt !== null && !isClosed;
  return (
    // On a phone the visit stands above what was said; on a desk beside it, with how it ended below.
    <div className="mt-2 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
      <ConversationHeader conversation={conversation} />
      {conversation.visitAt && isVisitSet ? (
        <VisitCard
          id={props.id}
          visitAt={conversation.visitAt}
          timeZone={conversation.timeZone}
          here={here}
          decline={deeds.decline}
        />
      ) : null}
      <div className="min-w-0 lg:col-start-1">
        <ol className="grid gap-6">
          {conversation.entries.map((entry) => (
            <EntryItem
              key={entry.id}
              entry={entry}
              conversation={conversation}
              here={here}
              deeds={deeds}
            />
          ))}
        </ol>
        {isAnsweredByMail && !isClosed ? (
          <p className="mt-8 border-line border-l-2 pl-4 text-ink-soft text-sm">{t('byMail')}</p>
        ) : null}
        {isGone ? <p className="mt-8 text-ink-soft">{t('goneNote')}</p> : null}
        {isClosed ? null : <ReplyForm conversation={conversation} reply={deeds.reply} />}
      </div>
      {isGone ? null : (
        <FinishPart
          id={props.id}
          {...{ side, status, deeds }}
          outcome={conversation.outcome}
          className={isVisitSet ? 'lg:col-start-2' : 'lg:col-start-2 lg:row-span-2 lg:row-start-1'}
        />
      )}
    </div>
  );
}

/** Tells the server that what stands here has been seen: once for each newest entry. */
function useMarkSeen(id: string, newest: number | undefined) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutate } = useMutation(
    trpc.requests.markSeen.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.requests.threads.infiniteQueryFilter()),
    }),
  );
  useEffect(() => {
    if (newest !== undefined) mutate({ id });
  }, [id, newest, mutate]);
}
