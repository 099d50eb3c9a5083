/** Everything that Gable tells somebody about. A kind's text is `notifications.kind.<kind>`; what it says, its parameters. */
export const NOTIFICATION_KINDS = [
  'request_received',
  'request_answered',
  'visit_confirmed',
  'visit_declined',
  'request_outcome',
  'listing_taken_down',
  'price_dropped',
  'saved_search_matches',
  'shortlist_invitation',
  'shortlist_verdict',
  'export_ready',
  'deletion_cancelled',
  'avatar_failed',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Those that may come by mail as well, each of which its reader can turn off. */
export const MAILED_KINDS = [
  'request_received',
  'request_answered',
  'visit_confirmed',
  'visit_declined',
  'request_outcome',
  'price_dropped',
  'saved_search_matches',
] as const satisfies readonly NotificationKind[];
export type MailedKind = (typeof MAILED_KINDS)[number];

export function isMailedKind(kind: NotificationKind): kind is MailedKind {
  return MAILED_KINDS.some((mailed) => mailed === kind);
}

/** An unread count above this is shown as "99+", so nobody counts past it. */
export const UNREAD_SHOWN = 99;
