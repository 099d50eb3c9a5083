'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { LinkButton } from '@/ui/link-button';
import { photoSources } from '../../ui/card/photo-sources';
import { compareHref, MOST_COMPARED } from '../address';
import type { ChosenHome } from '../choice';
import { chooseNone, setChosen, useChosenHomes } from './chosen-homes';

/** The chosen homes at the lower edge, whichever page their reader goes to, and the way to see them side by side. */
export default function CompareTray() {
  const t = useTranslations('homes.compare');
  const homes = useChosenHomes();
  const free = Array.from({ length: MOST_COMPARED - homes.length }, (_, index) => index);
  return (
    <aside
      data-tray=""
      aria-label={t('tray')}
      className="fixed inset-x-0 bottom-(--tab-bar-height) z-30 border-line border-t bg-paper shadow-float"
    >
      <div className="page flex h-(--tray-height) items-center gap-3">
        <ul className="flex min-w-0 gap-2">
          {homes.map((home) => (
            <li key={home.id} className="relative">
              <Thumbnail home={home} />
              <button
                type="button"
                aria-label={t('remove', { title: home.title })}
                title={home.title}
                onClick={() => setChosen(home, false)}
                className="absolute inset-0 grid place-items-center rounded-md bg-ink/55 text-paper opacity-0 transition-opacity hover:opacity-100 focus-visible:opacity-100 pointer-coarse:bg-transparent pointer-coarse:opacity-100"
              >
                <span className="rounded-full bg-ink/80 p-0.5 pointer-coarse:absolute pointer-coarse:-top-1.5 pointer-coarse:-right-1.5">
                  <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
                </span>
              </button>
            </li>
          ))}
          {free.map((index) => (
            <li
              key={`free-${index}`}
              aria-hidden="true"
              className="hidden h-11 w-15 rounded-md border border-line-strong border-dashed sm:block"
            />
          ))}
        </ul>
        <p role="status" className="ml-auto text-ink-soft text-sm max-sm:sr-only">
          {homes.length === 1 ? t('another') : t('count', { count: homes.length })}
        </p>
        <Button variant="quiet" onClick={chooseNone} className="max-sm:hidden">
          {t('clear')}
        </Button>
        <LinkButton
          href={compareHref(homes.map(({ id }) => id))}
          variant={homes.length > 1 ? 'primary' : 'secondary'}
          className="max-sm:ml-auto"
        >
          {t('go', { count: homes.length })}
        </LinkButton>
      </div>
    </aside>
  );
}

function Thumbnail({ home }: { home: ChosenHome }) {
  if (home.photo === null) {
    return <span className="block h-11 w-13 rounded-md border border-line bg-sunken sm:w-15" />;
  }
  return (
    <img
      src={photoSources(home.photo).src}
      alt=""
      width={60}
      height={44}
      decoding="async"
      className="h-11 w-13 rounded-md bg-sunken object-cover sm:w-15"
    />
  );
}
