'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { whenNeeded } from './notify';

const NoticeList = lazy(() => import('./notice-list'));

/** Stands once in the layout. Until there is something to say it costs nothing. */
export function NoticeHost() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => whenNeeded(() => setNeeded(true)), []);
  return needed ? (
    <Suspense>
      <NoticeList />
    </Suspense>
  ) : null;
}
