'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import { DateText } from '@/ui/date-text';
import type { Conversation, ConversationEntry } from '../service/read-conversation';
import { EntryTimes } from './entry-times';
import type { ConversationDeeds } from './use-conversation';

interface Props {
  readonly entry: ConversationEntry;
  readonly conversation: Conversation;
  /** The reader's zone, for when it was written. */
  readonly here: string;
  readonly deeds: ConversationDeeds;
}

/** Something said or done, by one side or the other. What people write is text: it is never read as markup. */
export function EntryItem({ entry, conversation, here, deeds }: Props) {
  const t = useTranslations('requests');
  const { isMine, act, body } = entry;
  const name = isMine ? t('conversation.you') : (conversation.otherName ?? t('conversation.them'));
  return (
    <li className={classNames('flex flex-col', isMine ? 'items-end' : 'items-start')}>
      <p className="mb-1.5 text-ink-soft text-sm">
        <span className="font-medium text-ink">{name}</span>
        {act === 'confirmed' ? ` ${t('conversation.did.confirmed')}` : null}
        {act === 'declined' ? ` ${t('conversation.did.declined')}` : null}
        {act === 'reopened' ? ` ${t('conversation.did.reopened')}` : null}
        {act === 'closed'
          ? ` ${t('conversation.did.closedAs', {
              outcome: t(`outcome.${entry.outcome ?? 'declined'}`),
            })}`
          : null}
        {' · '}
        <DateText date={entry.createdAt} style="moment" timeZone={here} />
      </p>
      {body || entry.times.length > 0 ? (
        <div
          className={classNames(
            'min-w-0 max-w-prose rounded-lg px-4 py-3',
            isMine ? 'bg-accent-wash' : 'border border-line bg-surface',
          )}
        >
          {body ? <p className="whitespace-pre-line wrap-anywhere">{body}</p> : null}
          <EntryTimes entry={entry} conversation={conversation} here={here} deeds={deeds} />
        </div>
      ) : null}
    </li>
  );
}
