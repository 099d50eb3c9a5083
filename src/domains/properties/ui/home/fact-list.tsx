import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FEATURES } from '@/kernel/homes';
import { DateText } from '@/ui/date-text';
import { PlaceSurface } from '@/ui/place-surface';
import type { ListingDetail } from '../../contract';

/** Everything the listing says of the home, line by line, with where it comes from. */
export function FactList({ home }: { home: ListingDetail }) {
  const t = useTranslations('property.facts');
  const homes = useTranslations('homes');
  const features = FEATURES.filter((feature) => home.features.includes(feature));
  const surface = (squareMetres: number | null) =>
    squareMetres === null ? null : (
      <PlaceSurface squareMetres={squareMetres} country={home.country} />
    );
  const facts: [label: string, value: ReactNode][] = [
    [t('type'), homes(`type.${home.type}`)],
    [t('surface'), surface(home.surface)],
    [t('land'), surface(home.landSurface)],
    [t('rooms'), home.rooms],
    [t('bedrooms'), home.bedrooms],
    [t('bathrooms'), home.bathrooms],
    [t('year'), home.yearBuilt],
    [t('listed'), <DateText key="listed" date={home.listedAt} />],
    [t('source'), home.isDemo ? t('sourceDemo') : home.source],
    [t('reference'), home.id],
  ];
  if (home.contactName) facts.push([t('contact'), home.contactName]);
  return (
    <>
      <dl className="grid gap-x-12 sm:grid-cols-2">
        {facts.map(([label, value]) => (
          <div
            key={label}
            className="flex items-baseline justify-between gap-4 border-line border-b py-2.5"
          >
            <dt className="text-ink-soft">{label}</dt>
            <dd className="figures text-right">
              {value ?? <span className="text-ink-soft italic">{t('unknown')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {features.length > 0 ? (
        <ul aria-label={t('features')} className="mt-6 flex flex-wrap gap-2">
          {features.map((feature) => (
            <li key={feature} className="rounded-full bg-sunken px-3 py-1 text-sm">
              {homes(`feature.${feature}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
