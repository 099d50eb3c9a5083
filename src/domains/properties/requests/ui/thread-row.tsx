'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import { DateText } from '@/ui/date-text';
import type { Thread } from '../service/read-threads';
import { HomeThumbnail } from './home-thumbnail';
import { StateBadge } from './state-badge';

/** One conversation in the inbox: who, about what, what was said last, and whose turn it is. */
export function ThreadRow({ thread, timeZone }: { thread: Thread; timeZone: string }) {
  const t = useTranslations('requests');
  const { home, isUnread } = thread;
  return (
    <li className="relative flex gap-4 border-line border-t py-4 last:border-b">
      <HomeThumbnail photo={home.photo} className="size-16 shrink-0 sm:h-20 sm:w-28" />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-3">
          <p className="truncate text-ink-soft text-sm">
            {t(`kind.${thread.kind}`)} · {home.title}, {home.city}
          </p>
          <DateText
            date={thread.lastEntryAt}
            style="short"
            timeZone={timeZone}
            className="shrink-0 text-ink-soft text-sm"
          />
        </div>
        <Link
          href={`/inbox/${thread.id}`}
          prefetch={false}
          className={classNames(
            'mt-0.5 block truncate rounded-md after:absolute after:inset-0 hover:text-accent',
            isUnread && 'font-medium',
          )}
        >
          {isUnread ? (
            <>
              <span
                aria-hidden="true"
                className="mr-2 inline-block size-2 rounded-full bg-accent align-middle"
              />
              <span className="sr-only">{t('inbox.unread')}. </span>
            </>
          ) : null}
          <OtherName thread={thread} />
        </Link>
        <p className={classNames('mt-0.5 line-clamp-1', isUnread ? 'text-ink' : 'text-ink-soft')}>
          {thread.lastBody ?? <span className="italic">{t('inbox.noText')}</span>}
        </p>
        <p className="mt-2">
          <StateBadge {...thread} />
        </p>
      </div>
    </li>
  );
}

function OtherName({ thread }: { thread: Thread }) {
  const t = useTranslations('requests.inbox');
  if (thread.otherName !== null) return thread.otherName;
  return t(thread.isAnsweredByMail ? 'byMail' : 'someoneGone');
}
