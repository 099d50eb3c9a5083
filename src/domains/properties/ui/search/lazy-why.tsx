'use client';

import dynamic from 'next/dynamic';

/** Only a list of best matches carries this. */
export const WhyThisOne = dynamic(() =>
  import('./why-this-one').then((module) => module.WhyThisOne),
);
