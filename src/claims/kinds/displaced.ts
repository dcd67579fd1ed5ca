import { isEnded } from '../casualties/attributive.ts';
import { readerBeside } from '../casualties/beside.ts';
import { arePeople } from '../casualties/folk.ts';
import { type CasualtyWords, conditions } from '../casualties/index.ts';
import { fleeing, uprootingRules, uprootingWords } from '../casualties/uprooting.ts';
import type { Draft } from '../draft.ts';
import { isProper } from '../names.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const words: CasualtyWords = {
  kind: 'displaced',
  active: wordSet('displaced displacing displaces uprooted uprooting uproots evacuated evacuating evacuates'),
  passive: wordSet('displaced homeless uprooted evacuated'),
  intransitive: wordSet('fled'),
  nouns: wordSet(''),
  bearers: wordSet(''),
  conditions: conditions('forced from homes', 'forced to flee', 'driven from homes'),
  tolls: wordSet(''),
  idioms: conditions(),
  hit: null,
  takesLives: false,
};

/** Those who are taken out of an aircraft, a school or a battle, and have their homes. */
const visitors = wordSet(
  'passenger pupil student schoolchild worker employee staff patient shopper customer fan spectator crew member crewmember inmate prisoner detainee diplomat casualty soldier troop guard officer marine sailor fighter firefighter victim teacher',
);
const hurt = wordSet('wounded injured sick ill');
const vehicles = wordSet('aircraft plane airplane train ferry ship bus school mall building hospital stadium theatre theater factory rig');
const farthestPlace = 6;

/** "were evacuated from the aircraft". */
function isFromVehicle({ sentence, cue }: Draft): boolean {
  for (let at = cue + 1; at <= cue + farthestPlace; at++)
    if (lower(sentence, at) === 'from' && [1, 2, 3].some((step) => vehicles.has(lower(sentence, at + step)))) return true;
  return false;
}

function isEvacuee(draft: Draft): boolean {
  const { sentence, phrase, from, next } = draft;
  if (visitors.has(phrase?.noun ?? '') || isFromVehicle(draft)) return false;
  return !sentence.tokens.slice(from, next + 1).some((token) => hurt.has(token.lower));
}

/** So many people flee from more than a crime or a fire alarm. */
const fewest = 20;
/** So many flee from what befell a region, whatever the sentence says of it. */
const masses = 1000;
const scenes = wordSet(
  'scene building house apartment home room school mall store shop club nightclub jail prison office hotel church station cinema car',
);

const regions = wordSet(
  'province city town region area district country village villages island valley coast capital camp camps border fighting violence war conflict famine advance offensive flood floods flooding fire fires wildfire eruption storm persecution clashes attacks shelling bombing unrest north south east west abroad hills mountains bush jungle forest islands',
);
const farthestRegion = 5;

/** What they flee: "their homes", "the province", "to Chad", "the fighting"; not "the building", "throughout the night". */
function isFromHome(sentence: Sentence, cue: number): boolean {
  if (lower(sentence, cue + 1) === 'their') return true;
  for (let at = cue + 1; at <= cue + farthestRegion; at++) {
    const token = sentence.tokens[at];
    if (!token || token.kind === 'mark' || scenes.has(token.lower)) return false;
    if (regions.has(token.lower) || (isProper(sentence, at) && !sentence.isDate(at))) return true;
  }
  return false;
}

/** "58,362 fled their homes", "8,000 villagers fled"; not "two gunmen fled", "300 people fled the building". */
function isFlight({ sentence, cue, phrase }: Draft): boolean {
  if (!phrase || visitors.has(phrase.noun) || (phrase.role !== null && armedStatuses.has(phrase.role.status))) return false;
  const count = phrase.quantity.low ?? phrase.quantity.high ?? 0;
  if (count >= fewest) return isFromHome(sentence, cue) || (count >= masses && !scenes.has(lower(sentence, cue + 2)));
  return lower(sentence, cue + 1) === 'their' && lower(sentence, cue + 2).startsWith('home');
}

