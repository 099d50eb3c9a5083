'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { useTimeZone } from '@/ui/use-time-zone';
import { AuditPages } from './audit-pages';
import { AUDIT_PER_PAGE } from './page-size';

/** The reader's own audit trail, a page at a time. */
export function AuditList(props: { timeZone: string | null }) {
  const t = useTranslations('audit');
  const trpc = useTRPC();
  const timeZone = useTimeZone(props.timeZone);
  const trail = useInfiniteQuery(
    trpc.audit.mine.infiniteQueryOptions(
      { limit: AUDIT_PER_PAGE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return <AuditPages trail={trail} label={t('label')} timeZone={timeZone} />;
}
