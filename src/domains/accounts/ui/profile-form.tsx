'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { isLocale, LOCALES } from '@/kernel/locale';
import { isCurrency } from '@/kernel/money';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { UpdatePreferencesInput } from '../contract';
import { NAME_MAX } from '../model';
import type { ProfileOptions } from './profile-options';

/** Each language by its own name, so that whoever is lost finds home. */
const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const;

interface Props {
  readonly options: ProfileOptions;
  /** Makes this browser speak the language that was chosen. */
  readonly keepLanguage: (form: FormData) => Promise<void>;
}

export function ProfileForm({ options, keepLanguage }: Props) {
  const t = useTranslations('account.profile');
  const problems = useTranslations('auth.problem');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(trpc.accounts.me.queryOptions());
  const isReady = useSyncExternalStore(neverChanges, onClient, onServer);
  const [nameIsWrong, setNameIsWrong] = useState(false);
  const save = useMutation(
    trpc.accounts.updatePreferences.mutationOptions({
      async onSuccess(saved) {
        queries.setQueryData(trpc.accounts.me.queryKey(), saved);
        notify({ title: t('saved'), meaning: 'good' });
        if (saved.locale === null || saved.locale === locale) return;
        const form = new FormData();
        form.set('locale', saved.locale);
        await keepLanguage(form);
        router.refresh();
      },
      onError: () => notify({ title: t('failed'), text: t('failedText'), meaning: 'risk' }),
    }),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = inputOf(new FormData(event.currentTarget));
    const wrong = !input.name || input.name.length > NAME_MAX;
    setNameIsWrong(wrong);
    if (!wrong) save.mutate(input);
  }

  return (
    <form noValidate onSubmit={submit} className="grid max-w-lg gap-5">
      <TextField
        label={t('name')}
        error={nameIsWrong ? problems('name') : undefined}
        name="name"
        autoComplete="name"
        defaultValue={me?.name}
      />
      <SelectField
        label={t('locale')}
        name="locale"
        defaultValue={me?.locale ?? ''}
        options={[
          { value: '', label: t('localeNone') },
          ...LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        ]}
      />
      <SelectField
        label={t('currency')}
        hint={t('currencyHint')}
        name="currency"
        defaultValue={me?.currency ?? ''}
        options={[{ value: '', label: t('currencyNone') }, ...options.currencies]}
      />
      <SelectField
        label={t('timeZone')}
        name="timeZone"
        defaultValue={me?.timeZone ?? ''}
        options={[{ value: '', label: t('timeZoneNone') }, ...options.timeZones]}
      />
      <Button
        type="submit"
        variant="primary"
        pending={save.isPending}
        // Before its script has arrived, the browser would put what was typed into the address.
        disabled={!isReady}
        className="justify-self-start"
      >
        {t('save')}
      </Button>
    </form>
  );
}

function inputOf(data: FormData): UpdatePreferencesInput {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const locale = text('locale');
  const currency = text('currency');
  return {
    name: text('name'),
    locale: isLocale(locale) ? locale : null,
    currency: isCurrency(currency) ? currency : null,
    timeZone: text('timeZone') || null,
  };
}

const neverChanges = () => () => {};
const onClient = () => true;
const onServer = () => false;
