'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '@/ui/class-names';

/** Knows whether its page is the one that is open. The search is at home on `/` and on `/properties…`. */
export function NavigationLink(props: { href: string; children: ReactNode; className?: string }) {
  const path = usePathname();
  const isHere =
    props.href === '/'
      ? path === '/' || path.startsWith('/properties')
      : path.startsWith(props.href);
  return (
    <Link
      href={props.href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={
        props.className ??
        classNames(
          'relative flex h-(--header-height) items-center rounded-md text-ink-soft transition-colors hover:text-ink',
          'aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-0 aria-[current=page]:after:-bottom-px aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-accent',
        )
      }
    >
      {props.children}
    </Link>
  );
}
