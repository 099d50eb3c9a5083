'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { MeaningMark } from './meaning';

/** Something failed: what, what to do now, and a retry that keeps what was typed. */
export function ErrorState(props: {
  title?: ReactNode;
  children?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
}) {
  const t = useTranslations('ui');
  return (
    <div role="alert" className={classNames('border-risk border-l-2 py-1 pl-5', props.className)}>
      <p className="flex items-center gap-2 font-medium">
        <MeaningMark meaning="risk" />
        {props.title ?? t('errorTitle')}
      </p>
      <div className="mt-1 text-ink-soft">{props.children ?? t('errorText')}</div>
      {props.onRetry && (
        <Button size="small" className="mt-4" onClick={props.onRetry} pending={props.retrying}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
