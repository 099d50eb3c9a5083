import type { MetadataRoute } from 'next';
import { env } from '@/platform/env';
import { pageQueries, trpc } from '@/trpc/server';

// Made when asked: at build time there is no database, and homes come and go.
export const dynamic = 'force-dynamic';

const NEWEST = 100;

/** The two searches and the newest homes of each; older ones are found through the towns' pages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = env().PUBLIC_URL;
  const [sales, rents] = await Promise.all(
    (['sale', 'rent'] as const).map((transaction) =>
      pageQueries().fetchQuery(
        trpc.properties.search.queryOptions({ transaction, perPage: NEWEST }),
      ),
    ),
  );
  const homes = [sales, rents].flatMap((found) => found?.listings ?? []);
  return [
    { url: base },
    { url: `${base}/properties` },
    { url: `${base}/properties?transaction=rent` },
    ...homes
      .filter((home) => !home.isDemo)
      .map((home) => ({ url: `${base}/properties/${home.id}`, lastModified: home.listedAt })),
  ];
}
