import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { MeaningMark } from '@/ui/meaning';

/** Stands over every page while an administrator acts in somebody's name; a plain form, so that it always works. */
export function ImpersonationBanner({ name }: { name: string }) {
  const t = useTranslations('shell');
  return (
    <aside className="sticky top-0 z-30 border-watch border-b bg-watch-wash text-watch">
      <form
        method="post"
        action="/api/impersonation/stop"
        className="page flex h-12 items-center gap-3"
      >
        <MeaningMark meaning="watch" />
        <p className="min-w-0 flex-1 truncate font-medium">{t('impersonating', { name })}</p>
        <Button type="submit" size="small">
          {t('stopImpersonating')}
        </Button>
      </form>
    </aside>
  );
}
