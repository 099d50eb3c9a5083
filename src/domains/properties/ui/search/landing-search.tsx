'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { TRANSACTIONS, type Transaction } from '@/kernel/homes';
import { Button } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { useShortcut } from '@/ui/shortcuts';
import { askHref, searchHref } from '../../search-params';
import { LONGEST_SENTENCE } from '../../sentence/longest';
import { PlaceField } from './place-field';

/** The way in: sale or rent, and a place. A plain form underneath, so that it also works before any script has run. */
export function LandingSearch() {
  const t = useTranslations('search');
  const router = useRouter();
  const [transaction, setTransaction] = useState<Transaction>('sale');
  useShortcut('/', t('keys.search'), () =>
    document.querySelector<HTMLElement>('[data-search-field]')?.focus(),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('ask') ?? '').trim();
    if (typed.length <= LONGEST_SENTENCE) router.push(askHref(typed, transaction));
  }

  return (
    <search>
      <form action="/properties/ask" onSubmit={submit} className="grid gap-3">
        <input type="hidden" name="transaction" value={transaction} />
        <Segmented
          legend={t('filters.transaction')}
          legendHidden
          options={TRANSACTIONS.map((value) => ({ value, label: t(`filters.${value}`) }))}
          value={transaction}
          onChange={setTransaction}
          className="w-52"
        />
        <div className="flex gap-2 max-sm:flex-col">
          <PlaceField
            large
            placeholder={t('filters.sentencePlaceholder')}
            onPlace={({ city, postalCode }) =>
              router.push(
                searchHref({
                  transaction,
                  cities: city ? [city] : [],
                  postalCodes: postalCode ? [postalCode] : [],
                }),
              )
            }
            onSentence={(sentence) => router.push(askHref(sentence, transaction))}
            className="min-w-0 flex-1"
          />
          <Button type="submit" variant="primary" className="h-14! px-7!">
            {t('landing.search')}
          </Button>
        </div>
      </form>
    </search>
  );
}
