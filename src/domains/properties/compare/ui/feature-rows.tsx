import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FEATURES } from '@/kernel/homes';
import type { ComparedHome } from '../../contract-figures';
import { differ } from '../model';
import { CompareRow, STICKY } from './compare-row';

/** Every feature that one of the homes has: with, or not named by its listing, which is not the same as without. */
export function FeatureRows({ homes }: { homes: readonly ComparedHome[] }) {
  const t = useTranslations('compare');
  const names = useTranslations('homes.feature');
  const present = FEATURES.filter((feature) => homes.some((home) => has(home, feature)));
  if (present.length === 0) return null;
  return (
    <>
      <tr>
        <th scope="rowgroup" className={`${STICKY} title pt-8 pb-2 text-left text-lg`}>
          {t('features')}
        </th>
        <td colSpan={homes.length} />
      </tr>
      {present.map((feature) => (
        <CompareRow
          key={feature}
          label={names(feature)}
          isDifferent={differ(homes.map((home) => has(home, feature)))}
          cells={homes.map((home) => ({
            key: home.id,
            value: has(home, feature) ? (
              <>
                <Check
                  aria-hidden="true"
                  className="-mt-0.5 mr-1.5 inline size-5 text-good"
                  strokeWidth={1.75}
                />
                {t('with')}
              </>
            ) : (
              <span className="text-ink-soft">{t('without')}</span>
            ),
          }))}
        />
      ))}
    </>
  );
}

function has(home: ComparedHome, feature: string): boolean {
  return home.features.includes(feature);
}
