import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClass } from '@/ui/button-class';
import { classNames } from '@/ui/class-names';
import { TextLink } from '@/ui/text-link';
import type { AddressSuggestion } from '../addresses/contract';
import type { PriceParam } from '../model-price-address';
import type { Abstention } from '../valuation/contract';
import { Answer, type AnswerProps } from './answer';
import { FactsForm } from './facts/facts-form';
import type { PriceParams } from './facts/price-params';
import type { ReadFacts } from './facts/read-facts';
import { withPlace } from './facts/with-place';
import { HomeSummary } from './value/home-summary';

const SHEET = 'facts';

/** Which field an estimate is waiting for, where it names no value. */
const WANTED: Partial<Record<Abstention, PriceParam>> = {
  surface: 'surface',
  surface_absurd: 'surface',
  type_not_valued: 'type',
  place: 'address',
  outside_markets: 'address',
  coordinates_swapped: 'address',
};

/** "What is it worth?" for any address: the facts beside the answer, in a sheet from below on a phone. */
export function PriceView(props: {
  params: PriceParams;
  read: ReadFacts;
  /** Null while nothing is asked, or what is asked cannot be. */
  answer: Omit<AnswerProps, 'sheetId' | 'home' | 'unit'> | null;
  /** Places that a typed address may mean, where it says none itself. */
  meant: readonly AddressSuggestion[];
}) {
  const t = useTranslations('price');
  const { params, read, answer, meant } = props;
  const isOpen = answer === null;
  const reasons = answer?.estimate.status === 'abstained' ? answer.estimate.reasons : [];
  const wanted = Object.fromEntries(
    reasons.flatMap((reason): [PriceParam, ReactNode][] => {
      const field = WANTED[reason];
      return field ? [[field, t(`abstained.reason.${reason}`)]] : [];
    }),
  );
  const form = (
    <FactsForm
      key={JSON.stringify(params)}
      params={params}
      problems={read.problems}
      unit={read.unit}
      wanted={wanted}
      sheetId={isOpen ? null : SHEET}
    />
  );
  return (
    <div className="page pt-6 pb-20 md:pt-10">
      <h1 className="title text-2xl">{t('title')}</h1>
      {isOpen ? (
        <p className="mt-3 max-w-prose text-ink-soft text-lg">{t('lead')}</p>
      ) : (
        <HomeSummary facts={read.facts} unit={read.unit} />
      )}
      <div
        className={classNames(
          'mt-8 grid gap-x-16 gap-y-10',
          isOpen ? 'lg:grid-cols-2' : 'lg:grid-cols-[21rem_minmax(0,1fr)]',
        )}
      >
        {isOpen ? (
          <div>{form}</div>
        ) : (
          <div className="lg:border-line lg:border-r lg:pr-10">
            <button
              type="button"
              popoverTarget={SHEET}
              className={buttonClass({ className: 'w-full lg:hidden' })}
            >
              <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.5} />
              {t('form.open')}
            </button>
            <div
              id={SHEET}
              popover="auto"
              className={classNames(
                'max-lg:fixed max-lg:inset-x-0 max-lg:top-auto max-lg:bottom-0 max-lg:m-0 max-lg:max-h-[88dvh] max-lg:w-full max-lg:max-w-none max-lg:overflow-y-auto max-lg:rounded-t-lg max-lg:bg-surface max-lg:px-6 max-lg:pt-4 max-lg:pb-[calc(env(safe-area-inset-bottom)+1.5rem)] max-lg:shadow-float backdrop:bg-veil',
                'text-ink lg:sticky lg:top-[calc(var(--header-height)+1.5rem)] lg:block lg:max-h-[calc(100dvh-var(--header-height)-3rem)] lg:w-full lg:overflow-y-auto lg:bg-transparent lg:p-1',
              )}
            >
              {form}
            </div>
          </div>
        )}
        <div className="min-w-0">
          {answer ? (
            <Answer {...answer} home={read.facts} unit={read.unit} sheetId={SHEET} />
          ) : (
            <Waiting params={params} meant={meant} isAsked={read.isAsked} />
          )}
        </div>
      </div>
    </div>
  );
}

/** What stands where the answer will: the places that may be meant, what to correct, or what there is to know. */
function Waiting(props: {
  params: PriceParams;
  meant: readonly AddressSuggestion[];
  isAsked: boolean;
}) {
  const t = useTranslations('price.waiting');
  const { params, meant } = props;
  if (meant.length > 0) {
    return (
      <nav aria-label={t('meant')}>
        <h2 className="title text-xl">{t('meant')}</h2>
        <ul className="mt-4 border-line border-t">
          {meant.map((address) => (
            <li key={address.label} className="border-line border-b">
              <TextLink href={withPlace(params, address)} className="flex min-h-11 items-center">
                {address.label}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    );
  }
  return (
    <div className="border-line lg:border-l lg:pl-10">
      <h2 className="title text-xl">{props.isAsked ? t('correctTitle') : t('title')}</h2>
      {props.isAsked ? (
        <p className="mt-3 max-w-prose text-ink-soft">{t('correctText')}</p>
      ) : (
        <ul className="mt-4 grid max-w-prose gap-3 text-ink-soft">
          {(['value', 'sales', 'market', 'privacy'] as const).map((part) => (
            <li key={part}>{t(part)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
