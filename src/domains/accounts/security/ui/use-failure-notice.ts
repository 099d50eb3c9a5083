'use client';

import { useTranslations } from 'next-intl';
import { notify } from '@/ui/notify';
import { isDeclined } from './proof';
import { reasonOf } from './reason-of';

/** Says that something of the security page did not work; silent where the person thought better of it. */
export function useFailureNotice(): (error: unknown) => void {
  const t = useTranslations('security.problem');
  return (error) => {
    if (isDeclined(error)) return;
    const isEnded = reasonOf(error) === 'SESSION_ENDED';
    notify({ title: t(isEnded ? 'ended' : 'failed'), meaning: 'risk' });
  };
}
