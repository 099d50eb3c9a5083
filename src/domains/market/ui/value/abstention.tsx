import { useTranslations } from 'next-intl';
import { buttonClass } from '@/ui/button-class';
import { GableDrawing } from '@/ui/gable-drawing';
import type { Estimate } from '../../valuation/contract';

/** No value, and what it would take to have one. */
export function Abstention(props: {
  reasons: Extract<Estimate, { status: 'abstained' }>['reasons'];
  sheetId: string | null;
}) {
  const t = useTranslations('price.abstained');
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4 border-line border-y py-8">
      <GableDrawing className="w-28 shrink-0 text-line-strong" />
      <div className="min-w-0 flex-1 basis-72">
        <p className="title text-xl">{t('title')}</p>
        <ul className="mt-3 grid max-w-prose gap-2">
          {props.reasons.map((reason) => (
            <li key={reason}>{t(`reason.${reason}`)}</li>
          ))}
        </ul>
        {props.sheetId ? (
          <button
            type="button"
            popoverTarget={props.sheetId}
            className={buttonClass({ className: 'mt-5 lg:hidden' })}
          >
            {t('change')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
