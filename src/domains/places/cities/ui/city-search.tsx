import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

export function CitySearch({ q }: { q: string }) {
  const t = useTranslations('admin.cities');
  return (
    <Form
      key={q}
      action="/admin/cities"
      role="search"
      className="mt-8 flex max-w-xl flex-wrap items-end gap-3"
    >
      <TextField
        label={t('query')}
        name="q"
        type="search"
        maxLength={100}
        defaultValue={q}
        className="min-w-60 flex-1"
      />
      <Button type="submit" className="max-sm:w-full">
        {t('search')}
      </Button>
    </Form>
  );
}
