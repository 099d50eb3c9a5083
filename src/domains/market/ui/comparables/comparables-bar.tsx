'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ComparableFields, type FieldsProps } from './comparable-fields';
import { COMPARABLE_FILTERS } from './comparable-params';

const FiltersSheet = lazy(() => import('./filters-sheet'));
const CLEARED = Object.fromEntries(COMPARABLE_FILTERS.map((key) => [key, null]));

/** The filters in the page where there is room for them, in a sheet where there is not; and the way back to none. */
export function ComparablesBar(props: FieldsProps & { shown: number; isFiltered: boolean }) {
  const t = useTranslations('price.comparables');
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const { shown, isFiltered, ...fields } = props;
  const count = COMPARABLE_FILTERS.filter((key) => props.state[key] !== null).length;
  return (
    <div className="mb-5">
      <fieldset className="max-md:hidden">
        <legend className="sr-only">{t('filters')}</legend>
        <ComparableFields {...fields} />
      </fieldset>
      <div className="flex flex-wrap gap-2 md:mt-3">
        <Chip
          className="h-11 md:hidden"
          active={count > 0}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={(event) => {
            // Not every browser focuses what is pressed; the sheet gives the focus back to where it was.
            event.currentTarget.focus();
            setWanted(true);
            setOpen(true);
          }}
        >
          <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {count > 0 ? t('filtersSet', { count }) : t('filters')}
        </Chip>
        {isFiltered ? (
          <Button size="small" onClick={() => void props.setState(CLEARED)}>
            {t('clear')}
          </Button>
        ) : null}
      </div>
      {isWanted ? (
        <Suspense>
          <FiltersSheet {...fields} shown={shown} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </div>
  );
}
