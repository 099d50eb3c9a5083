import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/platform/i18n/request.ts');

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Two module graphs share these through the file system, never through module state.
  serverExternalPackages: ['pg-boss', 'sharp', 'pino', 'postgres'],
};

export default withNextIntl(config);
