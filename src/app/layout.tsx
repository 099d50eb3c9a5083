import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { env } from '@/platform/env';
import { Messages } from '@/platform/i18n/messages';
import { DataProvider } from '@/trpc/client';
import { readerOrAway } from '@/trpc/page-actor';
import { classNames } from '@/ui/class-names';
import { NoticeHost } from '@/ui/notice-host';
import { ReaderUnit } from '@/ui/reader-unit';
import { ShortcutHost } from '@/ui/shortcut-host';
import { StyleNonce } from '@/ui/style-nonce';
import { AwayState } from './_shell/away-state';
import { Footer } from './_shell/footer';
import { Header } from './_shell/header';
import { ImpersonationBanner } from './_shell/impersonation-banner';
import { readerUnit } from './_shell/reader-unit';
import { shellReader } from './_shell/shell-reader';
import { TabBar } from './_shell/tab-bar';
import { isTheme, THEME_COOKIE } from './_shell/theme';
import { fraunces, instrument, instrumentExtended } from './fonts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { default: t('title'), template: '%s · Gable' },
    description: t('description'),
    applicationName: 'Gable',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // The paper of either theme, for the browser's own bars.
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f6f1' },
    { media: '(prefers-color-scheme: dark)', color: '#161a25' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, head, reader, t] = await Promise.all([
    getLocale(),
    cookies(),
    headers(),
    readerOrAway(),
    getTranslations('shell'),
  ]);
  const chosen = jar.get(THEME_COOKIE)?.value;
  const theme = isTheme(chosen) ? chosen : undefined;
  const [shown, unit] = await Promise.all([shellReader(reader), readerUnit(reader)]);
  return (
    <html
      lang={locale}
      data-theme={theme}
      className={`${fraunces.variable} ${instrument.variable} ${instrumentExtended.variable}`}
    >
      <body
        className={classNames(
          'flex min-h-dvh flex-col',
          shown?.impersonated != null && '[--banner-height:3rem]',
        )}
      >
        <Messages>
          <StyleNonce nonce={head.get('x-nonce') ?? undefined}>
            <a
              href="#content"
              className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-ink px-4 py-3 text-paper focus:translate-y-0"
            >
              {t('skip')}
            </a>
            {shown?.impersonated == null ? null : <ImpersonationBanner name={shown.impersonated} />}
            <DataProvider>
              <Header reader={shown} theme={theme} />
              <main id="content" tabIndex={-1} className="flex flex-1 flex-col outline-none">
                <NuqsAdapter>
                  <ReaderUnit value={unit}>{reader ? children : <AwayState />}</ReaderUnit>
                </NuqsAdapter>
              </main>
            </DataProvider>
            <Footer />
            <TabBar reader={shown} theme={theme} />
            <NoticeHost />
            <ShortcutHost />
          </StyleNonce>
        </Messages>
      </body>
    </html>
  );
}
