import { readerBeside } from '../casualties/beside.ts';
import { arePeople } from '../casualties/folk.ts';
import { type CasualtyWords, conditions } from '../casualties/index.ts';
import { isStillSought, searchingRules, searchingWords } from '../casualties/searching.ts';
import type { Draft } from '../draft.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const words: CasualtyWords = {
  kind: 'missing',
  active: wordSet(''),
  passive: wordSet('missing unaccounted trapped'),
  intransitive: wordSet(''),
  nouns: wordSet('disappearances'),
  bearers: wordSet('disappearance disappearances'),
  conditions: conditions(
    'went missing',
    'remain missing',
    'remained missing',
    'remains missing',
    'go missing',
    'gone missing',
    'buried under',
    'buried beneath',
    'remain trapped',
    'forcibly disappeared',
  ),
  tolls: wordSet(''),
  idioms: conditions(),
  hit: null,
  takesLives: false,
};

/** Only people are missing; what no lexicon knows is as often a thing. */
const isOfPeople = ({ phrase }: Draft): boolean => phrase === null || arePeople([phrase]);

const readMissing = readerBeside(words, {
  told: searchingWords,
  rules: searchingRules,
  stands: (draft) => isOfPeople(draft) && isStillSought(draft),
});

/** "Two guards escaped and a third is missing": the two are not. */
function withoutFellows(drafts: readonly Draft[]): readonly Draft[] {
  const ordinals = new Set(drafts.filter(({ rule }) => rule === 'ordinal').map(({ cue }) => cue));
  return ordinals.size === 0 ? drafts : drafts.filter(({ rule, cue }) => rule === 'ordinal' || !ordinals.has(cue));
}

/** People of whom nobody knows whether they live: missing, unaccounted for, trapped. */
export const missing: KindRule = {
  id: 'missing',
  title: 'missing',
  unit: 'people',
  cues: new Set([...wordSet('missing unaccounted trapped buried disappearance disappearances'), ...searchingWords]),
  read: (sentence) => withoutFellows(readMissing(sentence)),
  examples: [
    ['Two divers went missing during the search.', [2, 2]],
    ['At least 30 people were still missing on Monday.', [30, null]],
    ['The flood left six dead and nine missing.', [9, 9]],
    ['Some 40 miners were trapped below ground.', [40, 40]],
    ['Helicopters searched for four missing skiers.', [4, 4]],
    ['The ministry lists 18 workers as missing.', [18, 18]],
    ['Two guards escaped and a third is missing.', [1, 1]],
    ['The fate of 55 prisoners is unclear.', [55, 55]],
    ['There has been no trace of the two pilots.', [2, 2]],
    ['Nineteen farmers vanished on the road to Goz.', [19, 19]],
    ['Three nuns have not been seen since Friday.', [3, 3]],
    ['Divers looked for a missing swimmer, 19.', [1, 1]],
  ],
  counterexamples: [
    'A page was missing from the file he kept.',
    'The missing link was found in 2019.',
    'Two teams searched for the missing.',
    'The spokesman was missing the point.',
    'Eleven chairs went missing from the hall.',
    'The side was missing three players on Saturday.',
    'Three missing girls were found safe at a station.',
    'Police hold 40 missing person files.',
    'A third of the money is missing.',
    'Some of those trapped had burns.',
    'A man disappeared into the woods with the bag.',
    'Two buttons were missing, she said.',
  ],
};
