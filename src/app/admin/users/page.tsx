import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { usersInput } from '@/domains/accounts/administration/contract';
import { UserFilters } from '@/domains/accounts/administration/ui/user-filters';
import { UserList } from '@/domains/accounts/administration/ui/user-list';
import { Messages } from '@/platform/i18n/messages';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { onlyAdministrators } from '../administrator';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('users.title'), robots: { index: false } };
}

export default async function UsersPage({ searchParams }: Props) {
  await onlyAdministrators('/admin/users');
  const { q, role, state } = await searchParams;
  const asked = usersInput.safeParse({
    query: typeof q === 'string' ? q : '',
    role: role || undefined,
    state: state || undefined,
  });
  // A mistyped address asks for everybody.
  const { cursor: _, ...filter } = asked.success ? asked.data : usersInput.parse({});
  const [t] = await Promise.all([
    getTranslations('admin'),
    pageQueries().prefetchInfiniteQuery(
      trpc.administration.users.infiniteQueryOptions(filter, {
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      }),
    ),
  ]);
  return (
    <Messages for={['admin']}>
      <div className="page pt-10 pb-20">
        <h1 className="title text-2xl">{t('users.title')}</h1>
        <p className="mt-2 text-ink-soft">{t('users.text')}</p>
        <UserFilters {...filter} />
        <Hydrate>
          <UserList key={JSON.stringify(filter)} filter={filter} />
        </Hydrate>
      </div>
    </Messages>
  );
}
