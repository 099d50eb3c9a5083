'use client';

import { GripVertical, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { Badge } from '@/ui/badge';
import { buttonClass } from '@/ui/button-class';
import { classNames } from '@/ui/class-names';
import { controlClass } from '@/ui/control-class';
import { Spinner } from '@/ui/spinner';
import { photoSources, placeholderStyle } from '../../ui/card/photo-sources';
import type { PublicationPhoto } from '../contract';

const ROUND = buttonClass({ size: 'icon', className: 'shadow-float' });

/** One photo: a grip to move it, its words, a way to take it off. The first stands for the home in lists. */
export function PhotoTile(props: {
  photo: PublicationPhoto;
  /** From 1. */
  number: number;
  total: number;
  preview: string | undefined;
  isDragged: boolean;
  onGrab: (event: PointerEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDescribe: (caption: string) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('sell.photos');
  const { photo, number, total } = props;
  const isUnreadable = photo.state === 'unreadable';
  return (
    <li data-photo={photo.id} className={classNames('min-w-0', props.isDragged && 'opacity-60')}>
      <div
        className={classNames(
          'relative aspect-3/2 overflow-hidden rounded-md bg-sunken bg-center bg-cover',
          props.isDragged && 'outline-2 outline-accent outline-offset-2',
        )}
        style={placeholderStyle(photo.placeholder)}
        onPointerDown={(event) => {
          if (event.pointerType === 'mouse' && event.target instanceof HTMLImageElement)
            props.onGrab(event);
        }}
      >
        <Picture photo={photo} preview={props.preview} />
        <button
          type="button"
          aria-label={t('move', { number, total })}
          onPointerDown={props.onGrab}
          onKeyDown={props.onKeyDown}
          className={classNames(ROUND, 'absolute! top-2 left-2 cursor-grab touch-none')}
        >
          <GripVertical aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </button>
        <button
          type="button"
          aria-label={t('remove', { number })}
          onClick={props.onRemove}
          className={classNames(ROUND, 'absolute! top-2 right-2')}
        >
          <Trash2 aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </button>
        <span className="absolute bottom-2 left-2 flex gap-2">
          {number === 1 && !isUnreadable ? <Badge className="bg-paper">{t('cover')}</Badge> : null}
          {photo.state === 'processing' ? (
            <Badge className="bg-paper">
              <Spinner className="size-3.5" />
              {t('preparing')}
            </Badge>
          ) : null}
        </span>
      </div>
      {isUnreadable ? (
        <p role="alert" className="mt-2 text-risk text-sm">
          {t('problem.unreadable', { name: photo.name })}
        </p>
      ) : (
        <input
          aria-label={t('caption', { number })}
          placeholder={t('captionPlaceholder')}
          defaultValue={photo.caption}
          maxLength={300}
          onBlur={({ target }) => {
            if (target.value !== photo.caption) props.onDescribe(target.value);
          }}
          className={controlClass('mt-2')}
        />
      )}
    </li>
  );
}

/** The photo as this browser has it while its sizes are made, then the smallest of them. */
function Picture({ photo, preview }: { photo: PublicationPhoto; preview: string | undefined }) {
  const t = useTranslations('sell.photos');
  const source = photo.url === null ? preview : photoSources(photo.url).src;
  if (source === undefined) return null;
  return (
    <img
      src={source}
      alt={photo.caption || t('unnamed', { name: photo.name })}
      draggable={false}
      className="size-full cursor-grab object-cover"
    />
  );
}
