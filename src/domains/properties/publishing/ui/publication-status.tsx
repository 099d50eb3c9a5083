import { useTranslations } from 'next-intl';
import type { Transaction } from '@/kernel/homes';
import { Badge } from '@/ui/badge';
import type { PublicationStatus } from '../model';

const MEANINGS = {
  draft: 'unknown',
  active: 'good',
  under_offer: 'watch',
  sold: 'unknown',
  let: 'unknown',
  withdrawn: 'unknown',
  taken_down: 'risk',
} as const;

/** How a home stands, as its publisher is told. */
export function PublicationBadge(props: { status: PublicationStatus; transaction: Transaction }) {
  const t = useTranslations('sell.status');
  const { status, transaction } = props;
  const key = status === 'active' && transaction === 'rent' ? 'active_rent' : status;
  return <Badge meaning={MEANINGS[status]}>{t(key)}</Badge>;
}
