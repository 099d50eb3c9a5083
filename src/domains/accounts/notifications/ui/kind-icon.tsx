import {
  Ban,
  CalendarCheck,
  CalendarX,
  ClipboardCheck,
  Download,
  ImageOff,
  MessageCircle,
  Reply,
  Search,
  ThumbsUp,
  TrendingDown,
  UserCheck,
  Users,
} from 'lucide-react';
import type { NotificationKind } from '../model';

const ICONS = {
  request_received: MessageCircle,
  request_answered: Reply,
  visit_confirmed: CalendarCheck,
  visit_declined: CalendarX,
  request_outcome: ClipboardCheck,
  listing_taken_down: Ban,
  price_dropped: TrendingDown,
  saved_search_matches: Search,
  shortlist_invitation: Users,
  shortlist_verdict: ThumbsUp,
  export_ready: Download,
  deletion_cancelled: UserCheck,
  avatar_failed: ImageOff,
} as const satisfies Record<NotificationKind, unknown>;

/** What a notification is about, at a glance; its sentence says the same in words. */
export function KindIcon({ kind }: { kind: NotificationKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" className="size-5" strokeWidth={1.5} />;
}
