import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Country } from '@/kernel/countries';
import { isCountry } from '@/kernel/countries';
import type { SurfaceUnit } from '@/kernel/units';
import { LinkButton } from '@/ui/link-button';
import { priceHref } from '../model-price-address';
import type { HomeFacts } from '../valuation/contract';
import { Answer, type AnswerProps } from './answer';

/** "What is it worth?" as a tab of a listed home: its facts are the listing's, and can be taken along to be changed. */
export function HomePriceView(props: {
  title: string;
  country: string;
  facts: HomeFacts | null;
  unit: SurfaceUnit;
  answer: Omit<AnswerProps, 'sheetId' | 'home' | 'unit'>;
  /** The home's other sides. */
  tabs: ReactNode;
}) {
  const t = useTranslations('price');
  const { facts, answer } = props;
  return (
    <div className="page pt-4 pb-20">
      {props.tabs}
      <div className="mx-auto max-w-4xl pt-8">
        <h1 className="title text-2xl">{t('title')}</h1>
        <p className="mt-2 mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <span className="text-lg">
            {props.title} <span className="text-ink-soft">· {t('home.about')}</span>
          </span>
          {facts ? (
            <LinkButton href={hrefOf(facts)} size="small">
              {t('home.change')}
            </LinkButton>
          ) : null}
        </p>
        <Answer
          {...answer}
          home={facts ?? unknownHome(props.country)}
          unit={props.unit}
          sheetId={null}
        />
      </div>
    </div>
  );
}

function unknownHome(country: string): AnswerProps['home'] {
  const known: Country = isCountry(country) ? country : 'FR';
  return { country: known, address: null, postalCode: null, surface: null };
}

function hrefOf(facts: HomeFacts): string {
  return priceHref({
    country: facts.country,
    address: facts.address,
    postalCode: facts.postalCode,
    city: facts.city,
    latitude: facts.latitude,
    longitude: facts.longitude,
    type: facts.propertyType,
    unit: 'm2',
    surface: facts.surface,
    land: facts.landSurface,
    rooms: facts.rooms,
    bedrooms: facts.bedrooms,
    bathrooms: facts.bathrooms,
    year: facts.yearBuilt,
  });
}
