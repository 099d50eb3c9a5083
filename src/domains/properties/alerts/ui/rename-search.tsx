'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';
import { NAME_MAX } from '../model';

/** Asks for another name; an empty one changes nothing. */
export function RenameSearch(props: {
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('alerts');
  const [name, setName] = useState(props.name);
  const form = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = name.trim();
    if (chosen !== '' && chosen !== props.name) props.onName(chosen);
    props.onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || props.onClose()}
      title={t('renameTitle')}
      footer={
        <>
          <DialogClose render={<Button variant="quiet">{t('cancel')}</Button>} />
          <Button type="submit" form={form} variant="primary">
            {t('keep')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="pb-2">
        <TextField
          label={t('name')}
          value={name}
          maxLength={NAME_MAX}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
