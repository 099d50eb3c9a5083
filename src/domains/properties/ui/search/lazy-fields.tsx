'use client';

import dynamic from 'next/dynamic';

/** Fields in bundles of their own: they, and the counts that they show, are fetched when their paper first opens. */
export const PriceFields = dynamic(() =>
  import('./price-fields').then((module) => module.PriceFields),
);
export const TypeFields = dynamic(() =>
  import('./type-fields').then((module) => module.TypeFields),
);
export const RoomFields = dynamic(() =>
  import('./room-fields').then((module) => module.RoomFields),
);
export const MoreFields = dynamic(() =>
  import('./more-fields').then((module) => module.MoreFields),
);
