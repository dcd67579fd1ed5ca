import { type CasualtyWords, casualtyReader, conditions } from '../casualties/index.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const words: CasualtyWords = {
  kind: 'missing',
  active: wordSet(''),
  passive: wordSet('missing unaccounted trapped'),
  intransitive: wordSet(''),
  nouns: wordSet('disappearances'),
  bearers: wordSet(''),
  conditions: conditions(
    'went missing',
    'remain missing',
    'remained missing',
    'remains missing',
    'go missing',
    'gone missing',
    'buried under',
    'remain trapped',
  ),
  tolls: wordSet(''),
  takesLives: false,
};

/** People of whom nobody knows whether they live: missing, unaccounted for, trapped. */
export const missing: KindRule = {
  id: 'missing',
  title: 'missing',
  unit: 'people',
  cues: wordSet('missing unaccounted trapped buried'),
  read: casualtyReader(words),
  examples: [
    ['Two divers went missing during the search.', [2, 2]],
    ['At least 30 people were still missing on Monday.', [30, null]],
    ['The flood left six dead and nine missing.', [9, 9]],
    ['Some 40 miners were trapped below ground.', [40, 40]],
  ],
  counterexamples: [
    'A page was missing from the file he kept.',
    'The missing link was found in 2019.',
    'Two teams searched for the missing.',
  ],
};
