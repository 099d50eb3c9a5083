import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A link in running text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={classNames(
        'rounded-md text-accent underline decoration-1 decoration-accent/40 underline-offset-4 hover:text-accent-strong hover:decoration-current',
        className,
      )}
    />
  );
}
