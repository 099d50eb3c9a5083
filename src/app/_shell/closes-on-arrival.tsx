'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** Closes the popover of this id once the reader has followed one of its links: the frame stays while pages change. */
export function ClosesOnArrival({ id }: { id: string }) {
  const path = usePathname();
  useEffect(() => {
    const popover = document.getElementById(id);
    if (path !== null && popover?.matches(':popover-open')) popover.hidePopover();
  }, [id, path]);
  return null;
}
