import { auditUserData } from '@/domains/accounts/audit/user-data';
import { exportUserDataDeclaration } from '@/domains/accounts/export/user-data';
import { invitationsUserData } from '@/domains/accounts/invitations/user-data';
import { notificationsUserData } from '@/domains/accounts/notifications/user-data';
import { preferencesUserData } from '@/domains/accounts/preferences/user-data';
import { securityUserData } from '@/domains/accounts/security/user-data';
import { accountsUserData } from '@/domains/accounts/user-data';
import { alertsUserData } from '@/domains/properties/alerts/user-data';
import { marksUserData } from '@/domains/properties/marks/user-data';
import { publishingUserData } from '@/domains/properties/publishing/user-data';
import { requestsUserData } from '@/domains/properties/requests/user-data';
import { shortlistUserData } from '@/domains/properties/shortlist/user-data';
import { propertiesUserData } from '@/domains/properties/user-data';
import { eventsUserData } from '@/platform/events/user-data';
import { filesUserData } from '@/platform/files/user-data';
import type { UserDataDeclaration } from '@/platform/user-data/declaration';

/** What is exported, erased and merged for a user, in this order: the account comes last, as all others refer to it. */
export const USER_DATA: readonly UserDataDeclaration[] = [
  shortlistUserData,
  publishingUserData,
  requestsUserData,
  propertiesUserData,
  marksUserData,
  alertsUserData,
  filesUserData,
  eventsUserData,
  notificationsUserData,
  invitationsUserData,
  auditUserData,
  preferencesUserData,
  securityUserData,
  exportUserDataDeclaration,
  accountsUserData,
];
