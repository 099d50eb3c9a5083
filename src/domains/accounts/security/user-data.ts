import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { listPasskeys } from './store/passkeys';
import { isTwoFactorOn } from './store/two-factor';
import { deleteSecurityOf, moveSecurity } from './store/user-data';

export const securityUserData: UserDataDeclaration = {
  name: 'security',
  columns: ['two_factor.user_id', 'passkey.user_id'],
  async exports({ db }, userId) {
    return {
      hasSecondStep: await isTwoFactorOn(db, userId),
      passkeys: await listPasskeys(db, userId),
    };
  },
  async erases({ db }, userId) {
    await deleteSecurityOf(db, userId);
    return {};
  },
  merges: ({ db }, from, into) => moveSecurity(db, from, into),
};
