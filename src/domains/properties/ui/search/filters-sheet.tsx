'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Chip } from '@/ui/chip';
import type { FilterProps } from './filter-props';
import { activeFilters } from './filters';

const loadPanel = () => import('./filters-panel');
const FiltersPanel = lazy(loadPanel);
/** Fetches ahead of the press; a network that fails here is met again, and shown, when the button is pressed. */
const prepare = () => void loadPanel().catch(() => undefined);

/** The button of the sheet with all filters; the sheet itself is fetched when the button is reached. */
export function FiltersSheet(props: FilterProps) {
  const t = useTranslations('search.filters');
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const count = activeFilters(props.state).length;
  return (
    <>
      <Chip
        className="h-11"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={(event) => {
          // Not every browser focuses what is pressed; the sheet gives the focus back to where it was.
          event.currentTarget.focus();
          setWanted(true);
          setOpen(true);
        }}
      >
        <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.5} />
        <span className="max-sm:sr-only">{t('all')}</span>
        {count > 0 ? (
          <span className="figures grid size-5 place-items-center rounded-full bg-accent font-medium text-on-accent text-sm">
            <span className="sr-only">{t('count', { count })}</span>
            <span aria-hidden="true">{count}</span>
          </span>
        ) : null}
      </Chip>
      {isWanted ? (
        <Suspense>
          <FiltersPanel {...props} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
