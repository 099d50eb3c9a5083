import { getTranslations } from 'next-intl/server';
import { partsStatus } from '@/composition/http/parts-status';
import { nextRuntime } from '@/composition/next-runtime';

export const dynamic = 'force-dynamic';

export async function generateMetadata() {
  const t = await getTranslations('status');
  return { title: t('title') };
}

export default async function StatusPage() {
  const [t, parts] = await Promise.all([getTranslations('status'), partsStatus(nextRuntime())]);
  const rows = (['database', 'jobs', 'files'] as const).map((part) => ({
    part,
    works: parts[part],
  }));
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-12">
      <h1 className="title text-2xl">{t('title')}</h1>
      <p className="mt-2" role="status">
        {t(rows.every(({ works }) => works) ? 'allWell' : 'someAway')}
      </p>
      <dl className="mt-8 border-line border-t">
        {rows.map(({ part, works }) => (
          <div key={part} className="flex justify-between border-line border-b py-3">
            <dt>{t(part)}</dt>
            <dd>{t(works ? 'works' : 'away')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
