'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { PROPERTY_TYPES } from '@/kernel/homes';
import { type Currency, isCurrency } from '@/kernel/money';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { notify } from '@/ui/notify';
import { NumberField } from '@/ui/number-field';
import { type Option, SelectField } from '@/ui/select-field';
import { LocationsField } from './locations-field';

/** What the person looks for: offered as a search, and nothing else. */
export function PreferencesForm({ currencies }: { currencies: readonly Option[] }) {
  const t = useTranslations('preferences');
  const homes = useTranslations('homes');
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const { data: kept } = useSuspenseQuery(trpc.preferences.mine.queryOptions());
  const [types, setTypes] = useState<readonly string[]>(kept.propertyTypes);
  const [locations, setLocations] = useState<readonly string[]>(kept.locations);
  const [low, setLow] = useState(kept.budget.min);
  const [high, setHigh] = useState(kept.budget.max);
  const [isReversed, setIsReversed] = useState(false);
  const save = useMutation(
    trpc.preferences.update.mutationOptions({
      onSuccess(saved) {
        queries.setQueryData(trpc.preferences.mine.queryKey(), saved);
        // Other pages are told the unit by the frame around them, which was made before.
        if (saved.surfaceUnit !== kept.surfaceUnit) router.refresh();
        notify({ title: t('saved'), meaning: 'good' });
      },
      onError: () => notify({ title: t('failed'), text: t('failedText'), meaning: 'risk' }),
    }),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const currency = String(data.get('currency') ?? '');
    const unit = String(data.get('surfaceUnit') ?? '');
    const wrong = low !== null && high !== null && low > high;
    setIsReversed(wrong);
    if (wrong || save.isPending) return;
    save.mutate({
      propertyTypes: [...types],
      locations: [...locations],
      budget: { min: low, max: high, currency: chosenCurrency(currency) },
      surfaceUnit: unit === 'm2' || unit === 'sqft' ? unit : null,
    });
  }

  // Words that an older client kept stand beside Gable's own, so that saving forgets none of them.
  const offered = [...new Set<string>([...PROPERTY_TYPES, ...kept.propertyTypes])];
  return (
    <form noValidate onSubmit={submit} className="grid max-w-lg gap-6">
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">{t('types')}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {offered.map((type) => (
            <Checkbox
              key={type}
              label={isType(type) ? homes(`type.${type}`) : type}
              checked={types.includes(type)}
              onChange={({ target }) =>
                setTypes(target.checked ? [...types, type] : types.filter((one) => one !== type))
              }
            />
          ))}
        </div>
      </fieldset>
      <LocationsField locations={locations} onChange={setLocations} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField label={t('min')} value={low} min={0} onValueChange={setLow} />
        <NumberField
          label={t('max')}
          value={high}
          min={0}
          onValueChange={setHigh}
          error={isReversed ? t('reversed') : undefined}
        />
      </div>
      <SelectField
        label={t('currency')}
        name="currency"
        defaultValue={kept.budget.currency ?? ''}
        options={[{ value: '', label: t('currencyNone') }, ...currencies]}
      />
      <SelectField
        label={t('unit')}
        name="surfaceUnit"
        defaultValue={kept.surfaceUnit ?? ''}
        options={[
          { value: '', label: t('unitNone') },
          { value: 'm2', label: t('unitMetric') },
          { value: 'sqft', label: t('unitImperial') },
        ]}
      />
      <Button
        type="submit"
        variant="primary"
        pending={save.isPending}
        className="justify-self-start"
      >
        {t('save')}
      </Button>
    </form>
  );
}

function chosenCurrency(text: string): Currency | null {
  return isCurrency(text) ? text : null;
}

function isType(text: string): text is (typeof PROPERTY_TYPES)[number] {
  return PROPERTY_TYPES.some((type) => type === text);
}
