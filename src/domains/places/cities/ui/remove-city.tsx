'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import type { CityView } from '../contract';

export function RemoveCity({ city }: { city: CityView }) {
  const t = useTranslations('admin.cities');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { id, name } = city;
  const remove = useMutation(
    trpc.cities.remove.mutationOptions({
      onSuccess: () => notify({ title: t('removed', { name }), meaning: 'good' }),
      onError: () => notify({ title: t('failed'), meaning: 'risk' }),
      onSettled() {
        setOpen(false);
        return queries.invalidateQueries(trpc.cities.pathFilter());
      },
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet" aria-label={t('removeOf', { name })}>
          {t('remove')}
        </Button>
      }
      title={t('removeTitle', { name })}
      description={t('removeText')}
      footer={
        <>
          <DialogClose render={<Button>{t('keep')}</Button>} />
          <Button variant="danger" pending={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('remove')}
          </Button>
        </>
      }
    />
  );
}
