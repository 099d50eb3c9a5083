import { procedure, router } from '@/platform/trpc/procedures';
import {
  mailChoice,
  mailLinkToken,
  markAllReadInput,
  markReadInput,
  notificationsInput,
} from './contract';
import { chooseMail, readMailChoices } from './service/mail-choices';
import { readMailLink } from './service/mail-link';
import { markAllRead, markRead } from './service/mark-read';
import { readNotifications, unreadCount } from './service/read-notifications';

export const notificationsRouter = router({
  list: procedure('signed_in')
    .input(notificationsInput.prefault({}))
    .query(({ ctx, input }) => readNotifications(ctx, input)),
  /** 100 means more than 99. */
  unreadCount: procedure('signed_in').query(({ ctx }) => unreadCount(ctx)),
  markRead: procedure('signed_in')
    .input(markReadInput)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
  mailChoices: procedure('signed_in').query(({ ctx }) => readMailChoices(ctx)),
  chooseMail: procedure('signed_in')
    .input(mailChoice)
    .mutation(({ ctx, input }) => chooseMail(ctx, input)),
  /** What the link of a mail is about. The token is the right. */
  mailLink: procedure('anyone')
    .input(mailLinkToken)
    .query(({ ctx, input }) => readMailLink(ctx, input.token)),
  /** The ids that were unread, so that it can be undone. */
  markAllRead: procedure('signed_in')
    .input(markAllReadInput)
    .mutation(({ ctx, input }) => markAllRead(ctx, input)),
});
