import type { Locale } from '@/kernel/locale';
import type { Messages } from './catalogues';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
