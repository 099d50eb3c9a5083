'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { classNames } from './class-names';
import type { ModalProps } from './dialog';
import { ModalParts } from './modal-parts';

/** More than a dialog holds: from the right on a desk, from below on a phone, where a thumb reaches it. */
export function Sheet({ trigger, open, onOpenChange, className, ...parts }: ModalProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={classNames(
            'fixed z-50 flex flex-col bg-surface shadow-float outline-none transition-[translate] duration-200',
            'max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[88dvh] max-md:rounded-t-lg max-md:pb-[env(safe-area-inset-bottom)]',
            'max-md:data-ending-style:translate-y-full max-md:data-starting-style:translate-y-full',
            'md:inset-y-0 md:right-0 md:w-md md:border-line md:border-l',
            'md:data-ending-style:translate-x-full md:data-starting-style:translate-x-full',
            className,
          )}
        >
          <span
            aria-hidden="true"
            className="mx-auto mt-2 h-1 w-10 rounded-full bg-line md:hidden"
          />
          <ModalParts {...parts} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
