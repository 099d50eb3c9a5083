'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import type { PublicationForm } from '../contract';
import { OPEN_STATES } from '../model';
import { ConflictNotice } from './conflict-notice';
import { EditorHeader } from './editor-header';
import { FactsPart } from './facts-part';
import { FormPart } from './form-part';
import { PhotoField } from './photo-field';
import { PlacePart } from './place-part';
import { PricePart } from './price-part';
import { SaveLine } from './save-line';
import { useDraft } from './use-draft';
import { usePublish } from './use-publish';
import { WordsPart } from './words-part';

const POLL_MS = 1500;

interface Props {
  readonly id: string;
  /** What the server has; version 0 for a home that is being begun. */
  readonly kept: { readonly version: number; readonly form: PublicationForm };
  readonly mapStyleUrl: string;
  readonly ownName: string;
}

/** One home on its publisher's desk: a calm form that saves itself, and the way to the public. */
export function PublicationEditor({ id, kept, mapStyleUrl, ownName }: Props) {
  const t = useTranslations('sell');
  const trpc = useTRPC();
  const [isBegun, setBegun] = useState(kept.version > 0);
  const { data: view } = useQuery(
    trpc.publishing.byId.queryOptions(
      { id },
      {
        enabled: isBegun,
        // Sizes are made within seconds; until then the tiles say so.
        refetchInterval: ({ state }) =>
          state.data?.photos.some((photo) => photo.state === 'processing') ? POLL_MS : false,
      },
    ),
  );
  const { form, status, saver } = useDraft(id, kept, () => {
    setBegun(true);
    // The address of this home from now on; no navigation, so that nobody is torn from a field.
    history.replaceState(null, '', `/sell/${id}`);
  });
  const { publish, isBusy, missing, errorOf } = usePublish(id, form, saver);
  const parts = { form, errorOf, change: saver.change.bind(saver) };
  const state = view?.status ?? 'draft';
  const isOpen = OPEN_STATES.includes(state);
  const hasNews = !isOpen || view?.hasUnpublishedChanges || status !== 'saved';

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
      className="page pt-8 pb-40 md:pb-28"
    >
      <EditorHeader id={id} form={form} view={view} saver={saver} />
      {status === 'conflict' ? <ConflictNotice id={id} saver={saver} /> : null}
      <PlacePart {...parts} mapStyleUrl={mapStyleUrl} />
      <FactsPart {...parts} />
      <FormPart title={t('photos.title')} text={t('photos.text')}>
        <PhotoField id={id} photos={view?.photos ?? []} begin={() => saver.flush()} />
      </FormPart>
      <WordsPart {...parts} ownName={ownName} />
      <PricePart {...parts} history={view?.listing?.priceHistory ?? []} />
      <div className="fixed inset-x-0 bottom-(--tab-bar-height) z-10 border-line border-t bg-paper md:bottom-0">
        <div className="page flex min-h-16 items-center justify-between gap-4 py-2">
          <SaveLine status={status} isNew={!isBegun} missing={missing.length} />
          <Button
            type="submit"
            variant="primary"
            pending={isBusy}
            disabled={!hasNews || state === 'taken_down'}
          >
            {isOpen
              ? t('publish.changes')
              : state === 'draft'
                ? t('publish.first')
                : t('publish.again')}
          </Button>
        </div>
      </div>
    </form>
  );
}
