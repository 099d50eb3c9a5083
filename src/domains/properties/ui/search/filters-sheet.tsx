'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { DialogClose } from '@/ui/dialog';
import { Sheet } from '@/ui/sheet';
import type { FilterProps } from './filter-props';
import { activeFilters, WITHOUT_ALL } from './filters';
import { MoreFields, PriceFields } from './lazy-fields';
import { RoomFields } from './room-fields';
import { TransactionChoice } from './transaction-choice';
import { TypeFields } from './type-fields';

/** All filters at once; each works as it is set, and the button below says what that leaves. */
export function FiltersSheet(props: FilterProps) {
  const t = useTranslations('search.filters');
  const { state, set, currency, unit, total } = props;
  const count = activeFilters(state).length;
  return (
    <Sheet
      title={t('all')}
      trigger={
        <Chip className="h-11">
          <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.5} />
          <span className="max-sm:sr-only">{t('all')}</span>
          {count > 0 ? (
            <span className="figures grid size-5 place-items-center rounded-full bg-accent font-medium text-on-accent text-sm">
              <span className="sr-only">{t('count', { count })}</span>
              <span aria-hidden="true">{count}</span>
            </span>
          ) : null}
        </Chip>
      }
      footer={
        <>
          <Button variant="quiet" onClick={() => set(WITHOUT_ALL)}>
            {t('clear')}
          </Button>
          <DialogClose
            render={
              <Button variant="primary" pending={!total} className="max-md:flex-1">
                {total?.isMinimum
                  ? t('showMany', { count: total.count })
                  : t('show', { count: total?.count ?? 0 })}
              </Button>
            }
          />
        </>
      }
    >
      <div className="grid gap-7 pb-4">
        <TransactionChoice state={state} set={set} />
        <PriceFields state={state} set={set} currency={currency} />
        <TypeFields state={state} set={set} />
        <RoomFields state={state} set={set} />
        <MoreFields state={state} set={set} unit={unit} />
      </div>
    </Sheet>
  );
}
