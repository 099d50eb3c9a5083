'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Transaction } from '@/kernel/homes';
import { WakesWithReader } from '@/ui/wakes-with-reader';

interface Found {
  readonly total: number;
  readonly isMinimum: boolean;
  readonly transaction: Transaction;
}

/** How many homes there are. `memo` for `WakesWithReader`: the first formatted number costs a phone 50 ms. */
export const ResultsTitle = memo(function ResultsTitle(found: Found) {
  return (
    <h1 className="title figures text-xl">
      <WakesWithReader>
        <Count {...found} />
      </WakesWithReader>
    </h1>
  );
});

function Count({ total, isMinimum, transaction }: Found) {
  const t = useTranslations('search.count');
  const isRent = transaction === 'rent';
  if (isMinimum) return t(isRent ? 'minimumRent' : 'minimumSale', { count: total });
  return t(isRent ? 'rent' : 'sale', { count: total });
}
