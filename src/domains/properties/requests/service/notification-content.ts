import type { NotificationContent } from '@/domains/accounts/notifications/contract';
import { zoneOfHome } from '../model-zone';
import type { Happened } from './happened';

/** What the notification centre says of it. */
export function contentOf({ request, side, home, entry }: Happened): NotificationContent {
  const { title } = home;
  switch (entry.act) {
    case 'confirmed':
      return {
        kind: 'visit_confirmed',
        parameters: {
          home: title,
          startsAt: (entry.visitAt ?? request.lastEntryAt).toISOString(),
          timeZone: zoneOfHome(home),
        },
      };
    case 'declined':
      return { kind: 'visit_declined', parameters: { home: title } };
    case 'closed':
      return {
        kind: 'request_outcome',
        parameters: { home: title, outcome: entry.outcome ?? 'declined' },
      };
    default: {
      const kind = side === 'sender' ? 'request_received' : 'request_answered';
      return { kind, parameters: { home: title, about: request.kind } };
    }
  }
}
