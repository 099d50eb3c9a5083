import { useFormatter, useTranslations } from 'next-intl';
import type { SurfaceUnit } from '@/kernel/units';
import { Surface } from '@/ui/surface';
import type { AskedFacts } from '../facts/read-facts';

/** The home in one line: where it is and what it is. */
export function HomeSummary({ facts, unit }: { facts: AskedFacts; unit: SurfaceUnit }) {
  const homes = useTranslations('homes');
  const format = useFormatter();
  const town = [facts.postalCode, facts.city].filter(Boolean).join(' ');
  const position =
    facts.latitude !== null && facts.longitude !== null
      ? `${format.number(facts.latitude)}, ${format.number(facts.longitude)}`
      : null;
  const place = [facts.address, town].filter(Boolean).join(', ') || position;
  return (
    <p className="mt-2 text-ink-soft text-lg">
      <span className="text-ink">{place}</span>
      {' · '}
      {homes(`type.${facts.propertyType}`)}
      {facts.surface === null ? null : (
        <>
          {', '}
          <Surface squareMetres={facts.surface} unit={unit} />
        </>
      )}
      {facts.rooms === null ? null : `, ${homes('rooms', { count: facts.rooms })}`}
    </p>
  );
}
