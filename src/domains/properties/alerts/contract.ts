import { z } from 'zod';
import { isTimeZone } from '@/kernel/time';
import { searchFilters } from '../contract';
import { FREQUENCIES, LEFT_OUT, NAME_MAX } from './model';

/** Control characters have no place in a name of one line, and PostgreSQL refuses the null byte. */
const CONTROL = /\p{Cc}/u;
const name = z
  .string()
  .trim()
  .min(1)
  .max(NAME_MAX)
  .refine((text) => !CONTROL.test(text), 'must not contain control characters');
const id = z.uuid();
const frequency = z.enum(FREQUENCIES);

export const savedSearchId = z.object({ id });

export const saveSearchInput = z.object({
  id,
  name,
  filters: searchFilters,
  frequency,
  /** The browser's own, for alerts at 08:00 there; the account's goes before it. */
  timeZone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone').optional(),
});
export type SaveSearchInput = z.output<typeof saveSearchInput>;

export const changeSearchInput = z.object({
  id,
  name: name.optional(),
  frequency: frequency.optional(),
});
export type ChangeSearchInput = z.output<typeof changeSearchInput>;

/** `isRemoved: false` puts back one that was removed within the last day. */
export const removeSearchInput = z.object({ id, isRemoved: z.boolean() });

/** What a page knows of a link in a mail. */
export const alertToken = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/) });

/** What the page behind the link of an alert says. */
const subscriptionView = z.object({ name: z.string(), frequency });
export type SubscriptionView = z.output<typeof subscriptionView>;

const savedSearchView = z.object({
  id,
  name: z.string(),
  filters: searchFilters,
  frequency,
  /** Homes found since the reader last looked; at 100 there may be more. */
  newCount: z.number().int(),
  createdAt: z.date(),
  lastAlertAt: z.date().nullable(),
});

const savedSearchList = z.object({
  searches: z.array(savedSearchView),
  /** The address that refuses alerts, so that they no longer go by mail; null while they do. */
  bouncingEmail: z.string().nullable(),
});
export type SavedSearchList = z.output<typeof savedSearchList>;

/** How many new homes an alert leaves out, by reason; those that are not there left none out. */
const leftOutCounts = z.partialRecord(z.enum(LEFT_OUT), z.number().int().min(1));
export type LeftOutCounts = z.output<typeof leftOutCounts>;
