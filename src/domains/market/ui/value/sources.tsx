import { useTranslations } from 'next-intl';
import { marketSource } from '../../model-sources';

/** Whose records these are, with their licences; what was made up says so. */
export function Sources({ sources }: { sources: readonly string[] }) {
  const t = useTranslations('price.sources');
  const known = sources.flatMap((key) => {
    const source = marketSource(key);
    return source ? [{ key, ...source }] : [];
  });
  return (
    <ul className="grid max-w-prose gap-1 text-ink-soft text-sm">
      {known.map(({ key, title, credit, publisher, licence }) => (
        <li key={key}>
          {licence ? (
            <>
              {credit ?? `${publisher}, ${title}`}.{' '}
              <a
                href={licence.url}
                className="rounded-md text-accent underline decoration-accent/40 underline-offset-4"
              >
                {licence.name}
              </a>
            </>
          ) : (
            t('demo')
          )}
        </li>
      ))}
      {known.some((source) => source.isKeptFromSearchEngines) ? <li>{t('dvf')}</li> : null}
    </ul>
  );
}
