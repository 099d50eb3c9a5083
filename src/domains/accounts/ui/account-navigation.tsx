'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** The pages of the account, side by side; on a phone the row scrolls. */
export function AccountNavigation(props: {
  label: string;
  pages: readonly { readonly href: string; readonly label: string }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={props.label} className="-mb-2 overflow-x-auto">
      <ul className="flex gap-6">
        {props.pages.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={path === href ? 'page' : undefined}
              className="flex h-11 items-center whitespace-nowrap rounded-md text-ink-soft underline-offset-8 hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:decoration-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
