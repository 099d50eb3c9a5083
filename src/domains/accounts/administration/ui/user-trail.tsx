'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { useTimeZone } from '@/ui/use-time-zone';
import { AuditPages } from '../../audit/ui/audit-pages';
import { TRAIL_PER_PAGE } from './page-size';

/** What happened to somebody's account, with where each came from. */
export function UserTrail({ userId }: { userId: string }) {
  const t = useTranslations('admin.user');
  const trpc = useTRPC();
  const timeZone = useTimeZone(null);
  const trail = useInfiniteQuery(
    trpc.administration.trail.infiniteQueryOptions(
      { userId, limit: TRAIL_PER_PAGE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return <AuditPages trail={trail} label={t('trailLabel')} timeZone={timeZone} />;
}
