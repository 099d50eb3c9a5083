import { cutAvatarJob } from '@/domains/accounts/avatar/jobs';
import { deliverCodeJob, forgetCodesJob } from '@/domains/accounts/codes/jobs';
import { eraseAccountJob } from '@/domains/accounts/deletion/jobs';
import { eraseDueAccountsJob } from '@/domains/accounts/deletion/jobs-erase-due';
import { forgetExportsJob, packExportJob } from '@/domains/accounts/export/jobs';
import { forgetGuestsJob } from '@/domains/accounts/guests/jobs';
import { refreshTrendsJob } from '@/domains/market/trends/jobs';
import { trainMarketJob } from '@/domains/market/valuation/jobs';
import { trainChangedJob } from '@/domains/market/valuation/jobs-train-changed';
import { forgetSearchesJob, matchChangesJob } from '@/domains/properties/alerts/jobs';
import { sendAlertJob } from '@/domains/properties/alerts/jobs-send-alert';
import { forgetRemovedJob, preparePhotoJob } from '@/domains/properties/publishing/jobs';
import { pruneEventsJob } from '@/platform/events/job';
import { removeAbandonedFilesJob, removeObjectsJob } from '@/platform/files/jobs';
import { forgetOldKeysJob } from '@/platform/http/jobs';
import type { AnyJob } from '@/platform/jobs/jobs';
import { sendMailJob } from '@/platform/mail/job';

/** Every job that Gable knows, declared by its domain or by the platform. */
export const JOBS: readonly AnyJob[] = [
  sendMailJob,
  deliverCodeJob,
  forgetCodesJob,
  forgetGuestsJob,
  pruneEventsJob,
  removeObjectsJob,
  removeAbandonedFilesJob,
  forgetOldKeysJob,
  preparePhotoJob,
  forgetRemovedJob,
  trainMarketJob,
  trainChangedJob,
  matchChangesJob,
  sendAlertJob,
  forgetSearchesJob,
  packExportJob,
  cutAvatarJob,
  forgetExportsJob,
  eraseDueAccountsJob,
  eraseAccountJob,
  refreshTrendsJob,
];
