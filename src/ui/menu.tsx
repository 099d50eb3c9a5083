'use client';

import { Menu as Base } from '@base-ui/react/menu';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

export type MenuEntry =
  | {
      kind?: 'action';
      id: string;
      label: ReactNode;
      icon?: ReactNode;
      onSelect: () => void;
      danger?: boolean;
    }
  | { kind: 'link'; id: string; label: ReactNode; icon?: ReactNode; href: string }
  | { kind: 'line'; id: string };

const ITEM =
  'touch flex min-h-10 cursor-pointer select-none items-center gap-3 rounded-md px-3 py-2 outline-none data-highlighted:bg-sunken';

/** Deeds or places behind one button, by arrow keys and by first letter. */
export function Menu(props: {
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner
          className="z-30 outline-none"
          sideOffset={8}
          align={props.align ?? 'end'}
          collisionPadding={16}
        >
          <Base.Popup className="min-w-52 origin-(--transform-origin) rounded-lg border border-line bg-surface p-1.5 shadow-float outline-none transition-[opacity,scale] data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {props.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'line') return <Base.Separator className="mx-3 my-1.5 h-px bg-line" />;
  if (entry.kind === 'link') {
    return (
      <Base.LinkItem render={<Link href={entry.href} />} className={ITEM} closeOnClick>
        {entry.icon}
        {entry.label}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item onClick={entry.onSelect} className={classNames(ITEM, entry.danger && 'text-risk')}>
      {entry.icon}
      {entry.label}
    </Base.Item>
  );
}
