import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateText } from '@/ui/date-text';
import { PlaceSurface } from '@/ui/place-surface';
import type { ComparedHome } from '../../contract-figures';
import { differ, standings } from '../model';
import { CompareRow } from './compare-row';

/** What the listings say of the homes, line by line; a line that none of them fills is left out. */
export function FactRows({ homes }: { homes: readonly ComparedHome[] }) {
  const t = useTranslations('compare');
  const types = useTranslations('homes.type');
  const facts: [label: string, of: (home: ComparedHome) => string | number | null][] = [
    [t('rooms'), ({ rooms }) => rooms],
    // A studio has none of its own; a bare 0 would look like a fault.
    [t('bedrooms'), ({ bedrooms }) => (bedrooms === 0 ? t('noBedroom') : bedrooms)],
    [t('bathrooms'), ({ bathrooms }) => bathrooms],
    [t('type'), ({ type }) => types(type)],
    [t('year'), ({ yearBuilt }) => yearBuilt],
  ];
  const days = homes.map(({ listedAt }) => listedAt.toISOString().slice(0, 10));
  return (
    <>
      <SurfaceRow label={t('surface')} homes={homes} of={({ surface }) => surface} />
      <SurfaceRow label={t('land')} homes={homes} of={({ landSurface }) => landSurface} />
      {facts.map(([label, of]) => (
        <FactRow key={label} label={label} homes={homes} of={of} />
      ))}
      <CompareRow
        label={t('listed')}
        isDifferent={differ(days)}
        cells={homes.map((home) => ({
          key: home.id,
          value: <DateText date={home.listedAt} style="short" />,
        }))}
      />
    </>
  );
}

function FactRow(props: {
  label: string;
  homes: readonly ComparedHome[];
  of: (home: ComparedHome) => string | number | null;
}) {
  const values = props.homes.map(props.of);
  if (values.every((value) => value === null)) return null;
  return (
    <CompareRow
      label={props.label}
      isDifferent={differ(values)}
      cells={props.homes.map((home, index) => ({ key: home.id, value: values[index] ?? null }))}
    />
  );
}

function SurfaceRow(props: {
  label: string;
  homes: readonly ComparedHome[];
  of: (home: ComparedHome) => number | null;
}): ReactNode {
  const sizes = props.homes.map(props.of);
  if (sizes.every((size) => size === null)) return null;
  const ranked = standings(sizes, 'highest');
  return (
    <CompareRow
      best="highest"
      label={props.label}
      isDifferent={differ(sizes)}
      cells={props.homes.map((home, index) => {
        const size = sizes[index] ?? null;
        const standing = ranked[index];
        const { country } = home;
        return {
          key: home.id,
          value: size === null ? null : <PlaceSurface squareMetres={size} country={country} />,
          standing,
          gap:
            standing && !standing.best ? (
              <PlaceSurface signed squareMetres={standing.gap} country={country} />
            ) : null,
        };
      })}
    />
  );
}
