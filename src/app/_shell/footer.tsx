import { useTranslations } from 'next-intl';
import { TextLink } from '@/ui/text-link';
import { Mark } from '@/ui/wordmark';

/** Who stands behind the page, and where its facts come from. */
export function Footer() {
  const t = useTranslations('shell');
  return (
    <footer className="mt-auto border-line border-t pb-(--tab-bar-height)">
      <div className="page flex flex-wrap items-center gap-x-8 gap-y-3 py-8 text-ink-soft text-sm">
        <Mark className="size-6" />
        <p className="mr-auto">{t('motto')}</p>
        <TextLink href="/sources">{t('sources')}</TextLink>
        <TextLink href="/docs">{t('apiDocs')}</TextLink>
      </div>
    </footer>
  );
}
