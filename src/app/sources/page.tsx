import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MARKET_SOURCES } from '@/domains/market/model-sources';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: t('sources') };
}

const marketRow = <Use extends string>(use: Use, key: keyof typeof MARKET_SOURCES) => {
  const { title, publisher, licence, url, credit } = MARKET_SOURCES[key];
  return {
    use,
    name: credit ?? `${publisher}, ${title}`,
    licence: licence?.name ?? null,
    href: url,
  };
};

/** Names of licences are the same in every language; where there is none to name, `licence` is null. */
const SOURCES = [
  {
    use: 'map',
    name: 'OpenStreetMap, OpenFreeMap',
    licence: 'ODbL 1.0',
    href: 'https://www.openstreetmap.org/copyright',
  },
  {
    use: 'coastlines',
    name: 'Natural Earth',
    licence: null,
    href: 'https://www.naturalearthdata.com/',
  },
  {
    use: 'communes',
    name: 'Etalab, INSEE, La Poste',
    licence: 'Licence Ouverte 2.0',
    href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  { use: 'towns', name: 'GeoNames', licence: 'CC BY 4.0', href: 'https://www.geonames.org/' },
  {
    use: 'zipCodes',
    name: 'zipcodes',
    licence: 'BSD',
    href: 'https://www.npmjs.com/package/zipcodes',
  },
  marketRow('frenchSales', 'dvf'),
  marketRow('britishSales', 'uk-price-paid'),
  marketRow('kingCountySales', 'king-county'),
  marketRow('rents', 'rents-2018'),
  {
    use: 'type',
    name: 'Fraunces, Instrument Sans',
    licence: 'SIL OFL 1.1',
    href: 'https://openfontlicense.org/',
  },
] as const;

export default async function SourcesPage() {
  const t = await getTranslations('shell');
  return (
    <div className="page max-w-4xl py-16">
      <h1 className="title text-2xl">{t('sources')}</h1>
      <p className="mt-4 max-w-prose text-ink-soft">{t('sourcesText')}</p>
      <dl className="mt-12 border-ink border-t">
        {SOURCES.map(({ use, name, licence, href }) => (
          <div key={use} className="grid gap-x-8 gap-y-1 border-line border-b py-4 sm:grid-cols-3">
            <dt className="text-ink-soft">{t(`sourceOf.${use}`)}</dt>
            <dd className="font-medium">{name}</dd>
            <dd>
              <a
                href={href ?? undefined}
                className="rounded-md text-accent underline decoration-accent/40 underline-offset-4 hover:decoration-current"
              >
                {licence ?? t('publicDomain')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
