import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { JOINED_COOKIE, MERGED_KINDS, readJoined } from '@/domains/accounts/merging/model';
import { nextPath } from '@/domains/accounts/model-next-path';
import { PlainFrame } from '@/domains/accounts/ui/plain-frame';
import { LinkButton } from '@/ui/link-button';
import type { AuthSearchParams } from '../../form-start';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waysIn.joined');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function JoinedPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const [params, jar, t] = await Promise.all([
    props.searchParams,
    cookies(),
    getTranslations('waysIn.joined'),
  ]);
  const next = nextPath(params.next);
  const joined = readJoined(jar.get(JOINED_COOKIE)?.value);
  if (!joined) redirect(next);
  return (
    <PlainFrame title={t('title')} text={t('text')}>
      <ul className="mb-8 grid gap-3 text-lg tabular-nums">
        {MERGED_KINDS.filter((kind) => joined[kind]).map((kind) => (
          <li key={kind} className="border-line border-t pt-3">
            {t(`moved.${kind}`, { count: joined[kind] ?? 0 })}
          </li>
        ))}
      </ul>
      <LinkButton href={next} variant="primary">
        {t('go')}
      </LinkButton>
    </PlainFrame>
  );
}
