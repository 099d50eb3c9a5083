import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

export async function generateMetadata() {
  const t = await getTranslations('shell');
  return { title: t('notFoundTitle') };
}

export default async function NotFound() {
  const t = await getTranslations('shell');
  return (
    <EmptyState
      level={1}
      title={t('notFoundTitle')}
      action={
        <LinkButton href="/" variant="primary">
          {t('notFoundAction')}
        </LinkButton>
      }
    >
      <p>{t('notFoundText')}</p>
    </EmptyState>
  );
}
