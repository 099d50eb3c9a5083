'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { DialogClose } from '@/ui/dialog';
import { Sheet } from '@/ui/sheet';
import { ComparableFields, type FieldsProps } from './comparable-fields';

/** The filters from below, on a phone. */
export default function FiltersSheet(
  props: FieldsProps & { open: boolean; onOpenChange: (open: boolean) => void; shown: number },
) {
  const t = useTranslations('price.comparables');
  const { open, onOpenChange, shown, ...fields } = props;
  return (
    <Sheet
      title={t('filters')}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <DialogClose
          render={
            <Button variant="primary" className="w-full">
              {t('show', { count: shown })}
            </Button>
          }
        />
      }
    >
      <ComparableFields {...fields} />
    </Sheet>
  );
}
