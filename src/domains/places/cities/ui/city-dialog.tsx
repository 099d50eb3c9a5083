'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import { TextField } from '@/ui/text-field';
import type { CityView } from '../contract';

/** Adds a city, or changes the one given. */
export function CityDialog({ city, trigger }: { city?: CityView; trigger: ReactElement }) {
  const t = useTranslations('admin.cities');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const form = useId();
  const [open, setOpen] = useState(false);
  const afterwards = {
    async onSuccess({ name }: CityView) {
      await queries.invalidateQueries(trpc.cities.pathFilter());
      setOpen(false);
      notify({ title: t('saved', { name }), meaning: 'good' });
    },
  };
  const create = useMutation(trpc.cities.create.mutationOptions(afterwards));
  const change = useMutation(trpc.cities.change.mutationOptions(afterwards));
  const error = create.error ?? change.error;
  const isPending = create.isPending || change.isPending;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const values = {
      name: text('name'),
      state: text('state') || null,
      country: text('country'),
      isActive: fields.has('isActive'),
    };
    if (city) change.mutate({ id: city.id, ...values });
    else create.mutate(values);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        create.reset();
        change.reset();
      }}
      trigger={trigger}
      title={city ? t('changeTitle', { name: city.name }) : t('addTitle')}
      footer={
        <>
          <DialogClose render={<Button>{t('cancel')}</Button>} />
          <Button type="submit" form={form} variant="primary" pending={isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4 pb-2">
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={100}
          defaultValue={city?.name}
          error={error ? t(error.data?.error === 'conflict' ? 'taken' : 'failed') : null}
        />
        <TextField
          label={t('state')}
          name="state"
          maxLength={100}
          defaultValue={city?.state ?? ''}
        />
        <TextField
          label={t('country')}
          name="country"
          required
          maxLength={100}
          defaultValue={city?.country}
        />
        <Checkbox label={t('active')} name="isActive" defaultChecked={city?.isActive ?? true} />
      </form>
    </Dialog>
  );
}
