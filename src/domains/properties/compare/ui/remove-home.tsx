'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ChosenHome } from '../choice';
import { setChosen } from './chosen-homes';

/** Takes a home out of the comparison, and out of the tray that the reader goes back to. */
export function RemoveHome({ home, href }: { home: ChosenHome; href: string }) {
  const t = useTranslations('homes.compare');
  return (
    <Link
      href={href}
      replace
      prefetch={false}
      scroll={false}
      aria-label={t('remove', { title: home.title })}
      title={t('removeWord')}
      onClick={() => setChosen(home, false)}
      className="grid size-11 place-items-center rounded-full bg-surface/90 text-ink transition-colors hover:bg-surface"
    >
      <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
    </Link>
  );
}
