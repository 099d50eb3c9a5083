import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EMPTY_FORM } from '@/domains/properties/publishing/model';
import { PublicationEditor } from '@/domains/properties/publishing/ui/publication-editor';
import { uuidv7 } from '@/kernel/ids';
import { env } from '@/platform/env';
import { Messages } from '@/platform/i18n/messages';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { publisherOrSignIn } from '../publisher';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sell');
  return { title: t('begin'), robots: { index: false } };
}

export default async function NewHomePage() {
  await publisherOrSignIn('/sell/new');
  const me = await pageQueries().fetchQuery(trpc.accounts.me.queryOptions());
  return (
    <Messages for={['sell', 'homes', 'search', 'map']}>
      <Hydrate>
        <PublicationEditor
          id={uuidv7()}
          kept={{ version: 0, form: EMPTY_FORM }}
          mapStyleUrl={env().MAP_STYLE_URL}
          ownName={me?.name ?? ''}
        />
      </Hydrate>
    </Messages>
  );
}
