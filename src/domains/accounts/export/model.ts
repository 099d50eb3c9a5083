export const EXPORT_STATUSES = ['waiting', 'packing', 'ready', 'failed'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** An archive of everything about somebody is itself something to lose: it goes after a week. */
export const EXPORT_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** A link to it, for the browser that asked. */
export const EXPORT_LINK_SECONDS = 10 * 60;

/** `account`, `saved searches` → `account.json`, `saved-searches.json`. */
export function partFileName(part: string): string {
  return `${part.replaceAll(/[^a-z0-9]+/gi, '-')}.json`;
}
