'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ListingStatus, Transaction } from '@/kernel/homes';
import { Button } from '@/ui/button';
import { Menu, type MenuEntry } from '@/ui/menu';
import { nextStatuses, type PublicationStatus } from '../model';
import { useOffer } from './use-offer';

type Step = Exclude<ListingStatus, 'draft'>;

/** The steps that a home may take from where it stands, and a new price. */
export function StatusMenu(props: {
  id: string;
  title: string;
  status: PublicationStatus;
  transaction: Transaction;
  onPrice: () => void;
}) {
  const t = useTranslations('sell.deed');
  const { id, status, transaction } = props;
  const { setStatus, isPending } = useOffer(id);
  const steps = nextStatuses(status, transaction).filter((next): next is Step => next !== 'draft');
  const entries: MenuEntry[] = [
    { id: 'price', label: t('price'), onSelect: props.onPrice },
    { kind: 'line', id: 'line' },
    ...steps.map((step) => ({
      id: step,
      label: t(`step.${step}`),
      danger: step === 'withdrawn',
      onSelect: () => setStatus(status, step, transaction),
    })),
  ];
  return (
    <Menu
      entries={entries}
      trigger={
        <Button size="small" pending={isPending} aria-label={t('menuOf', { title: props.title })}>
          {t('menu')}
          <ChevronDown aria-hidden="true" className="size-4" strokeWidth={1.5} />
        </Button>
      }
    />
  );
}
