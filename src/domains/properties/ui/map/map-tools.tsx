'use client';

import { Check, Pencil, RotateCw, Undo2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import type { useDrawing } from './use-drawing';

/** What can be done with the map beside moving it: draw an area, search what it shows, and take either back. */
export function MapTools(props: {
  drawing: ReturnType<typeof useDrawing>;
  /** The search is kept to an area or to what the map showed. */
  hasArea: boolean;
  /** Null while the map shows what was searched. */
  onSearchHere: (() => void) | null;
  onRemoveArea: () => void;
  isBundled: boolean;
}) {
  const t = useTranslations('search.map');
  const base = useTranslations('map');
  const { drawing, hasArea, onSearchHere } = props;
  const floating = 'pointer-events-auto shadow-float';
  return (
    <div className="pointer-events-none absolute top-3 right-16 left-3 grid justify-items-start gap-2">
      {drawing.isDrawing ? (
        <DrawingBar drawing={drawing} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="small" className={floating} onClick={drawing.start}>
            <Pencil aria-hidden="true" className="size-4" strokeWidth={1.5} />
            {hasArea ? t('draw.again') : t('draw.start')}
          </Button>
          {hasArea ? (
            <Button size="small" className={floating} onClick={props.onRemoveArea}>
              <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
              {t('draw.remove')}
            </Button>
          ) : null}
          {onSearchHere ? (
            <Button size="small" variant="primary" className={floating} onClick={onSearchHere}>
              <RotateCw aria-hidden="true" className="size-4" strokeWidth={1.5} />
              {t('searchHere')}
            </Button>
          ) : null}
        </div>
      )}
      {drawing.isRefused ? (
        <p
          role="alert"
          className="max-w-sm rounded-md border border-risk bg-surface px-3 py-2 text-risk text-sm"
        >
          {t('draw.refused')}
        </p>
      ) : null}
      {props.isBundled && !drawing.isDrawing ? (
        <p className="rounded-md bg-surface/85 px-3 py-1 text-ink-soft text-sm">
          {base('offline')}
        </p>
      ) : null}
    </div>
  );
}

function DrawingBar({ drawing }: { drawing: ReturnType<typeof useDrawing> }) {
  const t = useTranslations('search.map.draw');
  return (
    <section
      aria-label={t('label')}
      className="pointer-events-auto grid max-w-md gap-2 rounded-lg bg-surface p-3 shadow-float"
    >
      <p aria-live="polite" className="text-sm">
        <span className="pointer-coarse:hidden">{t('hint')}</span>
        <span className="pointer-fine:hidden">{t('hintTouch')}</span>{' '}
        <span className="figures text-ink-soft">{t('corners', { count: drawing.corners })}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="primary"
          disabled={drawing.corners < 3}
          onClick={drawing.close}
        >
          <Check aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {t('close')}
        </Button>
        <Button size="small" disabled={drawing.corners === 0} onClick={drawing.undo}>
          <Undo2 aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {t('undo')}
        </Button>
        <Button size="small" variant="quiet" onClick={drawing.cancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
