import { expect, it } from 'vitest';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import heldOut from './held-out.json';
import others from './others.json';
import { readCorpus } from './read-corpus';
import { precisionOf, recallOf, scoreReadings } from './score';
import tuning from './tuning.json';

// Figures alone are compared, so that a failure here never shows a held-out sentence to who mends the parser.
it.each([
  { set: 'tuning', sentences: tuning },
  { set: 'held-out', sentences: heldOut },
  { set: 'others', sentences: others },
])('reads at least 97 % of the $set set rightly', async ({ sentences }) => {
  const { overall } = scoreReadings(readCorpus(sentences, await openGazetteer()));
  expect(precisionOf(overall)).toBeGreaterThanOrEqual(0.97);
  expect(recallOf(overall)).toBeGreaterThanOrEqual(0.97);
});
