import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { listMailOff } from './store-mail';
import { deleteNotificationsOf, listAllNotifications, moveNotifications } from './store-user-data';

export const notificationsUserData: UserDataDeclaration = {
  name: 'notifications',
  columns: [
    'notification.user_id',
    'notification.actor_id',
    'notification_mail_off.user_id',
    'notification_mail_link.user_id',
  ],
  async exports({ db }, userId) {
    const mailOff = await listMailOff(db, userId);
    return {
      notifications: await listAllNotifications(db, userId),
      notByMail: mailOff.map(({ kind }) => kind),
    };
  },
  async erases({ db }, userId) {
    await deleteNotificationsOf(db, userId);
    return {};
  },
  merges: ({ db }, from, into) => moveNotifications(db, from, into),
};
