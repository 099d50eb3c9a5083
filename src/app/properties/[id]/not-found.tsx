import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

export default function HomeNotFound() {
  const t = useTranslations('property.missing');
  return (
    <EmptyState
      level={1}
      title={t('title')}
      action={
        <LinkButton href="/properties" variant="primary">
          {t('action')}
        </LinkButton>
      }
    >
      <p>{t('text')}</p>
    </EmptyState>
  );
}
