'use client';

import dynamic from 'next/dynamic';

/** Only a search that came of a sentence carries this. */
export const SentenceNote = dynamic(() =>
  import('./sentence-note').then((module) => module.SentenceNote),
);
