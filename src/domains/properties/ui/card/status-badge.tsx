import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/badge';
import type { ListingCard } from '../../contract';

const MEANINGS = {
  under_offer: 'watch',
  sold: 'unknown',
  let: 'unknown',
  withdrawn: 'unknown',
} as const;

/** Says how a home stands where that is not simply "to be had". */
export function StatusBadge({ status }: { status: ListingCard['status'] }) {
  const t = useTranslations('homes.status');
  if (status === 'active' || status === 'draft') return null;
  return <Badge meaning={MEANINGS[status]}>{t(status)}</Badge>;
}
