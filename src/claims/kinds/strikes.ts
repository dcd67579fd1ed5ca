import type { Draft } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { mentions, perSentence, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { readCollections, readCounts, readMore } from './counting.ts';
import type { KindRule } from './kind.ts';

/** Words of labour, near which "two strikes" are of workers; and of other strikes that no one flies. */
const labour = wordSet(
  'union unions workers walkout walkouts plants pay wages employees rail teachers nurses dockers staff industrial ballot',
);
const otherwise = wordSet('lightning hunger bird rail general labour labor match');
const aerial = wordSet('air aerial');

const isOfLabour = perSentence((sentence) => ({ isTold: mentions(sentence, labour) }));

/** "27 air strikes", "15 air raids"; not flights, nor strikes of workers. */
function isStrike(sentence: Sentence, { head, noun, quantity, next }: Phrase): boolean {
  const modifiers = sentence.tokens.slice(quantity.next, next).map((token) => token.lower);
  if (head === 'attack') return noun === 'raid' && modifiers.some((word) => aerial.has(word));
  if (head !== 'strike' || noun === 'sortie' || modifiers.some((word) => otherwise.has(word))) return false;
  return noun !== 'strike' || modifiers.length > 1 || !isOfLabour(sentence).isTold;
}

function read(sentence: Sentence): readonly Draft[] {
  return [
    ...readCounts(sentence, 'strikes', (phrase) => isStrike(sentence, phrase)),
    ...readCollections(sentence, 'strikes', 'strike'),
    ...readMore(sentence, 'strikes', 'strike'),
  ];
}

/** Counts of strikes from the air or by missile: more than one. Flights are no strikes. */
export const strikes: KindRule = {
  id: 'strikes',
  title: 'strikes',
  unit: 'strikes',
  cues: wordSet('strikes airstrikes air-strikes bombardments raids'),
  read,
  examples: [
    ['The air force carried out 12 airstrikes overnight.', [12, 12]],
    ['Iran has launched several missile strikes against its neighbours.', [2, null]],
    ['A wave of strikes hit the city.', [2, null]],
    ['Jets made 27 air strikes on the valley.', [27, 27]],
    ['At least three drone strikes hit the capital on Monday.', [3, null]],
    ['The coalition has conducted more strikes since Friday.', [2, null]],
    ['The radio spoke of no fewer than 15 air raids on the port.', [15, null]],
    ['Seven strikes, no deaths: a night on the coast', [7, 7]],
    ['Dozens of strikes were reported along the river.', [24, null]],
    ['Between 10 and 15 strikes shook the suburbs.', [10, 15]],
  ],
  counterexamples: [
    'The March 12 air strikes hit five depots.',
    'A second round of strikes began on Wednesday.',
    'Workers at three plants voted for a strike.',
    'The strikes were over by dawn.',
    'Rail unions have called 12 strikes this year.',
    'Two strikes shut the car plants in May.',
    'The squadron flew 42 sorties.',
    'Three lightning strikes set the forest alight.',
    'The strike, the fourth this month, hit a market.',
    'He is on his second hunger strike.',
  ],
};
