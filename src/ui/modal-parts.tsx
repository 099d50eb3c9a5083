'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Title, body that scrolls, footer that stays: shared by dialog and sheet. */
export function ModalParts(props: {
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
}) {
  const t = useTranslations('ui');
  return (
    <>
      <header className="flex items-start gap-4 px-6 pt-5 pb-3">
        <div className="min-w-0 flex-1">
          <Base.Title className="title text-lg">{props.title}</Base.Title>
          {props.description && (
            <Base.Description className="mt-1 text-ink-soft">{props.description}</Base.Description>
          )}
        </div>
        <Base.Close
          aria-label={t('close')}
          className="-mt-2 -mr-3 grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </Base.Close>
      </header>
      {props.children && (
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 py-2">
          {props.children}
        </div>
      )}
      <footer className="flex flex-wrap justify-end gap-3 px-6 pt-3 pb-5 empty:hidden">
        {props.footer}
      </footer>
    </>
  );
}
