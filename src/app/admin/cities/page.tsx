import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { searchCitiesInput } from '@/domains/places/cities/contract';
import { CitiesView } from '@/domains/places/cities/ui/cities-view';
import { CitySearch } from '@/domains/places/cities/ui/city-search';
import { Messages } from '@/platform/i18n/messages';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { onlyAdministrators } from '../administrator';

const PER_PAGE = 50;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('cities.title'), robots: { index: false } };
}

export default async function CitiesPage({ searchParams }: Props) {
  await onlyAdministrators('/admin/cities');
  const { q, page } = await searchParams;
  const shown = { limit: PER_PAGE, withInactive: true };
  const asked = searchCitiesInput.safeParse({
    ...shown,
    q: typeof q === 'string' ? q : '',
    page: page === undefined ? 1 : Number(page),
  });
  // A mistyped address asks for all.
  const filter = asked.success ? asked.data : searchCitiesInput.parse(shown);
  const [t] = await Promise.all([
    getTranslations('admin'),
    pageQueries().fetchQuery(trpc.cities.search.queryOptions(filter)),
  ]);
  return (
    <Messages for={['admin']}>
      <div className="page pt-10 pb-20">
        <h1 className="title text-2xl">{t('cities.title')}</h1>
        <p className="mt-2 text-ink-soft">{t('cities.text')}</p>
        <CitySearch q={filter.q} />
        <Hydrate>
          <CitiesView filter={filter} />
        </Hydrate>
      </div>
    </Messages>
  );
}
