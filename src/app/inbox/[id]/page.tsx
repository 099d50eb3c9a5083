import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConversationView } from '@/domains/properties/requests/ui/conversation-view';
import { AppError } from '@/kernel/errors';
import { isUuid } from '@/kernel/ids';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('requests.inbox');
  return { title: t('title'), robots: { index: false } };
}

export default async function ConversationPage({ params }: Props) {
  const { id } = await params;
  if (!isUuid(id)) notFound();
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect(`/sign-in?next=${encodeURIComponent(`/inbox/${id}`)}`);
  const [t, me] = await Promise.all([
    getTranslations('requests.conversation'),
    pageQueries().fetchQuery(trpc.accounts.me.queryOptions()),
    fetchConversation(id),
  ]);
  return (
    <Messages for={['requests']}>
      <div className="page pt-4 pb-20">
        <Link
          href="/inbox"
          className="touch inline-flex h-11 items-center gap-1 text-ink-soft hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="size-5" strokeWidth={1.5} />
          {t('back')}
        </Link>
        <Hydrate>
          <ConversationView id={id} timeZone={me?.timeZone ?? null} />
        </Hydrate>
      </div>
    </Messages>
  );
}

/** The conversation, or the page that says it is not here: for an unknown one and another's alike. */
async function fetchConversation(id: string) {
  try {
    return await pageQueries().fetchQuery(trpc.requests.conversation.queryOptions({ id }));
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof AppError && cause.code === 'not_found') notFound();
    throw error;
  }
}
