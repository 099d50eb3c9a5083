import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Country } from '@/kernel/countries';
import type { Money } from '@/kernel/money';
import type { SurfaceUnit } from '@/kernel/units';
import { MeaningMark } from '@/ui/meaning';
import type { Estimate, RecordedSaleView } from '../valuation/contract';
import type { ComparedHome } from './comparables/comparable-params';
import { ComparablesSection } from './comparables/comparables-section';
import { Section } from './section';
import type { TrendArea } from './trends/trend-params';
import { TrendSection } from './trends/trend-section';
import { Abstention } from './value/abstention';
import { AddressHistory } from './value/address-history';
import { Confidence } from './value/confidence';
import { Explanation } from './value/explanation';
import { IntervalPicture } from './value/interval-picture';
import { LeftOutSales } from './value/left-out-sales';
import { Methods } from './value/methods';
import { MissingFacts } from './value/missing-facts';
import { PlaceNote } from './value/place-note';
import { Sources } from './value/sources';
import { ValueFigures } from './value/value-figures';

export interface AnswerProps {
  estimate: Estimate;
  /** What is told of the home, for the parts that ask on. */
  home: {
    country: Country;
    address: string | null;
    postalCode: string | null;
    surface: number | null;
  };
  unit: SurfaceUnit;
  asking: Money | null;
  history: readonly RecordedSaleView[];
  areas: readonly TrendArea[];
  mapStyleUrl: string;
  /** Opens the facts on a phone; null where they are not asked on this page. */
  sheetId: string | null;
  /** The offer's part of the page. */
  offer: ReactNode;
  /** Downloads: the report and the sales as data. */
  downloads: ReactNode;
}

/** Everything that Gable can say about what a home is worth, from the value to the methods. */
export function Answer(props: AnswerProps) {
  const t = useTranslations('price');
  const { estimate, home, unit } = props;
  const valued = estimate.status === 'valued' ? estimate : null;
  const asking =
    props.asking && props.asking.currency === valued?.value.currency ? props.asking : null;
  return (
    <>
      {estimate.isDemo ? (
        <p className="mb-6 flex max-w-prose items-start gap-3 border-unknown border-l-2 py-1 pl-4">
          <MeaningMark meaning="unknown" className="mt-1" />
          {t('demo')}
        </p>
      ) : null}
      {valued ? (
        <div className="grid gap-6">
          <PlaceNote place={valued.place} home={home} />
          <IntervalPicture estimate={valued} asking={asking} />
          <Confidence estimate={valued} />
          <ValueFigures estimate={valued} unit={unit} />
          <MissingFacts estimate={valued} sheetId={props.sheetId} />
        </div>
      ) : estimate.status === 'abstained' ? (
        <Abstention reasons={estimate.reasons} sheetId={props.sheetId} />
      ) : null}
      {props.offer}
      {valued && valued.contributions.length > 0 ? (
        <Section id="explanation" title={t('explanation.title')}>
          <Explanation estimate={valued} />
        </Section>
      ) : null}
      {valued || estimate.comparables.length > 0 ? (
        <Section id="sales" title={t('comparables.title')} note={t('comparables.text')}>
          <ComparablesSection
            home={valued && comparedHome(valued.place, home.surface)}
            alike={estimate.comparables}
            unit={unit}
            mapStyleUrl={props.mapStyleUrl}
          />
          {props.downloads}
        </Section>
      ) : null}
      {estimate.leftOut.length > 0 ? (
        <Section id="left-out" title={t('leftOut.title')} note={t('leftOut.text')}>
          <LeftOutSales leftOut={estimate.leftOut} unit={unit} />
        </Section>
      ) : null}
      {home.address ? (
        <Section id="history" title={t('history.title')}>
          {props.history.length > 0 ? (
            <AddressHistory sales={props.history} unit={unit} />
          ) : (
            <p className="text-ink-soft">{t('history.none', { address: home.address })}</p>
          )}
        </Section>
      ) : null}
      <Section id="trend" title={t('trendTitle')}>
        <TrendSection country={home.country} areas={props.areas} unit={unit} />
      </Section>
      <Section id="methods" title={t('methods.title')}>
        <Methods />
      </Section>
      <Section id="sources" title={t('sources.title')}>
        <Sources sources={estimate.sources} />
      </Section>
    </>
  );
}

function comparedHome(
  { latitude, longitude }: { latitude: number; longitude: number },
  surface: number | null,
): ComparedHome {
  return { latitude, longitude, surface };
}
