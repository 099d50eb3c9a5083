import { routes as administration } from '@/domains/accounts/administration/rest';
import { routes as avatar } from '@/domains/accounts/avatar/rest';
import { routes as codes } from '@/domains/accounts/codes/rest';
import { routes as homesterCodes } from '@/domains/accounts/codes/rest-homester';
import { routes as firebase } from '@/domains/accounts/firebase/rest';
import { routes as guests } from '@/domains/accounts/guests/rest';
import { routes as notifications } from '@/domains/accounts/notifications/rest';
import { routes as preferences } from '@/domains/accounts/preferences/rest';
import { routes as profile } from '@/domains/accounts/profile/rest';
import { routes as accounts } from '@/domains/accounts/rest';
import { routes as users } from '@/domains/accounts/rest-users';
import { routes as tokens } from '@/domains/accounts/tokens/rest';
import { routes as priceReport } from '@/domains/market/report/rest';
import { routes as cities } from '@/domains/places/cities/rest';
import { routes as alerts } from '@/domains/properties/alerts/rest';
import { routes as publishing } from '@/domains/properties/publishing/rest';
import { routes as properties } from '@/domains/properties/rest';
import type { AnyRoute } from '@/platform/http/route';
import { routes as price } from './price/rest';

/** Every REST route of every domain. What is not listed here does not exist. */
export const routes: readonly AnyRoute[] = [
  ...accounts,
  ...administration,
  ...tokens,
  ...firebase,
  ...codes,
  ...guests,
  ...homesterCodes,
  ...users,
  ...profile,
  ...avatar,
  ...preferences,
  ...notifications,
  ...cities,
  ...priceReport,
  ...properties,
  ...alerts,
  ...publishing,
  ...price,
];
