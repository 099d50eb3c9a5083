import { oneClickRoutes } from '@/platform/http/one-click';
import { mailLinkToken } from './contract';
import { chooseMailByLink } from './service/mail-link';

export const routes = oneClickRoutes({
  api: '/api/mails',
  page: '/mails',
  token: mailLinkToken,
  about: 'mails of one kind',
  stop: (ctx, token) => chooseMailByLink(ctx, token, false),
  resume: (ctx, token) => chooseMailByLink(ctx, token, true),
});
