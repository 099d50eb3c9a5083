'use client';

import { useTranslations } from 'next-intl';
import { FEATURES, type Feature } from '@/kernel/homes';
import type { SearchState } from '../../search-params';
import { ChoiceFields } from './choice-fields';
import type { SetSearch } from './use-search-state';

/** What a home must have, and what it must not: a feature that is chosen on one side leaves the other. */
export function FeatureFields({ state, set }: { state: SearchState; set: SetSearch }) {
  const t = useTranslations('search.filters');
  const homes = useTranslations('homes.feature');
  const options = FEATURES.map((value) => ({ value, label: homes(value) }));
  const not = (features: readonly Feature[]) => (feature: Feature) => !features.includes(feature);
  return (
    <>
      <ChoiceFields
        legend={t('features')}
        options={options}
        chosen={state.features}
        onChange={(features) =>
          set({ features, excludeFeatures: state.excludeFeatures.filter(not(features)) })
        }
      />
      <ChoiceFields
        legend={t('excludeFeatures')}
        options={options}
        chosen={state.excludeFeatures}
        onChange={(excludeFeatures) =>
          set({ excludeFeatures, features: state.features.filter(not(excludeFeatures)) })
        }
      />
    </>
  );
}
