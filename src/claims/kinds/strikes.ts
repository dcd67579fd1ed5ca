import { wordSet } from '../vocabulary.ts';
import { readCollections, readCounts } from './counting.ts';
import type { KindRule } from './kind.ts';

/** Counts of strikes from the air or by missile: more than one. */
export const strikes: KindRule = {
  id: 'strikes',
  title: 'strikes',
  unit: 'strikes',
  cues: wordSet('strikes airstrikes air-strikes bombardments sorties'),
  read: (sentence) => [...readCounts(sentence, 'strikes', 'strike'), ...readCollections(sentence, 'strikes', 'strike')],
  examples: [
    ['The air force carried out 12 airstrikes overnight.', [12, 12]],
    ['Iran has launched several missile strikes against its neighbours.', [2, null]],
    ['A wave of strikes hit the city.', [2, null]],
  ],
  counterexamples: [
    'The March 12 air strikes hit five depots.',
    'A second round of strikes began on Wednesday.',
    'Workers at three plants voted for a strike.',
    'The strikes were over by dawn.',
  ],
};
