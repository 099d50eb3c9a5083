import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { MeaningMark } from '@/ui/meaning';
import type { ComparedHome } from '../../contract-figures';
import { searchHref } from '../../search-params';
import { type AskedHomes, MOST_COMPARED } from '../address';
import { CompareTable } from './compare-table';
import { ForgetGone } from './forget-gone';

/** Homes side by side: what differs is marked, and where figures can be ranked, how far each is from the best. */
export function CompareView({
  asked,
  homes,
}: {
  asked: AskedHomes;
  homes: readonly ComparedHome[];
}) {
  const t = useTranslations('compare');
  const gone = asked.ids.filter((id) => homes.every((home) => home.id !== id));
  const [first] = homes;
  const more = first
    ? searchHref({ transaction: first.transaction, cities: [first.city] })
    : '/properties';
  const notes = [
    gone.length > 0 ? t('gone', { count: gone.length }) : null,
    asked.isTooMany ? t('tooMany', { most: MOST_COMPARED }) : null,
    homes.length === 1 ? t('one') : null,
  ].filter((note) => note !== null);
  return (
    <div className="page pt-10 pb-20">
      <ForgetGone ids={gone} />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <h1 className="title text-2xl">{t('title', { count: homes.length })}</h1>
        {first && homes.length < MOST_COMPARED ? (
          <LinkButton href={more}>{t('more')}</LinkButton>
        ) : null}
      </div>
      {notes.map((note) => (
        <p
          key={note}
          className="mt-4 flex max-w-prose items-center gap-3 border-watch border-l-2 py-1 pl-4"
        >
          <MeaningMark meaning="watch" />
          {note}
        </p>
      ))}
      {homes.length > 0 ? (
        <CompareTable homes={homes} />
      ) : (
        <EmptyState
          title={t(gone.length > 0 ? 'allGone' : 'empty')}
          action={
            <LinkButton href={more} variant="primary">
              {t('emptyAction')}
            </LinkButton>
          }
        >
          <p>{t('emptyText', { most: MOST_COMPARED })}</p>
        </EmptyState>
      )}
    </div>
  );
}
