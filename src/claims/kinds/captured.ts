import { attributive } from '../casualties/attributive.ts';
import { readerBeside } from '../casualties/beside.ts';
import { closesParticiple } from '../casualties/clause.ts';
import { arePeople } from '../casualties/folk.ts';
import { holdingRules, holdingWords, isPlainName, leavingWords } from '../casualties/holding.ts';
import { type CasualtyWords, conditions } from '../casualties/index.ts';
import { agentOf, doerOf, namesParty } from '../casualties/parties.ts';
import type { CasualtyRule } from '../casualties/words.ts';
import type { Draft } from '../draft.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const words: CasualtyWords = {
  kind: 'captured',
  active: wordSet('captured capturing captures kidnapped kidnapping kidnaps abducted abducting abducts'),
  passive: wordSet('captured kidnapped abducted hostage captive prisoner'),
  intransitive: wordSet(''),
  nouns: wordSet('abductions kidnappings'),
  bearers: wordSet('capture kidnapping abduction kidnap kidnappings abductions'),
  conditions: conditions(),
  tolls: wordSet(''),
  idioms: conditions(),
  hit: null,
  takesLives: false,
};

const participles = wordSet('captured kidnapped abducted');
/** "the army holds 230 captured fighters", "12 kidnapped girls"; not "freed 12 kidnapped girls". */
const heldCaptives: CasualtyRule = (scene) =>
  attributive(
    scene,
    scene.told.filter((at) => participles.has(lower(scene.sentence, at))),
    false,
  );

/** Whoever is captured of these is arrested, but by an army: "the fugitive was captured at a motel". */
const wanted = wordSet(
  'fugitive suspect escapee inmate convict robber killer murderer burglar smuggler shooter gunman attacker assailant thief parolee detainee prisoner',
);
/** People who are captured in war and elsewhere alike; only a party to a war in the same sentence tells which. */
const anybody = wordSet('man woman boy girl teenager teen youth person other child couple juvenile bride groom guest visitor fan victim');
const screens = wordSet('camera video film cctv tape footage photo photos picture pictures image images screen videotape');
const farthestScreen = 5;

/** "were captured on a doorbell camera". */
function isFilmed(sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next <= at + farthestScreen; next++) {
    const isOn = ['on', 'in', 'by'].includes(lower(sentence, next));
    if (isOn && [1, 2, 3].some((step) => screens.has(lower(sentence, next + step)))) return true;
  }
  return false;
}

const planned = wordSet('plot plan plans planned planning attempted attempt threat threatened conspiracy plotting bid');

/** "a plot for the kidnapping of a judge". */
const isPlanned = ({ sentence, cue }: Draft): boolean => [1, 2, 3, 4].some((back) => planned.has(lower(sentence, cue - back)));

/** True where only a party to a war tells that people of this sort are captured, not arrested. */
function isDoubtful({ phrase }: Draft): boolean {
  if (!phrase) return false;
  const isLone = phrase.person !== null && phrase.role === null;
  return isLone || wanted.has(phrase.noun) || (phrase.quantity.low === 1 && anybody.has(phrase.noun));
}

const feet = wordSet('\' " ′ ″ ’ ”');
/** "captured the 12'6" gator": a number that measures what follows. */
const isMeasure = ({ sentence, phrase, next, cue }: Draft): boolean =>
  phrase?.head === 'none' && next !== cue && (!closesParticiple(sentence, next) || feet.has(lower(sentence, next)));

/** Captured as in war; not arrested, filmed, or a town. */
function isTakenInWar(draft: Draft): boolean {
  const { sentence, phrase, cue, from, next } = draft;
  if (!phrase || !arePeople([phrase]) || isMeasure(draft)) return phrase === null;
  const party = draft.rule === 'active' ? doerOf(sentence, cue) : agentOf(sentence, cue);
  // "Gunmen overran a police post, killing two and capturing nine": whose post it was arrests nobody.
  const isArrest = party === 'police' || (party === null && phrase.head === 'none' && namesParty(sentence, 'police'));
  if (isArrest || party === 'onlooker' || isFilmed(sentence, Math.max(cue, next - 1)) || isPlainName(sentence, [phrase])) return false;
  return !isDoubtful(draft) || party === 'armed' || namesParty(sentence, 'armed', from, next);
}

function stands(draft: Draft): boolean {
  const { sentence, cue, next } = draft;
  if (sentence.tokens[next]?.kind === 'possessive' || isPlanned(draft)) return false;
  return lower(sentence, cue).startsWith('captur') ? isTakenInWar(draft) : !isHostageTo(sentence, cue);
}

/** "hostage to fortune". */
const isHostageTo = (sentence: Sentence, cue: number): boolean => lower(sentence, cue) === 'hostage' && lower(sentence, cue + 1) === 'to';

/** People seized and held: prisoners, hostages, the abducted. Who is arrested is none of them. */
export const captured: KindRule = {
  id: 'captured',
  title: 'captured',
  unit: 'people',
  cues: new Set([
    ...words.active,
    ...words.passive,
    ...words.nouns,
    ...words.bearers,
    ...holdingWords,
    'hostages',
    'prisoners',
    'captives',
    'captivity',
    'hands',
    'leaves',
    'leaving',
  ]),
  read: readerBeside(words, {
    told: new Set([...holdingWords, ...participles, ...leavingWords]),
    rules: [...holdingRules, heldCaptives],
    stands,
  }),
  examples: [
    ['Militants captured four soldiers near the dam.', [4, 4]],
    ['Three Britons and an American were taken hostage.', [3, 3], [1, 1]],
    ['More than 200 pupils were abducted from the school.', [201, null]],
    ['Gunmen kidnapped two engineers on the road.', [2, 2]],
    ['Raiders took 18 herders hostage at the well.', [18, 18]],
    ['The column lost six trucks, the rebels taking ten prisoner.', [10, 10]],
    ['Bandits seize 33 pilgrims near Zaria', [33, 33]],
    ['The two surveyors are held by a militia in the hills.', [2, 2]],
    ['The rebels hold 75 captured conscripts in a stadium.', [75, 75]],
    ['The abduction of three drivers closed the road.', [3, 3]],
    ['Soldiers detained 26 fighters at the crossing.', [26, 26]],
    ['Gunmen dragged off the mayor at dawn.', [1, 1]],
    ['Some 90 prisoners were taken, among them four captains.', [90, 90], [4, 4]],
    ['Fourteen hostages remain in captivity.', [14, 14]],
    ['Six nuns were taken from their home by rebels.', [6, 6]],
  ],
  counterexamples: [
    'The rebels captured the town after 12 days.',
    'The hostage talks went on for three days.',
    'The town was captured on March 3.',
    'Two mediators met the hostages.',
    'Police captured the thief in a barn.',
    'Officers detained 12 fans after the match.',
    'The hall holds 800 people.',
    'Two women were captured on video at the till.',
    'The port authority seized 40 boats and three cranes.',
    'Four men are being held on charges of fraud.',
    'Rebels captured Tel Abu Zeid on Friday.',
    'In the novel, bandits take nine travellers hostage.',
    'Two prisoners were taken to a new jail.',
    'He was accused of a plot for the kidnapping of two judges.',
    'The army freed 30 kidnapped pupils.',
  ],
};
