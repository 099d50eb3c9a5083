'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';

/** The map in a bundle of its own, which comes after the figures. */
export const LazySalesMap = dynamic(() => import('./sales-map'), { ssr: false, loading: Waiting });

function Waiting() {
  const t = useTranslations('map');
  return (
    <div className="grid size-full place-items-center bg-sunken text-ink-soft text-sm">
      {t('loading')}
    </div>
  );
}
