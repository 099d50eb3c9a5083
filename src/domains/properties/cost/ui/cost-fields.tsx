import { useLocale, useTranslations } from 'next-intl';
import { controlClass } from '@/ui/control-class';
import { TextField } from '@/ui/text-field';
import { DUTY_REGIMES, type DutyRegime } from '../model-fees';
import { LIMITS, type Problem } from '../model-limits';
import type { CostRules } from '../model-rules';
import type { CostSubject, CostTerms, FigureTerm } from '../model-terms';

/** What the reader is typing and what is wrong with it; without it the fields show and cannot be changed yet. */
export interface CostEditing {
  readonly drafts: Partial<Record<FigureTerm, string>>;
  readonly problems: Partial<Record<FigureTerm, Problem>>;
  readonly onType: (term: FigureTerm, text: string) => void;
  readonly onLeave: (term: FigureTerm) => void;
  readonly onRegime: (regime: DutyRegime) => void;
}

/** The figures that are the reader's to set. */
export function CostFields(props: {
  home: CostSubject;
  rules: CostRules;
  terms: CostTerms;
  editing?: CostEditing;
}) {
  const t = useTranslations('cost');
  const locale = useLocale();
  const { terms, rules, editing } = props;
  const number = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const currency = props.home.price.currency;
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-4">
      {termsOf(props.home, rules).map((term) => {
        const problem = editing?.problems[term];
        const { least, most } = LIMITS[term];
        return (
          <TextField
            key={term}
            label={t(`term.${term}`, { currency })}
            inputMode="decimal"
            autoComplete="off"
            readOnly={!editing}
            value={editing?.drafts[term] ?? number(terms[term])}
            onChange={editing && ((event) => editing.onType(term, event.target.value))}
            onBlur={editing && (() => editing.onLeave(term))}
            error={
              problem ? t(`problem.${problem}`, { least: number(least), most: number(most) }) : null
            }
          />
        );
      })}
      {rules === 'FR' && props.home.transaction === 'sale' ? (
        <label className="col-span-2 space-y-1.5">
          <span className="block font-medium text-sm">{t('term.regime')}</span>
          <select
            className={controlClass('appearance-auto')}
            value={terms.regime}
            disabled={!editing}
            onChange={editing && ((event) => editing.onRegime(event.target.value as DutyRegime))}
          >
            {DUTY_REGIMES.map((regime) => (
              <option key={regime} value={regime}>
                {t(`regime.${regime}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}

function termsOf(home: CostSubject, rules: CostRules): FigureTerm[] {
  if (home.transaction === 'rent') return ['charges'];
  return [
    'price',
    'deposit',
    'rate',
    'years',
    ...(rules === 'FR' ? ['loanInsurance' as const] : []),
    'charges',
    'tax',
    'insurance',
  ];
}
