'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import { leaveFocusedHome } from '../../ui/search/focused-home';
import { useSetHidden } from './use-hidden';

/** Over a photo: the reader does not want to meet this home again. */
export function HideButton(props: { id: number; title: string; className?: string }) {
  const t = useTranslations('homes.hide');
  const set = useSetHidden();
  function hide() {
    leaveFocusedHome();
    void set(props.id, true);
  }
  return (
    // A form, as for the heart: a press before the page has woken up is kept.
    <form action={hide} className="contents">
      <button
        type="submit"
        data-hide=""
        title={t('word')}
        aria-label={t('label', { title: props.title })}
        className={classNames(
          'grid size-11 place-items-center rounded-full bg-surface/90 text-ink transition-[background-color,opacity] hover:bg-surface',
          'focus-visible:opacity-100 group-hover:opacity-100 pointer-fine:opacity-0',
          props.className,
        )}
      >
        <EyeOff aria-hidden="true" strokeWidth={1.5} className="size-5" />
      </button>
    </form>
  );
}
