import { routes as firebase } from '@/domains/accounts/firebase/rest';
import { routes as notifications } from '@/domains/accounts/notifications/rest';
import { routes as preferences } from '@/domains/accounts/preferences/rest';
import { routes as accounts } from '@/domains/accounts/rest';
import { routes as tokens } from '@/domains/accounts/tokens/rest';
import { routes as cities } from '@/domains/places/cities/rest';
import { routes as alerts } from '@/domains/properties/alerts/rest';
import { routes as publishing } from '@/domains/properties/publishing/rest';
import { routes as properties } from '@/domains/properties/rest';
import type { AnyRoute } from '@/platform/http/route';

/** Every REST route of every domain. What is not listed here does not exist. */
export const routes: readonly AnyRoute[] = [
  ...accounts,
  ...tokens,
  ...firebase,
  ...preferences,
  ...notifications,
  ...cities,
  ...properties,
  ...alerts,
  ...publishing,
];
