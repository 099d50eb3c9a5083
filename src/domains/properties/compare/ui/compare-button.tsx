'use client';

import { Check, Columns2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/ui/button-class';
import { classNames } from '@/ui/class-names';
import { notify } from '@/ui/notify';
import { MOST_COMPARED } from '../address';
import type { ChosenHome } from '../choice';
import { setChosen, useChosenHomes } from './chosen-homes';

/** Lays a home beside others, or takes it away: over a photo by itself, or as a button with its word. */
export function CompareButton(props: { home: ChosenHome; withWord?: boolean; className?: string }) {
  const t = useTranslations('homes.compare');
  const { home, withWord } = props;
  const chosen = useChosenHomes();
  const isChosen = chosen.some(({ id }) => id === home.id);
  const Icon = isChosen ? Check : Columns2;
  function toggle() {
    if (!setChosen(home, !isChosen)) notify({ title: t('full', { most: MOST_COMPARED }) });
  }
  return (
    // A form, as for the heart: a press before the page has woken up is kept.
    <form action={toggle} className="contents">
      <button
        type="submit"
        data-compare=""
        aria-pressed={isChosen}
        aria-label={t('label', { title: home.title })}
        title={withWord ? undefined : t('word')}
        className={
          withWord
            ? buttonClass({ className: props.className })
            : classNames(
                'grid size-11 place-items-center rounded-full transition-[background-color,opacity]',
                isChosen
                  ? 'bg-ink text-paper hover:bg-ink/90'
                  : 'bg-surface/90 text-ink hover:bg-surface',
                // Whoever has begun to choose sees on every photo how to go on.
                chosen.length === 0 &&
                  'focus-visible:opacity-100 group-hover:opacity-100 pointer-fine:opacity-0',
                props.className,
              )
        }
      >
        <Icon aria-hidden="true" strokeWidth={1.5} className="size-5" />
        {withWord ? t(isChosen ? 'chosen' : 'word') : null}
      </button>
    </form>
  );
}
