import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CATALOGUES, type Namespace } from './catalogues';

/** What the design system's and the shell's own client components read. */
const EVERYWHERE: readonly Namespace[] = ['ui', 'shell', 'crash'];

/**
 * Hands the client components below it their texts, and no others: the page's bytes hold what it shows. Server
 * components need none of this.
 */
export async function Messages(props: { for?: readonly Namespace[]; children: ReactNode }) {
  const locale = await getLocale();
  const names = [...EVERYWHERE, ...(props.for ?? [])];
  const messages = Object.fromEntries(names.map((name) => [name, CATALOGUES[locale][name]]));
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {props.children}
    </NextIntlClientProvider>
  );
}
