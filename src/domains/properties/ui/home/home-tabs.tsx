import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The two sides of a home: what is offered, and what it is worth. */
export function HomeTabs(props: { id: number; open: 'home' | 'price' }) {
  const t = useTranslations('property.tabs');
  const tabs = [
    { name: 'home', href: `/properties/${props.id}` },
    { name: 'price', href: `/properties/${props.id}/price` },
  ] as const;
  return (
    <nav aria-label={t('label')} className="flex gap-6 border-line border-b">
      {tabs.map(({ name, href }) => (
        <Link
          key={name}
          href={href}
          prefetch={false}
          aria-current={name === props.open ? 'page' : undefined}
          className="relative flex h-11 items-center rounded-md text-ink-soft hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-0 aria-[current=page]:after:-bottom-px aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-accent"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
