'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import type { Locale } from '@/kernel/locale';

/** What stands inside is written for a reader of `locale`, whatever the page's own language is. */
export function InLanguage(
  props: Pick<ComponentProps<typeof NextIntlClientProvider>, 'messages' | 'children'> & {
    locale: Locale;
  },
) {
  return (
    <div lang={props.locale} className="min-w-0">
      <NextIntlClientProvider locale={props.locale} messages={props.messages} timeZone="UTC">
        {props.children}
      </NextIntlClientProvider>
    </div>
  );
}