const isDrivenAway = (draft: Draft): boolean => lower(draft.sentence, draft.cue) !== 'fled' || isFlight(draft);
const armedStatuses = wordSet('military police militant');

const makings = wordSet('left made rendered leaving making rendering leaves leave');
const causes = wordSet('after since following by when because');

/** "were left homeless", "are homeless after the quake"; not "three of the victims are homeless". */
function isMadeHomeless({ sentence, cue, low }: Draft): boolean {
  return (
    makings.has(lower(sentence, cue - 1)) ||
    makings.has(lower(sentence, cue)) ||
    causes.has(lower(sentence, cue + 1)) ||
    (low ?? 0) >= masses
  );
}

/** People driven out, by the word that tells it; "displaced 6,000 jobs" is of none. */
function stands(draft: Draft): boolean {
  const { sentence, cue, phrase, next } = draft;
  const word = lower(sentence, cue);
  if (phrase && !arePeople([phrase]) && phrase.country === null && !isNameOfPeople(draft)) return false;
  if (lower(sentence, cue - 1) === 'to' && word.startsWith('evacuat')) return false;
  if (word === 'fled') return isFlight(draft);
  if (word === 'homeless') return isMadeHomeless(draft);
  if (word.startsWith('evacuat') || word === 'taken') return isEvacuee(draft);
  return phrase === null || !isEnded(sentence, draft.from, Math.max(next, cue + 1));
}

/** "40,000 Rohingya": a people that no lexicon knows. */
const isNameOfPeople = ({ sentence, next, phrase }: Draft): boolean => phrase?.head === 'unknown' && isProper(sentence, next - 1);

/** People driven from their homes. */
export const displaced: KindRule = {
  id: 'displaced',
  title: 'displaced',
  unit: 'people',
  cues: new Set([
    ...wordSet('displaced displacing displaces uprooted uprooting uproots homeless evacuated fled flee forced driven'),
    ...uprootingWords,
  ]),
  read: readerBeside(words, { told: uprootingWords, rules: [...uprootingRules, (scene) => fleeing(scene).filter(isDrivenAway)], stands }),
  examples: [
    ['The fighting displaced 30,000 people.', [30000, 30000]],
    ['About 1.5 million people fled the province.', [1500000, 1500000]],
    ['Hundreds of families were left homeless.', [200, null]],
    ['More than 4,000 residents were evacuated.', [4001, null]],
    ['Up to 300,000 people have been made homeless.', [null, 300000]],
    ['Some 58,362 had fled their homes.', [58362, 58362]],
    ['Wildfires force 7,000 from homes', [7000, 7000]],
    ['The offensive has driven 26,000 people from their villages.', [26000, 26000]],
    ['The landslide left 1,900 homeless.', [1900, 1900]],
    ['The leak forced the evacuation of 640 residents.', [640, 640]],
    ['The valley hosts 31,000 refugees.', [31000, 31000]],
    ['Displacement: 4,150 persons.', [4150, 4150]],
    ['There are 77,200 IDPs in the province.', [77200, 77200]],
    ['Some 5,500 people have had to leave their homes.', [5500, 5500]],
  ],
  counterexamples: [
    'Two gunmen fled.',
    'The camp for the displaced opened in 2017.',
    'Three ships fled the storm.',
    'The software displaced 900 clerical posts.',
    'The yacht displaces 40 tonnes.',
    'A breach could drive 12,000 people from their homes.',
    'Officials may order the evacuation of 800 residents.',
    'The 212 passengers were evacuated from the plane.',
    'Six injured miners were evacuated by helicopter.',
    'Some 2,000 displaced people have returned.',
    'The country plans to take in 10,000 refugees.',
    'A charity fed 250 homeless people.',
    'Partners brought blankets to 3,000 IDPs.',
  ],
};
