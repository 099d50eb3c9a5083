import { useTranslations } from 'next-intl';

const PARTS = ['sales', 'value', 'interval', 'coefficients', 'trend', 'limits'] as const;

/** How it is worked out and where it ends, for those who want to know. */
export function Methods() {
  const t = useTranslations('price.methods');
  return (
    <dl className="grid max-w-prose gap-4">
      {PARTS.map((part) => (
        <div key={part}>
          <dt className="font-medium">{t(`${part}.title`)}</dt>
          <dd className="mt-1 text-ink-soft">{t(`${part}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
