import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

/** Lines, no boxes. `caption` names the table for everybody; wide tables scroll inside their frame. */
export function Table(props: { caption: ReactNode; captionHidden?: boolean; children: ReactNode }) {
  return (
    <div className="relative -mx-4 overflow-x-auto px-4">
      <table className="w-full border-collapse text-left">
        <caption className={props.captionHidden ? 'sr-only' : 'eyebrow pb-3 text-left'}>
          {props.caption}
        </caption>
        {props.children}
      </table>
    </div>
  );
}

export function TableHead({
  numeric,
  className,
  ...rest
}: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        'whitespace-nowrap border-ink border-b py-2 font-medium text-sm not-last:pr-3 sm:not-last:pr-6',
        numeric && 'text-right',
        className,
      )}
    />
  );
}

export function TableCell({
  numeric,
  className,
  ...rest
}: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={classNames(
        'border-line border-b py-3 align-baseline not-last:pr-3 sm:not-last:pr-6',
        numeric && 'figures whitespace-nowrap text-right',
        className,
      )}
    />
  );
}
