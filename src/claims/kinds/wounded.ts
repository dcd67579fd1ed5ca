import { type CasualtyWords, casualtyReader, conditions, hitCues } from '../casualties/index.ts';
import type { Draft } from '../draft.ts';
import { isNumbered } from '../phrases.ts';
import { lower } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

/** "broke leg", "broke arm": one word with each of those behind it. */
const following = (first: string, ...rest: readonly string[]): readonly string[] => rest.map((words) => `${first} ${words}`);

const words: CasualtyWords = {
  kind: 'wounded',
  active: wordSet('wound wounded wounding wounds injure injured injuring injures hurt hurting maimed maiming'),
  passive: wordSet('wounded injured hurt harmed hospitalized hospitalised maimed concussed recovering'),
  intransitive: wordSet(''),
  nouns: wordSet('injuries'),
  bearers: wordSet(''),
  conditions: conditions(
    'suffering from',
    'diagnosed with',
    'listed condition',
    'in condition',
    ...following(
      'in',
      'serious condition',
      'critical condition',
      'stable condition',
      'good condition',
      'fair condition',
      'guarded condition',
    ),
    ...following('treated', 'for', 'at', 'on', 'and released'),
    ...following('expected', 'to live', 'to survive', 'to recover'),
    'stable',
    'on life support',
    'fighting for life',
    'cut on',
    ...following('with', 'injury', 'injuries', 'wound', 'wounds', 'gunshot', 'fractures', 'broken', 'burns', 'cuts', 'bruises', 'gsw'),
    ...following('suffering', 'wound', 'wounds', 'injuries'),
    ...following('suffered', 'injury', 'injuries', 'wound', 'wounds', 'gunshot', 'burns', 'cuts', 'bruises', 'concussion', 'traumatic'),
    ...following('suffered', 'fractures', 'broken'),
    ...following('sustained', 'injury', 'injuries', 'wound', 'wounds', 'gunshot', 'concussion'),
    ...following('received', 'injury', 'injuries', 'wound', 'wounds', 'burns'),
    ...following('broke', 'leg', 'arm', 'ankle', 'wrist', 'hip', 'nose', 'neck'),
    ...following('lost', 'leg', 'limb', 'arm', 'eye', 'hand', 'foot', 'legs', 'limbs', 'arms', 'eyes', 'hands', 'feet'),
    ...['taken', 'rushed', 'transported', 'airlifted', 'flown'].flatMap((verb) => following(verb, 'to hospital', 'to center')),
    'taken hospital',
    'rushed hospital',
  ),
  tolls: wordSet('injury injured'),
  idioms: conditions(
    'shot and wounded',
    'shot and injured',
    'in hospital',
    'in intensive care',
    'run over',
    ...['brought', 'admitted'].flatMap((verb) =>
      following(`${verb} to`, 'hospital', 'hospitals', 'the hospital', 'a hospital', 'a clinic'),
    ),
  ),
  hit: 'survived',
  takesLives: false,
};

const readWounded = casualtyReader(words);
const carrying = wordSet('taken rushed transported airlifted flown');
/** Of one person they tell as often that he died there. */
const bringing = wordSet('brought admitted');
const hurts = /^(?:injur|wound|gunshot|condition|burn|bleeding|stabb|shot|surgery|trauma|treat|fractur|concuss)/;

/** Whoever is told without a number is hurt only where the sentence says so: "His wife was taken to a hospital" does not. */
function isHurt({ sentence, cue, phrase }: Draft): boolean {
  if (phrase !== null && bringing.has(lower(sentence, cue))) return isNumbered(phrase);
  if (phrase === null || phrase.person === null || !carrying.has(lower(sentence, cue))) return true;
  return sentence.tokens.some((token, at) => at > cue && hurts.test(token.lower));
}
const caring = wordSet('treated treating treat treats diagnosed suffering suffered');
const illnesses = wordSet(
  'mental psychiatric psychological depression addiction schizophrenia psychosis paranoia anxiety bipolar dementia alcoholism alcohol drug drugs cancer leukemia leukaemia diabetes flu influenza cholera malaria typhoid measles disease illness illnesses disorder',
);
const farthestIllness = 8;

/** "treated for a mental illness", "suffering from dementia": ill, and hurt by nobody; not "for cuts and a mental breakdown". */
function isIll({ sentence, cue }: Draft): boolean {
  if (!caring.has(lower(sentence, cue))) return false;
  for (let at = cue + 1; at <= cue + farthestIllness; at++) {
    const token = sentence.tokens[at];
    if (!token || token.kind === 'mark' || hurts.test(token.lower)) return false;
    if (illnesses.has(token.lower)) return true;
  }
  return false;
}

const injuryNouns = wordSet('injury injuries concussion concussions burns burn wounds fractures');
const injuryAdjectives = wordSet('traumatic brain head chest leg spinal gunshot shrapnel bullet');

