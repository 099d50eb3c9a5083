import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/ui/class-names';
import type { Standing } from '../model';

/** The first column stays while the others move under it. */
export const STICKY = 'sticky left-0 z-10 bg-paper';

export interface RowCell {
  readonly key: number;
  /** Null where the home does not tell it. */
  readonly value: ReactNode;
  readonly standing?: Standing | null;
  /** How far it is from the best, in words; only where it is not the best. */
  readonly gap?: ReactNode;
}

/** One line of the comparison. Where homes differ the line says so; the others step back. */
export function CompareRow(props: {
  label: ReactNode;
  cells: readonly RowCell[];
  isDifferent: boolean;
  /** What the best of the line is called. */
  best?: 'lowest' | 'highest';
  figure?: boolean;
}) {
  const t = useTranslations('compare');
  return (
    <tr data-same={props.isDifferent ? undefined : ''}>
      <th
        scope="row"
        className={classNames(STICKY, 'border-line border-b py-3 pr-4 font-normal align-baseline')}
      >
        <span className="hyphens-auto text-ink-soft max-sm:text-sm">
          {props.label}
          {props.isDifferent ? (
            <>
              {'\u00a0'}
              <span aria-hidden="true" className="text-accent">
                ≠
              </span>
              <span className="sr-only">{t('differs')}</span>
            </>
          ) : null}
        </span>
      </th>
      {props.cells.map(({ key, value, standing, gap }) => (
        <td
          key={key}
          className={classNames(
            'figures border-line border-b py-3 pr-4 align-baseline',
            props.figure && 'text-lg',
            props.isDifferent ? 'text-ink' : 'text-ink-soft',
          )}
        >
          {value ?? <span className="text-base text-ink-soft italic">{t('unknown')}</span>}
          {standing ? (
            <span
              className={classNames(
                'block text-sm',
                standing.best ? 'font-medium text-good' : 'text-ink-soft',
              )}
            >
              {standing.best ? t(props.best ?? 'lowest') : gap}
            </span>
          ) : null}
        </td>
      ))}
    </tr>
  );
}
