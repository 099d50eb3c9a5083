import type { MetadataRoute } from 'next';
import { env } from '@/platform/env';

// Made when asked: the address people reach Gable at is not known to the build.
export const dynamic = 'force-dynamic';

/** Public listings may be found; accounts, doors for programs and filtered searches need no crawler. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/account', '/favourites', '/sign-in', '/sign-up', '/dev/'],
    },
    sitemap: `${env().PUBLIC_URL}/sitemap.xml`,
  };
}
