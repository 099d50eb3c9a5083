'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import type { PublicationPhoto } from '../contract';
import { MAX_PHOTOS } from '../model';
import { PhotoTile } from './photo-tile';
import { UploadList } from './upload-list';
import { usePhotoOrder } from './use-photo-order';
import { usePhotos } from './use-photos';

const TAKEN = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** Photos by drag and drop, by picker and from a phone's camera; in the order that their publisher gives them. */
export function PhotoField(props: {
  id: string;
  photos: readonly PublicationPhoto[];
  begin: () => Promise<unknown>;
}) {
  const t = useTranslations('sell.photos');
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const photos = usePhotos(props.id, props.photos, props.begin);
  const ids = props.photos.map(({ id }) => id);
  const order = usePhotoOrder(ids, photos.arrange);
  const shown = order.order.flatMap((id) => props.photos.find((photo) => photo.id === id) ?? []);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void photos.add([...event.dataTransfer.files]);
  }

  return (
    <div>
      <section
        aria-label={t('drop')}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'grid justify-items-center gap-3 rounded-lg border border-line-strong border-dashed px-6 py-8 text-center transition-colors',
          isOver ? 'border-accent bg-accent-wash' : 'bg-surface',
        )}
      >
        <ImagePlus aria-hidden="true" className="size-8 text-ink-soft" strokeWidth={1.25} />
        <p className="text-ink-soft max-md:hidden">{t('drop')}</p>
        <Button onClick={() => picker.current?.click()}>{t('choose')}</Button>
        <p className="text-ink-soft text-sm">{t('rules', { max: MAX_PHOTOS })}</p>
        <input
          ref={picker}
          type="file"
          accept={TAKEN}
          multiple
          tabIndex={-1}
          aria-label={t('choose')}
          className="sr-only"
          onChange={({ target }) => {
            void photos.add([...(target.files ?? [])]);
            // The same file chosen again is a change again.
            target.value = '';
          }}
        />
      </section>
      <UploadList photos={photos} />
      {shown.length > 0 ? (
        <>
          <p className="figures mt-6 text-ink-soft text-sm">
            {t('count', { count: shown.length, max: MAX_PHOTOS })}
          </p>
          <ol className="mt-2 grid grid-cols-2 gap-x-3 gap-y-5 lg:grid-cols-3 lg:gap-x-4 lg:gap-y-6">
            {shown.map((photo, index) => (
              <PhotoTile
                key={photo.id}
                photo={photo}
                number={index + 1}
                total={shown.length}
                preview={photos.previewOf(photo.id)}
                isDragged={order.draggedId === photo.id}
                onGrab={(event) => order.startDrag(photo.id, event)}
                onKeyDown={(event) => order.onKeyDown(photo.id, event)}
                onDescribe={(caption) => photos.describe(photo.id, caption)}
                onRemove={() => photos.remove(photo)}
              />
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}
