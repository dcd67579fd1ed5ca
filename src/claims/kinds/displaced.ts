import { type CasualtyWords, casualtyReader, conditions } from '../casualties/index.ts';
import { lower } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const words: CasualtyWords = {
  kind: 'displaced',
  active: wordSet('displaced displacing uprooted uprooting'),
  passive: wordSet('displaced homeless uprooted evacuated'),
  intransitive: wordSet('fled'),
  nouns: wordSet(''),
  bearers: wordSet(''),
  conditions: conditions('forced from homes', 'forced to flee', 'driven from homes'),
  tolls: wordSet(''),
  takesLives: false,
};

const readDisplaced = casualtyReader(words);

/** Whoever flees on foot from a crime is not displaced: only people of whom it is said as of a population. */
const population = wordSet('person people family families resident civilian villager refugee migrant household');

/** People driven from their homes. */
export const displaced: KindRule = {
  id: 'displaced',
  title: 'displaced',
  unit: 'people',
  cues: wordSet('displaced displacing uprooted uprooting homeless evacuated fled flee forced driven'),
  read: (sentence) =>
    readDisplaced(sentence).filter(
      (draft) =>
        lower(sentence, draft.cue) !== 'fled' ||
        population.has(draft.subject.role ?? '') ||
        lower(sentence, draft.cue + 2).startsWith('home'),
    ),
  examples: [
    ['The fighting displaced 30,000 people.', [30000, 30000]],
    ['About 1.5 million people fled the province.', [1500000, 1500000]],
    ['Hundreds of families were left homeless.', [200, null]],
    ['More than 4,000 residents were evacuated.', [4001, null]],
    ['Up to 300,000 people have been made homeless.', [null, 300000]],
    ['Some 58,362 had fled their homes.', [58362, 58362]],
  ],
  counterexamples: ['Two gunmen fled.', 'The camp for the displaced opened in 2017.', 'Three ships fled the storm.'],
};
