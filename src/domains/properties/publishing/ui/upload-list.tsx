'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { buttonClass } from '@/ui/button-class';
import { ErrorState } from '@/ui/error-state';
import { MeaningMark } from '@/ui/meaning';
import { Progress } from '@/ui/progress';
import type { Photos } from './use-photos';

/** What is on its way: all of it in one line, each file with its own, and what could not be taken, with the reason. */
export function UploadList({ photos }: { photos: Photos }) {
  const t = useTranslations('sell.photos');
  const { items, sent, total, isAway } = photos.uploads;
  const going = items.filter(({ status }) => status !== 'refused');
  const refused = items.filter(({ status }) => status === 'refused');
  return (
    <div aria-live="polite" className="empty:hidden">
      {isAway ? (
        <ErrorState title={t('away')} className="mt-6">
          <p>{t('awayText', { sent, left: going.length })}</p>
          <Button size="small" onClick={photos.retry} className="mt-3">
            {t('retry')}
          </Button>
        </ErrorState>
      ) : null}
      {going.length > 0 ? (
        <>
          <Progress
            className="mt-6"
            label={t('sending', { sent, total })}
            value={(sent + going.reduce((sum, { progress }) => sum + progress, 0)) / total}
          />
          <ul className="mt-3 grid gap-x-6 sm:grid-cols-2">
            {going.map((item) => (
              <li
                key={item.key}
                className="figures flex justify-between gap-3 border-line border-t py-2 text-ink-soft text-sm"
              >
                <span className="min-w-0 truncate">{item.file.name}</span>
                <span>
                  {item.status === 'sending'
                    ? t('percent', { share: item.progress })
                    : t('waiting')}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {refused.length > 0 ? (
        <ul className="mt-6">
          {refused.map(({ key, file, problem }) => (
            <li key={key} className="flex items-start gap-3 border-line border-t py-2">
              <MeaningMark meaning="watch" className="mt-3" />
              <p className="min-w-0 flex-1 py-2">
                {t(`problem.${problem ?? 'type'}`, { name: file.name })}
              </p>
              <button
                type="button"
                aria-label={t('dismiss', { name: file.name })}
                onClick={() => photos.dismiss(key)}
                className={buttonClass({ variant: 'quiet', size: 'icon' })}
              >
                <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
