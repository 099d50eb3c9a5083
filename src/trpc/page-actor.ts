import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { nextRuntime } from '@/composition/next-runtime';
import { resolveActor } from '@/domains/accounts/service/resolve-actor';
import type { Actor } from '@/kernel/actor';
import { toAppError } from '@/platform/errors/to-app-error';
import { pageIsUnavailable } from '@/platform/http/page-outcome';

/**
 * Who reads this page, by its cookie alone: a browser sends no bearer token for a page. Asked once a request, however
 * many queries the page makes.
 */
export const pageActor = cache(async (): Promise<Actor> => {
  const cookie = (await headers()).get('cookie');
  const { credentials, database } = nextRuntime();
  const own = new Headers(cookie === null ? {} : { cookie });
  return resolveActor({ db: database.db, credentials }, own, new Date());
});

/**
 * Who reads this page, or null while the database is away; then the answer leaves with 503. Every page is asked this
 * by the layout before anything of it renders, so that none has to be prepared for it.
 */
export const readerOrAway = cache(async (): Promise<Actor | null> => {
  try {
    const [actor] = await Promise.all([pageActor(), nextRuntime().database.sql`select 1`]);
    return actor;
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code !== 'unavailable') throw error;
    nextRuntime().log.warn({ err: error.cause }, 'the database is away');
    pageIsUnavailable();
    return null;
  }
});
