import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { Messages } from '@/platform/i18n/messages';
import { DataProvider } from '@/trpc/client';
import { NoticeHost } from '@/ui/notice-host';
import { StyleNonce } from '@/ui/style-nonce';
import { fraunces, instrument, instrumentExtended } from './fonts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: t('title'), template: `%s · Gable` },
    description: t('description'),
    applicationName: 'Gable',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f6f1' },
    { media: '(prefers-color-scheme: dark)', color: '#171b26' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, head] = await Promise.all([getLocale(), cookies(), headers()]);
  const theme = jar.get('gable-theme')?.value;
  return (
    <html
      lang={locale}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      className={`${fraunces.variable} ${instrument.variable} ${instrumentExtended.variable}`}
    >
      <body className="flex min-h-dvh flex-col">
        <Messages>
          <StyleNonce nonce={head.get('x-nonce') ?? undefined}>
            <NuqsAdapter>
              <DataProvider>{children}</DataProvider>
            </NuqsAdapter>
            <NoticeHost />
          </StyleNonce>
        </Messages>
      </body>
    </html>
  );
}
