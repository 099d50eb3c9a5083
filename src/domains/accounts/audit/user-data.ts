import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { shownTo } from './service/read-trail';
import { listAllAuditEntries, renameInEntries, takeNameOffEntries } from './store';

/** The trail stays after an erasure, without the name. */
export const auditUserData: UserDataDeclaration = {
  name: 'audit trail',
  columns: ['audit_entry.user_id', 'audit_entry.actor_id', 'audit_entry.impersonator_id'],
  async exports({ db }, userId) {
    const rows = await listAllAuditEntries(db, userId);
    return { entries: rows.map((row) => shownTo(userId, row)) };
  },
  async erases({ db }, userId) {
    await takeNameOffEntries(db, userId);
    return {};
  },
  merges: ({ db }, from, into) => renameInEntries(db, from, into),
};
