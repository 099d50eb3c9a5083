'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { uuidv7 } from '@/kernel/ids';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { AskedSearch } from '../../search-params';
import { FREQUENCIES, type Frequency, NAME_MAX } from '../model';
import { rememberSearch, type SearchWish } from './remembered-search';

/** Names the search and asks how often to be told. Whoever is not signed in is led there, and comes back to this form. */
export function SaveSearchDialog(props: {
  asked: AskedSearch;
  wish: SearchWish | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('saveSearch');
  const { asked, wish } = props;
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const form = useId();
  // One id for each opening: pressed twice, or sent again after a lost answer, it is one search.
  const [id, setId] = useState(() => uuidv7());
  const place = [...asked.cities, ...asked.postalCodes].join(', ');
  const proposed = place
    ? t(`inPlace.${asked.transaction}`, { place })
    : t(`nameless.${asked.transaction}`);
  const [typed, setTyped] = useState<string | null>(wish?.name ?? null);
  const [frequency, setFrequency] = useState<Frequency>(wish?.frequency ?? 'daily');
  const name = (typed ?? proposed).slice(0, NAME_MAX);
  const save = useMutation(trpc.savedSearches.save.mutationOptions());

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    const { sort: _order, ...filters } = asked;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    save.mutate(
      { id, name: name.trim() || proposed.slice(0, NAME_MAX), filters, frequency, timeZone },
      {
        onSuccess: () => {
          setId(uuidv7());
          setTyped(null);
          props.onOpenChange(false);
          void queries.invalidateQueries(trpc.savedSearches.list.pathFilter());
          notify({
            title: t('saved'),
            meaning: 'good',
            action: { label: t('seeAll'), onSelect: () => router.push('/searches') },
          });
        },
        onError: (error) => {
          if (error.data?.code === 'UNAUTHORIZED') {
            rememberSearch({ name, frequency });
            const here = `${location.pathname}${location.search}`;
            router.push(`/sign-in?next=${encodeURIComponent(here)}`);
            return;
          }
          const isFull = error.data?.reason === 'TOO_MANY';
          notify({ title: t(isFull ? 'tooMany' : 'failed'), meaning: 'risk' });
        },
      },
    );
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('saveTitle')}
      description={t('saveText')}
      footer={
        <>
          <DialogClose render={<Button variant="quiet">{t('cancel')}</Button>} />
          <Button type="submit" form={form} variant="primary" pending={save.isPending}>
            {t('saving')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4 pb-2">
        <TextField
          label={t('name')}
          value={typed ?? proposed}
          maxLength={NAME_MAX}
          required
          onChange={(event) => setTyped(event.target.value)}
        />
        <SelectField
          label={t('frequency')}
          value={frequency}
          options={FREQUENCIES.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
          onChange={(event) =>
            setFrequency(FREQUENCIES.find((one) => one === event.target.value) ?? 'daily')
          }
        />
      </form>
    </Dialog>
  );
}
