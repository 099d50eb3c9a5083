import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/ui/class-names';
import { PlaceSurface } from '@/ui/place-surface';
import type { ListingCard } from '../../contract';

/** Surface and rooms on one line. What the listing does not give is left out, but for the surface, which is missed. */
export function HomeFacts({ home, className }: { home: ListingCard; className?: string }) {
  const t = useTranslations('homes');
  const facts: { key: string; text: ReactNode }[] = [
    {
      key: 'surface',
      text:
        home.surface === null ? (
          t('surfaceUnknown')
        ) : (
          <PlaceSurface squareMetres={home.surface} country={home.country} />
        ),
    },
  ];
  // A studio has no bedroom of its own; "0 bedrooms" would sound like a fault.
  if (home.bedrooms) facts.push({ key: 'bedrooms', text: t('bedrooms', { count: home.bedrooms }) });
  else if (home.rooms !== null)
    facts.push({ key: 'rooms', text: t('rooms', { count: home.rooms }) });
  if (home.bathrooms)
    facts.push({ key: 'bathrooms', text: t('bathrooms', { count: home.bathrooms }) });
  return (
    <ul className={classNames('figures flex flex-wrap gap-x-3 text-ink-soft', className)}>
      {facts.map(({ key, text }) => (
        <li
          key={key}
          className="whitespace-nowrap not-first:before:mr-3 not-first:before:text-line-strong not-first:before:content-['·']"
        >
          {text}
        </li>
      ))}
    </ul>
  );
}
