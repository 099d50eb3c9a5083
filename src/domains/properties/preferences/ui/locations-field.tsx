'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { TownField } from '../../publishing/ui/town-field';

const MOST = 20;
const LONGEST = 100;

/** Towns and postal codes, one after the other; any other words are taken as well. */
export function LocationsField(props: {
  locations: readonly string[];
  onChange: (locations: readonly string[]) => void;
}) {
  const t = useTranslations('preferences');
  const { locations, onChange } = props;
  const [typed, setTyped] = useState('');

  function add(place: string) {
    const name = place.trim();
    setTyped('');
    if (name !== '' && !locations.includes(name) && locations.length < MOST) {
      onChange([...locations, name]);
    }
  }

  return (
    <div className="grid gap-3">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <TownField
            label={t('locations')}
            value={typed}
            maxLength={LONGEST}
            autoComplete="off"
            onType={setTyped}
            onPlace={({ kind, name, postalCode }) =>
              add(kind === 'postal_code' && postalCode ? postalCode : name)
            }
          />
        </div>
        <Button onClick={() => add(typed)} disabled={typed.trim() === ''}>
          <Plus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          {t('add')}
        </Button>
      </div>
      {locations.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {locations.map((place) => (
            <li key={place}>
              <Button
                size="small"
                aria-label={t('remove', { place })}
                onClick={() => onChange(locations.filter((one) => one !== place))}
              >
                {place}
                <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
