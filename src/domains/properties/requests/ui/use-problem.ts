'use client';

import { useTranslations } from 'next-intl';

const REASONS = [
  'TIME_UNKNOWN',
  'TIME_PAST',
  'TIME_FAR',
  'TIME_GONE',
  'TOO_MANY_TODAY',
  'NOT_OPEN',
  'NO_CONTACT',
  'OWN_LISTING',
  'NO_ADDRESS',
  'CLOSED',
  'ASKED_ANEW',
] as const;

/** Says in words why something was not sent. */
export function useProblem(): (error: unknown) => string {
  const t = useTranslations('requests.problem');
  return (error) => {
    const data = (error as { data?: { reason?: string | null } | null }).data;
    const known = REASONS.find((reason) => reason === data?.reason);
    if (known) return t(known);
    return data || navigator.onLine ? t('failed') : t('offline');
  };
}

/** The place of the time that an error is about, among fields of which empty ones were not sent; null where it is about none. */
export function wrongTime(error: unknown, fields: readonly string[]): number | null {
  const issues = (error as { data?: { issues?: { path: unknown[] }[] } | null }).data?.issues;
  const [field, index] = issues?.[0]?.path ?? [];
  if (field !== 'times' || typeof index !== 'number') return null;
  return fields.flatMap((time, place) => (time ? [place] : []))[index] ?? null;
}
