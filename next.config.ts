import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { REWRITE_PREFIX, REWRITTEN } from './src/composition/http/own-paths';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './src/platform/i18n/request.ts',
  // Texts are parsed by the build: the parser weighs 12 kB, and its work would delay the page's first answer to a touch.
  experimental: {
    messages: { path: './messages', format: 'json', locales: ['en', 'fr'], precompile: true },
  },
});

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run verify` checks types, once; a newcomer's first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // The parsers of the address are in both of its entries; the browser gets the one that its hooks come with.
  turbopack: { resolveAlias: { 'nuqs/server': { browser: 'nuqs' } } },
  // Two module graphs share these through the file system, never through module state.
  serverExternalPackages: ['pg-boss', 'sharp', 'pino', 'postgres', 'pdfkit', 'fontkit'],
  // The HTTP application's root paths, for hosts that run Next without our server in front.
  rewrites: async () =>
    REWRITTEN.map((source) => ({ source, destination: `${REWRITE_PREFIX}${source}` })),
};

export default withNextIntl(config);
