'use client';

import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '@/ui/class-names';
import type { ListingDetail } from '../../contract';
import { photoSources } from '../card/photo-sources';

/** A finger that moved this far sideways meant to turn the page. */
const SWIPE_PX = 48;

/** The photos on the whole screen, each at its own ratio: arrows, swipes, Home and End; Esc leaves. */
export default function Lightbox(props: {
  photos: ListingDetail['photos'];
  title: string;
  start: number;
  onClose: () => void;
}) {
  const t = useTranslations('property.gallery');
  const { photos, title, onClose } = props;
  const [at, setAt] = useState(props.start);
  const pressedAt = useRef<number>(null);
  const photo = photos[at];
  const total = photos.length;
  const turn = (by: number) => setAt((current) => (current + by + total) % total);

  // On the window, and no later than the photo is drawn: a key pressed while the dialog takes the focus counts as well.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === 'ArrowRight') setAt((current) => (current + 1) % total);
      else if (event.key === 'ArrowLeft') setAt((current) => (current - 1 + total) % total);
      else if (event.key === 'Home') setAt(0);
      else if (event.key === 'End') setAt(total - 1);
      else return;
      event.preventDefault();
    }
    // On the way down: the dialog keeps arrow keys to itself on the way up.
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [total]);

  function onPointerUp(event: PointerEvent) {
    const moved = event.clientX - (pressedAt.current ?? event.clientX);
    pressedAt.current = null;
    if (Math.abs(moved) >= SWIPE_PX) turn(moved < 0 ? 1 : -1);
  }

  if (!photo) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Popup className="lightbox fixed inset-0 z-60 flex flex-col bg-paper text-ink outline-none">
          <div className="flex items-center justify-between gap-4 px-4 py-2">
            <Dialog.Title className="figures min-w-0 truncate text-base" aria-live="polite">
              {t('title', { number: at + 1, total })}
              <span className="text-ink-soft"> · {photo.caption ?? title}</span>
            </Dialog.Title>
            <Dialog.Close
              aria-label={t('close')}
              className="grid size-11 shrink-0 place-items-center rounded-md hover:bg-sunken"
            >
              <X aria-hidden="true" className="size-6" strokeWidth={1.5} />
            </Dialog.Close>
          </div>
          <div
            className="relative min-h-0 flex-1 touch-pan-y select-none"
            onPointerDown={(event) => {
              pressedAt.current = event.clientX;
            }}
            onPointerUp={onPointerUp}
          >
            <img
              key={photo.url}
              src={photo.url}
              alt={photo.caption ?? t('alt', { title, number: at + 1 })}
              width={photo.width ?? 1200}
              height={photo.height ?? 800}
              draggable={false}
              className="absolute inset-0 size-full object-contain"
            />
            {total > 1 ? (
              <>
                <TurnButton label={t('previous')} side="left" onTurn={() => turn(-1)} />
                <TurnButton label={t('next')} side="right" onTurn={() => turn(1)} />
              </>
            ) : null}
          </div>
          <div className="flex gap-2 overflow-x-auto p-4 max-md:hidden">
            {photos.map((small, index) => (
              <button
                key={small.url}
                type="button"
                aria-label={t('open', { number: index + 1, total })}
                aria-current={index === at || undefined}
                onClick={() => setAt(index)}
                className={classNames(
                  'aspect-3/2 h-16 shrink-0 overflow-hidden rounded-md border-2 transition-opacity',
                  index === at
                    ? 'border-accent'
                    : 'border-transparent opacity-60 hover:opacity-100',
                )}
              >
                <img
                  src={photoSources(small.url).src}
                  alt=""
                  width={96}
                  height={64}
                  loading="lazy"
                  className="size-full object-cover"
                />
              </button>
            ))}
          </div>
          <Neighbours photos={[photos[(at + 1) % total], photos[(at - 1 + total) % total]]} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function TurnButton(props: { label: string; side: 'left' | 'right'; onTurn: () => void }) {
  const Icon = props.side === 'left' ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      aria-label={props.label}
      onClick={props.onTurn}
      onPointerDown={(event) => event.stopPropagation()}
      className={classNames(
        '-translate-y-1/2 absolute top-1/2 grid size-12 place-items-center rounded-full bg-surface/90 shadow-float hover:bg-surface',
        props.side === 'left' ? 'left-3' : 'right-3',
      )}
    >
      <Icon aria-hidden="true" className="size-6" strokeWidth={1.5} />
    </button>
  );
}

/** Fetches what the next press will show, unseen. */
function Neighbours({ photos }: { photos: (ListingDetail['photos'][number] | undefined)[] }) {
  return (
    <div hidden>
      {photos.map((photo) =>
        photo ? <img key={photo.url} src={photo.url} alt="" width={1} height={1} /> : null,
      )}
    </div>
  );
}
