/** Names of the limits that a route may declare; their figures come from the environment. */
export const LIMIT_NAMES = ['standard', 'bulk', 'team', 'login', 'registration', 'web'] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];
