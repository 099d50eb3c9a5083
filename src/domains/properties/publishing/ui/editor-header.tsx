'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateText } from '@/ui/date-text';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import type { DraftSaver } from '../../ui/drafts/draft-saver';
import type { PublicationForm, PublicationView } from '../contract';
import { PriceDialog } from './price-dialog';
import { PublicationBadge } from './publication-status';
import { StatusMenu } from './status-menu';

/** What this home is called, how it stands, and what can be done with it besides writing. */
export function EditorHeader(props: {
  id: string;
  form: PublicationForm;
  view: PublicationView | undefined;
  saver: DraftSaver<PublicationForm>;
}) {
  const t = useTranslations('sell');
  const { id, form, view, saver } = props;
  const [isPricing, setPricing] = useState(false);
  const title = form.title.trim() || t('untitled');
  return (
    <header className="mb-8">
      <Link
        href="/sell"
        className="touch inline-flex h-11 items-center gap-1 text-ink-soft hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t('title')}
      </Link>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-3">
        <h1 className="title min-w-0 text-2xl">{title}</h1>
        {view ? <PublicationBadge status={view.status} transaction={form.transaction} /> : null}
      </div>
      {view?.listing && view.status !== 'taken_down' ? (
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={`/properties/${view.listing.propertyId}`} size="small">
            {t('seePage')}
          </LinkButton>
          <StatusMenu
            id={id}
            title={title}
            status={view.status}
            transaction={form.transaction}
            // What is typed goes first, so that the new price is not taken for another tab's.
            onPrice={() =>
              void saver.flush().then(
                () => setPricing(true),
                () => {},
              )
            }
          />
        </div>
      ) : null}
      {view?.takenDown ? (
        <ErrorState title={t('takenDown.title')} className="mt-6">
          <p>
            {t.rich('takenDown.text', {
              reason: view.takenDown.reason,
              date: () => <DateText date={view.takenDown?.at ?? new Date(0)} />,
            })}
          </p>
        </ErrorState>
      ) : null}
      {isPricing && view?.listing ? (
        <PriceDialog
          id={id}
          price={view.listing.price}
          isRent={form.transaction === 'rent'}
          onClose={() => setPricing(false)}
          onChanged={(version, price) => {
            const { currency } = view.listing?.price ?? form;
            saver.takeTheirs({ version, form: { ...saver.snapshot().form, price, currency } });
          }}
        />
      ) : null}
    </header>
  );
}
