import { useTranslations } from 'next-intl';
import type { ListingCard } from '../../contract';
import { HomeCard } from '../card/home-card';

/** Homes like this one, where there are any. */
export function SimilarHomes({ homes }: { homes: readonly ListingCard[] }) {
  const t = useTranslations('property.similar');
  if (homes.length === 0) return null;
  return (
    <section className="mt-16 border-line border-t pt-10">
      <h2 className="title mb-6 text-xl">{t('title')}</h2>
      <ul className="grid gap-x-6 gap-y-9 sm:grid-cols-2 lg:grid-cols-4">
        {homes.map((home) => (
          <li key={home.id}>
            <HomeCard
              home={home}
              sizes="(min-width: 64rem) 20vw, (min-width: 40rem) 46vw, 92vw"
              level={3}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
