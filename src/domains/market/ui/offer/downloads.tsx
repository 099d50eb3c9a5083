import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/ui/button-class';

/** The report and the data behind the page, as files. A plain link: nothing of the app is needed to fetch one. */
export function Downloads(props: { report: string; sales: string | null; trend: string | null }) {
  const t = useTranslations('offer.downloads');
  return (
    <nav aria-label={t('title')} className="mt-8 flex flex-wrap gap-3">
      {(['report', 'sales', 'trend'] as const).map((file) => {
        const href = props[file];
        return href === null ? null : (
          <a key={file} href={href} download className={buttonClass({ size: 'small' })}>
            <Download aria-hidden="true" className="size-4" strokeWidth={1.5} />
            {t(file)}
          </a>
        );
      })}
    </nav>
  );
}
