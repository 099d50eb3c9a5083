import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicationEditor } from '@/domains/properties/publishing/ui/publication-editor';
import { AppError } from '@/kernel/errors';
import { isUuid } from '@/kernel/ids';
import { env } from '@/platform/env';
import { Messages } from '@/platform/i18n/messages';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { publisherOrSignIn } from '../publisher';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sell');
  return { title: t('title'), robots: { index: false } };
}

export default async function EditHomePage({ params }: Props) {
  const { id } = await params;
  await publisherOrSignIn(`/sell/${id}`);
  if (!isUuid(id)) notFound();
  const [{ version, form }, me] = await Promise.all([
    readPublication(id),
    pageQueries().fetchQuery(trpc.accounts.me.queryOptions()),
  ]);
  return (
    <Messages for={['sell', 'homes', 'search', 'map']}>
      <Hydrate>
        <PublicationEditor
          id={id}
          kept={{ version, form }}
          mapStyleUrl={env().MAP_STYLE_URL}
          ownName={me?.name ?? ''}
        />
      </Hydrate>
    </Messages>
  );
}

/** The home, or the page that says there is none: another's is answered like one that never was. */
async function readPublication(id: string) {
  try {
    return await pageQueries().fetchQuery(trpc.publishing.byId.queryOptions({ id }));
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof AppError && cause.code === 'not_found') notFound();
    throw error;
  }
}
