import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { type Currency, currencySymbol } from '@/kernel/money';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { OFFER_PARAMS, type OfferParams, type ReadTerms } from './offer-params';

/**
 * What the reader sets: it goes into the page's address, without a script as well. `kept` is what else stands there.
 */
export function OfferTerms(props: {
  action: string;
  kept: readonly (readonly [name: string, value: string])[];
  params: OfferParams;
  problems: ReadTerms['problems'];
  /** What holds where the reader has set nothing: the listing's own. */
  usual: Partial<OfferParams>;
  currency: Currency;
}) {
  const t = useTranslations('offer.terms');
  const currency = currencySymbol(props.currency);
  return (
    <Form
      action={`${props.action}#offer`}
      scroll={false}
      noValidate
      aria-label={t('title')}
      className="mt-6 grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_1fr_auto]"
    >
      {props.kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {OFFER_PARAMS.map((param) => {
        const problem = props.problems[param];
        return (
          <TextField
            key={param}
            name={param}
            label={t(param, { currency })}
            inputMode={param === 'days' ? 'numeric' : 'decimal'}
            autoComplete="off"
            maxLength={40}
            defaultValue={props.params[param] ?? props.usual[param] ?? ''}
            hint={param === 'works' ? t('worksHint') : undefined}
            error={problem ? t(`problem.${problem}`) : null}
          />
        );
      })}
      <Button type="submit" className="sm:mt-[1.8125rem]">
        {t('show')}
      </Button>
    </Form>
  );
}
