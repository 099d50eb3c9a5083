import type { Env } from '../env';
import { isLoopback, limitKeyOf } from './client-address';

/** Names of the limits that a route may declare; their figures come from the environment. */
export const LIMIT_NAMES = ['standard', 'bulk', 'team', 'login', 'registration', 'web'] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** Whom a request is counted under. */
export interface Counted {
  /** `user:…`, or null for callers who did not say who they are. */
  readonly actorKey: string | null;
  readonly teamId: number | null;
  /** Null where the mount cannot know it. */
  readonly address: string | null;
}

export interface Limit {
  readonly points: number;
  readonly seconds: number;
  /** Null: this request is not counted. */
  keyOf(counted: Counted): string | null;
}

/** Attempts from the demo's own machine, so that trying it out meets no wall. */
const DEMO_ATTEMPTS = 1000;

/** The limits in force, by name. Those per address that differ on loopback have a limit of their own for it. */
export function limitsOf(env: Env): Record<LimitName | 'login_demo' | 'registration_demo', Limit> {
  const perPerson = ({ actorKey, address }: Counted) =>
    actorKey ?? (address === null ? null : `address:${limitKeyOf(address)}`);
  const relaxed = env.DEMO === 'on';
  const perAddress =
    (local: boolean, isSet: boolean) =>
    ({ address }: Counted) => {
      if (address === null) return null;
      const isDemo = relaxed && !isSet && isLoopback(address);
      return isDemo === local ? limitKeyOf(address) : null;
    };
  const login = env.RATE_LIMIT_LOGIN_PER_15_MINUTES;
  const registration = env.RATE_LIMIT_REGISTER_PER_HOUR;
  const quarter = 15 * 60;
  return {
    standard: { points: env.RATE_LIMIT_USER_PER_MINUTE, seconds: 60, keyOf: perPerson },
    bulk: { points: env.RATE_LIMIT_BULK_PER_MINUTE, seconds: 60, keyOf: perPerson },
    web: { points: env.RATE_LIMIT_WEB_PER_MINUTE, seconds: 60, keyOf: perPerson },
    team: {
      points: env.RATE_LIMIT_TEAM_PER_HOUR,
      seconds: 3600,
      keyOf: ({ teamId }) => (teamId === null ? null : String(teamId)),
    },
    login: { points: login ?? 5, seconds: quarter, keyOf: perAddress(false, login !== undefined) },
    registration: {
      points: registration ?? 3,
      seconds: 3600,
      keyOf: perAddress(false, registration !== undefined),
    },
    login_demo: {
      points: DEMO_ATTEMPTS,
      seconds: quarter,
      keyOf: perAddress(true, login !== undefined),
    },
    registration_demo: {
      points: DEMO_ATTEMPTS,
      seconds: 3600,
      keyOf: perAddress(true, registration !== undefined),
    },
  };
}
