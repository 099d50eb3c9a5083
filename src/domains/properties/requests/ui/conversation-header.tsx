'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Price } from '@/ui/price';
import type { Conversation } from '../service/read-conversation';
import { HomeThumbnail } from './home-thumbnail';
import { StateBadge } from './state-badge';

/** Which matter this is, with whom, and the home it is about. */
export function ConversationHeader({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('requests');
  const { home, kind, otherName } = conversation;
  return (
    <header className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="title text-2xl">
          {t(kind === 'visit' ? 'conversation.titleVisit' : 'conversation.titleQuestion')}
          {otherName === null ? null : (
            <span className="text-ink-soft"> {t('conversation.with', { name: otherName })}</span>
          )}
        </h1>
        <StateBadge {...conversation} />
      </div>
      <div className="relative mt-6 flex items-center gap-4 border-line border-y py-4">
        <HomeThumbnail photo={home.photo} className="size-16 shrink-0 sm:h-20 sm:w-28" />
        <div className="min-w-0">
          <Link
            href={`/properties/${home.propertyId}`}
            className="rounded-md font-medium after:absolute after:inset-0 hover:text-accent"
          >
            {home.title}
          </Link>
          <p className="text-ink-soft text-sm">{home.address}</p>
          {home.price ? (
            <p className="figures mt-1">
              <Price money={home.price} perMonth={home.isRent} />
            </p>
          ) : null}
        </div>
      </div>
    </header>
  );
}
