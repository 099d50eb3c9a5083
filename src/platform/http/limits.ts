import type { Env } from '../env';
import { isLoopback, limitKeyOf } from './client-address';

/** Names of the limits that a route may declare; their figures come from the environment. */
export const LIMIT_NAMES = [
  'standard',
  'bulk',
  'team',
  'login',
  'registration',
  'otp',
  'guest',
  'web',
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** Limits that count an address before anything about the caller is looked at. */
export const ADDRESS_LIMITS = [
  'login',
  'registration',
  'otp',
  'guest',
] as const satisfies readonly LimitName[];
type AddressLimit = (typeof ADDRESS_LIMITS)[number];

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
export function limitsOf(env: Env): Record<LimitName | `${AddressLimit}_demo`, Limit> {
  const perPerson = ({ actorKey, address }: Counted) =>
    actorKey ?? (address === null ? null : `address:${limitKeyOf(address)}`);
  const relaxed = env.DEMO === 'on';
  const perAddress = (asked: number | undefined, usual: number, seconds: number) => {
    const keyOf =
      (isDemoLimit: boolean) =>
      ({ address }: Counted) => {
        if (address === null) return null;
        const isDemo = relaxed && asked === undefined && isLoopback(address);
        return isDemo === isDemoLimit ? limitKeyOf(address) : null;
      };
    return [
      { points: asked ?? usual, seconds, keyOf: keyOf(false) },
      { points: DEMO_ATTEMPTS, seconds, keyOf: keyOf(true) },
    ] as const;
  };
  const hour = 3600;
  const [login, loginDemo] = perAddress(env.RATE_LIMIT_LOGIN_PER_15_MINUTES, 5, 15 * 60);
  const [registration, registrationDemo] = perAddress(env.RATE_LIMIT_REGISTER_PER_HOUR, 3, hour);
  const [otp, otpDemo] = perAddress(env.RATE_LIMIT_OTP_PER_ADDRESS_PER_HOUR, 20, hour);
  const [guest, guestDemo] = perAddress(env.RATE_LIMIT_GUEST_PER_HOUR, 20, hour);
  return {
    standard: { points: env.RATE_LIMIT_USER_PER_MINUTE, seconds: 60, keyOf: perPerson },
    bulk: { points: env.RATE_LIMIT_BULK_PER_MINUTE, seconds: 60, keyOf: perPerson },
    web: { points: env.RATE_LIMIT_WEB_PER_MINUTE, seconds: 60, keyOf: perPerson },
    team: {
      points: env.RATE_LIMIT_TEAM_PER_HOUR,
      seconds: hour,
      keyOf: ({ teamId }) => (teamId === null ? null : String(teamId)),
    },
    login,
    registration,
    otp,
    guest,
    login_demo: loginDemo,
    registration_demo: registrationDemo,
    otp_demo: otpDemo,
    guest_demo: guestDemo,
  };
}
