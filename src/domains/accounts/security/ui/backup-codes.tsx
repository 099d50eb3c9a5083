'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/ui/button-class';

/** The codes for when the app is lost, this one time. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('security.codes');
  const file = `Gable\n${t('fileTitle')}\n\n${codes.join('\n')}\n`;
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{t('text')}</p>
      <ul className="grid max-w-sm grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-sunken p-4 [font-family:ui-monospace,monospace]">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        download="gable-backup-codes.txt"
        className={buttonClass({ className: 'justify-self-start' })}
      >
        <Download aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t('download')}
      </a>
    </div>
  );
}
