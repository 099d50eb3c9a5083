export const THEME_COOKIE = 'gable-theme';

/** A theme that was chosen; without one the device decides. */
export type Theme = 'light' | 'dark';

export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark';
}
