import { useFormatter, useTranslations } from 'next-intl';
import { buttonClass } from '@/ui/button-class';
import type { ValuedEstimate } from '../../valuation/contract';

/** What the form has a field for: to name what cannot be told helps nobody. */
const ASKED: ReadonlySet<ValuedEstimate['missing'][number]> = new Set([
  'address',
  'place',
  'surface',
  'land',
  'rooms',
  'bedrooms',
  'bathrooms',
  'year_built',
  'condition',
  'energy_class',
]);

/** What nobody told, and what telling it would do. */
export function MissingFacts(props: {
  estimate: ValuedEstimate;
  /** Opens the facts on a phone; null where they are not asked on this page. */
  sheetId: string | null;
}) {
  const t = useTranslations('price');
  const format = useFormatter();
  const { unpriced } = props.estimate;
  const missing = props.estimate.missing.filter((fact) => ASKED.has(fact));
  return (
    <>
      {missing.length > 0 ? (
        <p className="max-w-prose">
          {t('missing.text', {
            facts: format.list(missing.map((fact) => t(`fact.${fact}`).toLocaleLowerCase())),
          })}{' '}
          {props.sheetId ? (
            <button
              type="button"
              popoverTarget={props.sheetId}
              className={buttonClass({ size: 'small', className: 'ml-1 lg:hidden' })}
            >
              {t('missing.add')}
            </button>
          ) : null}
        </p>
      ) : null}
      {unpriced.length > 0 ? (
        <p className="max-w-prose text-ink-soft">
          {t('missing.unpriced', {
            facts: format.list(unpriced.map((fact) => t(`unpriced.${fact}`))),
          })}
        </p>
      ) : null}
    </>
  );
}
