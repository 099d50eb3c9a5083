'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { classNames } from './class-names';
import { ModalParts } from './modal-parts';

export interface ModalProps {
  /** The button that opens it; leave it out and steer with `open`. */
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons; on a phone they stay in reach at the lower edge. */
  footer?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
  className?: string;
}

/** What a form begins with. */
const FIELDS =
  ':is(input:not([type=hidden],[type=checkbox],[type=radio],[type=file]),textarea,select):enabled';

/** Asks or tells one thing in the middle of the page. `DialogClose` inside closes it, as do Esc and the veil. */
export function Dialog({ trigger, open, onOpenChange, className, ...parts }: ModalProps) {
  const popup = useRef<HTMLDivElement>(null);
  // Whoever opens a form wants its first field, not the cross above it; a touch opens without the keyboard, which would
  // cover half of it.
  const firstField = (openedBy: string) =>
    openedBy === 'touch' || (popup.current?.querySelector<HTMLElement>(FIELDS) ?? true);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={popup}
          initialFocus={firstField}
          className={classNames(
            '-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg flex-col rounded-lg bg-surface shadow-float outline-none',
            'transition-[opacity,scale] data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0',
            className,
          )}
        >
          <ModalParts {...parts} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Wrap a button: `<DialogClose render={<Button>Keep it</Button>} />`. */
export const DialogClose = Base.Close;