/** The injury named after the claim's cue in the same sentence: "traumatic brain injuries". */
function withInjury(draft: Draft): Draft {
  const { sentence } = draft;
  for (let at = draft.cue; at < draft.cue + 10; at++) {
    if (!injuryNouns.has(lower(sentence, at))) continue;
    let from = at;
    while (injuryAdjectives.has(lower(sentence, from - 1))) from--;
    const named = sentence.tokens.slice(from, at + 1).map((token) => token.lower);
    if (from < at) return { ...draft, detail: named.join(' ').replace(/injuries$/, 'injury') };
  }
  return draft;
}

/** "shot", "hit" where no injury is named: what became of them may be told elsewhere. */
function withHit(draft: Draft): Draft {
  const word = lower(draft.sentence, draft.cue);
  const isHit = hitCues.has(word) && draft.detail === null;
  return isHit ? { ...draft, detail: hitDetails.get(word) ?? 'hit' } : draft;
}

const hitDetails = new Map([
  ...['shot', 'shoots', 'shooting', 'shootings', 'gunned'].map((word) => [word, 'shot'] as const),
  ...['stabbed', 'stabs', 'stabbing', 'stabbings'].map((word) => [word, 'stabbed'] as const),
]);

/** A count of part of the wounded: "five are in serious condition", "two of them seriously". */
function withSeverity(draft: Draft): Draft {
  const isState = lower(draft.sentence, draft.cue) === 'in' && draft.subject.role === null;
  return isState ? { ...draft, isSubset: true } : draft;
}

/** People injured and alive. A named injury is kept beside the number. */
export const wounded: KindRule = {
  id: 'wounded',
  title: 'wounded',
  unit: 'people',
  cues: new Set([
    ...words.active,
    ...words.passive,
    ...words.nouns,
    'suffering',
    'received',
    'casualties',
    'casualty',
    'victims',
    'condition',
    'stable',
    'diagnosed',
    'treated',
    'suffered',
    'sustained',
    'toll',
    'hospital',
    'injury',
    'wound',
    'gunshot',
    'expected',
    'taken',
    'rushed',
    'transported',
    'airlifted',
    'flown',
    'brought',
    'admitted',
    'intensive',
    'life',
    'live',
    'survive',
    'recover',
    'broken',
    'broke',
    'lost',
    'burns',
    'fractures',
    'treating',
    'cut',
    'cuts',
    'bruises',
    'gsw',
    'wounds',
    ...hitCues,
  ]),
  read: (sentence) =>
    readWounded(sentence)
      .filter((draft) => isHurt(draft) && !isIll(draft))
      .map(withInjury)
      .map(withHit)
      .map(withSeverity),
  examples: [
    ['The blast wounded a dozen others.', [12, 12]],
    ['14 officers were wounded and four are in serious condition.', [14, 14], [4, 4]],
    ['The missiles left some 60 sailors suffering from traumatic brain injuries.', [60, 60]],
    ['Nobody died, but many were left with burns and head injuries.', [2, null]],
    ['The rocket fire resulted in several injuries to coalition personnel.', [2, null]],
    ['At least 16 people were killed and 25 wounded.', [25, 25]],
    ['A bomb attack wounded 14, a doctor said.', [14, 14]],
    ['None of the soldiers were wounded.', [0, 0]],
    ['It wounded four, two of them seriously.', [4, 4], [2, 2]],
    ['A dozen people died and scores were hurt.', [40, null]],
    ['No staff were injured in the fire.', [0, 0]],
    ['Officials denied that any troops were hurt.', [0, 0]],
    ['Eight passengers were treated for burns at the clinic.', [8, 8]],
    ['He was wounded in 2004 and left the army.', [1, 1]],
    ['One of them, a young cook, was in critical condition.', [1, 1]],
    ['The blast caused no casualties.', [0, 0]],
    ['Two gatemen received slight wounds.', [2, 2]],
    ['Twin blasts kill 9, wound scores', [40, null]],
    ['A bullet hit Park Sung-min on Monday.', [1, 1]],
    ['NO VILLAGER WAS KILLED OR WOUNDED IN THE RAID.', [0, 0]],
  ],
  counterexamples: [
    'The 12 rounds hurt nobody’s pride.',
    'Two clinics treated the wounded until dawn.',
    'Boats pulled 61 survivors from the lake.',
    'His wife called 911 and was taken to a hospital.',
    'The wounded were treated by Deputy Cody Marsh',
    'The ministry promised 40 new ambulances for the injured.',
    'The wound appeared minor, the nurse said.',
    'The mother, who was 24, left.',
    'Rockets hit Camp Hadra near the capital on Monday.',
    'A drone struck Port Vessel and Fort Karsan.',
  ],
};
