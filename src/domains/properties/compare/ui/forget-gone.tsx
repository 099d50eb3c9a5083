'use client';

import { useEffect } from 'react';
import { setChosen } from './chosen-homes';

/** Takes homes that are no longer to be seen out of the tray, where they would hold a place for good. */
export function ForgetGone({ ids }: { ids: readonly number[] }) {
  useEffect(() => {
    for (const id of ids) setChosen({ id, title: '', photo: null }, false);
  }, [ids]);
  return null;
}
