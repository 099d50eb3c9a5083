import { expect, it } from 'vitest';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import heldOut from './held-out.json';
import { readCorpus } from './read-corpus';
import { precisionOf, recallOf, scoreReadings } from './score';
import tuning from './tuning.json';

// Figures alone are compared, so that a failure here never shows a held-out sentence to who mends the parser.
it.each([
  { half: 'tuning', sentences: tuning },
  { half: 'held-out', sentences: heldOut },
])('reads at least 97 % of the $half half rightly', async ({ sentences }) => {
  const { overall } = scoreReadings(readCorpus(sentences, await openGazetteer()));
  expect(precisionOf(overall)).toBeGreaterThanOrEqual(0.97);
  expect(recallOf(overall)).toBeGreaterThanOrEqual(0.97);
});
