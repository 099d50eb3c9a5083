import { oneClickRoutes } from '@/platform/http/one-click';
import { alertToken } from './contract';
import { resumeAlerts, stopAlerts } from './service/subscription';

export const routes = oneClickRoutes({
  api: '/api/alerts',
  page: '/alerts',
  token: alertToken,
  about: 'alerts of a saved search',
  stop: stopAlerts,
  resume: resumeAlerts,
});
