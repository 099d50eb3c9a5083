'use client';

import './globals.css';
import { NextIntlClientProvider, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import en from '../../messages/en/crash.json';
import fr from '../../messages/fr/crash.json';

/** The layout itself failed, so neither texts nor fonts are at hand: both languages travel with this page. */
export default function GlobalError(props: { error: Error & { digest?: string } }) {
  const [locale, setLocale] = useState<'en' | 'fr'>('en');
  useEffect(() => setLocale(navigator.language.startsWith('fr') ? 'fr' : 'en'), []);
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ crash: locale === 'fr' ? fr : en }}>
          <Sentence reference={props.error.digest} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

function Sentence({ reference }: { reference: string | undefined }) {
  const t = useTranslations('crash');
  return (
    <main className="mx-auto max-w-md px-4 py-24">
      <h1 className="title text-xl">{t('title')}</h1>
      <p className="mt-3 text-ink-soft">{t('text')}</p>
      {reference && <p className="mt-2 text-ink-soft text-sm">{t('reference', { reference })}</p>}
      <button
        type="button"
        className="mt-6 text-accent underline underline-offset-4"
        onClick={() => window.location.reload()}
      >
        {t('retry')}
      </button>
    </main>
  );
}
