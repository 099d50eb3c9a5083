import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/**
 * The zone that instants are shown in: the reader's choice, else their device's. The server knows no device, so its page
 * says UTC until it wakes up.
 */
export function useTimeZone(chosen: string | null): string {
  const device = useSyncExternalStore(
    neverChanges,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    () => 'UTC',
  );
  return chosen ?? device;
}
