'use client';

import { Popover as Base } from '@base-ui/react/popover';
import { type ReactNode, type RefObject, useRef } from 'react';
import { classNames } from './class-names';
import { leavesByTab } from './leave-by-tab';

/** The paper of a popover, apart from its button: it stands at `anchor` and gives the focus back to it. */
export default function PopoverPaper(props: {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title?: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  className?: string;
}) {
  const { anchor } = props;
  // Where the reader has gone on by Tab, the focus is no longer to be given back.
  const hasLeft = useRef(false);
  return (
    <Base.Root
      open={props.open}
      onOpenChange={(open, { event, cancel }) => {
        // A press on the button counts as one outside the paper: closing here, the button would open it again.
        if (!open && isOn(anchor.current, event)) cancel();
        else props.onOpenChange(open);
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          className="z-30"
          sideOffset={8}
          align={props.align ?? 'start'}
          collisionPadding={16}
        >
          <Base.Popup
            finalFocus={() => (hasLeft.current ? false : anchor.current)}
            onKeyDown={(event) => {
              hasLeft.current = leavesByTab(event, anchor.current);
              if (hasLeft.current) props.onOpenChange(false);
            }}
            className={classNames(
              'max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-float outline-none',
              'origin-(--transform-origin) transition-[opacity,scale] data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0',
              props.className,
            )}
          >
            {props.title && <Base.Title className="mb-3 font-medium">{props.title}</Base.Title>}
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function isOn(anchor: HTMLElement | null, event: Event): boolean {
  const target = event instanceof FocusEvent ? event.relatedTarget : event.target;
  // The Escape key may be pressed on the button itself, and closes.
  return !(event instanceof KeyboardEvent) && target instanceof Node && !!anchor?.contains(target);
}
