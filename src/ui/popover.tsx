'use client';

import {
  type ComponentProps,
  cloneElement,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useRef,
  useState,
} from 'react';

const loadPaper = () => import('./popover-paper');
const PopoverPaper = lazy(loadPaper);
/** Fetches ahead of the press; a network that fails here is met again, and shown, when the button is pressed. */
const prepare = () => void loadPaper().catch(() => undefined);

/**
 * A small paper beside its button: a filter's fields, an explanation. The button is on the page from the start, and
 * what positions the paper is fetched when the button is pointed at, reached by key or pressed.
 */
export function Popover(props: {
  trigger: ReactElement<ComponentProps<'button'>>;
  title?: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  className?: string;
}) {
  const { trigger, ...paper } = props;
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        onPointerEnter: prepare,
        onFocus: prepare,
        onClick: () => {
          setWanted(true);
          setOpen(!isOpen);
        },
      })}
      {isWanted ? (
        <Suspense>
          <PopoverPaper {...paper} anchor={anchor} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
