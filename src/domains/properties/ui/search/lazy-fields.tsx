'use client';

import dynamic from 'next/dynamic';

/** Fields that take figures, in bundles of their own: they are fetched when their paper first opens. */
export const PriceFields = dynamic(() =>
  import('./price-fields').then((module) => module.PriceFields),
);
export const MoreFields = dynamic(() =>
  import('./more-fields').then((module) => module.MoreFields),
);
