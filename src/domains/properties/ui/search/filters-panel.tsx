'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { DialogClose } from '@/ui/dialog';
import { Sheet } from '@/ui/sheet';
import type { FilterProps } from './filter-props';
import { WITHOUT_ALL } from './filters';
import { MoreFields, PriceFields, RoomFields, TypeFields } from './lazy-fields';
import { TransactionChoice } from './transaction-choice';

/** All filters at once; each works as it is set, and the button below says what that leaves. */
export default function FiltersPanel(
  props: FilterProps & { open: boolean; onOpenChange: (open: boolean) => void },
) {
  const t = useTranslations('search.filters');
  const { state, set, asked, currency, unit, nameOf, total } = props;
  return (
    <Sheet
      title={t('all')}
      open={props.open}
      onOpenChange={props.onOpenChange}
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
        <PriceFields {...{ state, set, asked, currency }} />
        <TypeFields {...{ state, set, asked }} />
        <RoomFields {...{ state, set, asked }} />
        <MoreFields
          {...{ state, set, currency, unit }}
          dayName={state.listedSince === null ? '' : nameOf('listedSince')}
        />
      </div>
    </Sheet>
  );
}
