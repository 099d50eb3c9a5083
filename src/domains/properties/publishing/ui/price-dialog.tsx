'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { MAX_MAJOR_AMOUNT, type Money, toMajorUnits } from '@/kernel/money';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import { NumberField } from '@/ui/number-field';
import { Price } from '@/ui/price';
import { useOffer } from './use-offer';

/** Asks another price: public at once, the old one stays in the history. */
export function PriceDialog(props: {
  id: string;
  price: Money;
  isRent: boolean;
  onClose: () => void;
  onChanged?: (version: number, price: number) => void;
}) {
  const t = useTranslations('sell.price');
  const { price: change } = useOffer(props.id);
  const [amount, setAmount] = useState<number | null>(toMajorUnits(props.price));
  const isUsable = amount !== null && amount > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isUsable || change.isPending) return;
    change.mutate(
      { id: props.id, price: amount },
      {
        onSuccess({ version }) {
          notify({ title: t('changed'), text: t('changedText'), meaning: 'good' });
          props.onChanged?.(version, amount);
          props.onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || props.onClose()}
      title={t('change')}
      description={t('changeText')}
      footer={
        <>
          <DialogClose render={<Button>{t('keep')}</Button>} />
          <Button
            type="submit"
            form={`price-${props.id}`}
            variant="primary"
            disabled={!isUsable}
            pending={change.isPending}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={`price-${props.id}`} onSubmit={submit} className="grid gap-4 py-2">
        <p className="text-ink-soft">
          {t('now')} <Price money={props.price} perMonth={props.isRent} />
        </p>
        <NumberField
          label={props.isRent ? t('newRent') : t('newPrice')}
          unit={props.price.currency}
          min={0}
          max={MAX_MAJOR_AMOUNT}
          value={amount}
          onValueChange={setAmount}
          format={{ maximumFractionDigits: 2 }}
          error={change.isError ? t('changeFailed') : undefined}
        />
      </form>
    </Dialog>
  );
}
