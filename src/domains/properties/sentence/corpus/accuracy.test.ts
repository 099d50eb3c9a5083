import { expect, it } from 'vitest';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import heldOut from './held-out.json';
import { readCorpus } from './read-corpus';
import { precisionOf, recallOf, scoreReadings } from './score';
import tuning from './tuning.json';

// Figures alone are compared, so that a failure here never shows a held-out sentence to who mends the parser.
it.each([
  ['the tuning half', tuning],
  ['the held-out half', heldOut],
])('reads at least 97 %% of %s rightly', async (_name, half) => {
  const { overall } = scoreReadings(readCorpus(half, await openGazetteer()));
  expect(precisionOf(overall)).toBeGreaterThanOrEqual(0.97);
  expect(recallOf(overall)).toBeGreaterThanOrEqual(0.97);
});
