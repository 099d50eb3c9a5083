'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { FormPart } from './form-part';
import type { FormProps } from './form-props';

/** What is said of the home, and by whom. */
export function WordsPart({ form, change, errorOf, ownName }: FormProps & { ownName: string }) {
  const t = useTranslations('sell.words');
  return (
    <FormPart title={t('title')} text={t('text')}>
      <div className="grid max-w-2xl gap-5">
        <TextField
          label={t('headline')}
          hint={t('headlineHint')}
          error={errorOf('title')}
          value={form.title}
          maxLength={150}
          onChange={({ target }) => change({ title: target.value })}
        />
        <TextAreaField
          label={t('description')}
          hint={t('descriptionHint')}
          error={errorOf('description')}
          rows={6}
          value={form.description}
          maxLength={20_000}
          onChange={({ target }) => change({ description: target.value })}
        />
        <TextField
          label={t('contact')}
          hint={t('contactHint')}
          placeholder={ownName}
          value={form.contactName}
          maxLength={100}
          autoComplete="name"
          onChange={({ target }) => change({ contactName: target.value })}
        />
      </div>
    </FormPart>
  );
}
