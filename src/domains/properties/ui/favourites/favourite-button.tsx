'use client';

import { Heart } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/ui/button-class';
import { classNames } from '@/ui/class-names';
import { type FavouriteHome, useFavourite } from './use-favourite';

/** The heart: over a photo by itself, or as a button with its word. */
export function FavouriteButton(props: {
  home: FavouriteHome;
  withWord?: boolean;
  className?: string;
}) {
  const t = useTranslations('homes.favourite');
  const { isFavourite, toggle } = useFavourite(props.home);
  const heart = (
    <Heart
      aria-hidden="true"
      strokeWidth={1.5}
      className={classNames(
        'size-5 transition-[fill,color,scale]',
        isFavourite ? 'scale-110 fill-accent text-accent' : 'fill-transparent',
      )}
    />
  );
  const words = { title: props.home.title };
  return (
    // A form, since React keeps one that is submitted before the page has woken up and sends it then; a click is lost.
    <form action={toggle} className="contents">
      <button
        type="submit"
        data-favourite=""
        aria-pressed={isFavourite}
        aria-label={isFavourite ? t('remove', words) : t('add', words)}
        className={
          props.withWord
            ? buttonClass({ className: props.className })
            : classNames(
                'grid size-11 place-items-center rounded-full bg-surface/90 text-ink transition-colors hover:bg-surface',
                props.className,
              )
        }
      >
        {heart}
        {props.withWord ? (isFavourite ? t('savedState') : t('save')) : null}
      </button>
    </form>
  );
}
