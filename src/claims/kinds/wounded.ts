import { type CasualtyWords, casualtyReader, conditions } from '../casualties/index.ts';
import type { Draft } from '../draft.ts';
import { lower } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const words: CasualtyWords = {
  kind: 'wounded',
  active: wordSet('wounded wounding wounds injured injuring injures hurt hurting maimed maiming'),
  passive: wordSet('wounded injured hurt hospitalized hospitalised maimed concussed'),
  intransitive: wordSet(''),
  nouns: wordSet('injuries'),
  bearers: wordSet(''),
  conditions: conditions(
    'suffering from',
    'with injuries',
    'with wounds',
    'in serious condition',
    'in critical condition',
    'in stable condition',
    'treated for',
    'suffered injuries',
    'suffered wounds',
    'sustained injuries',
    'sustained wounds',
    'diagnosed with',
    'taken hospital',
    'rushed hospital',
  ),
  tolls: wordSet('injury injured'),
  takesLives: false,
};

const readWounded = casualtyReader(words);
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
    'condition',
    'diagnosed',
    'treated',
    'suffered',
    'sustained',
    'toll',
    'hospital',
  ]),
  read: (sentence) => readWounded(sentence).map(withInjury).map(withSeverity),
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
    ['One of them, a young cook, was in critical condition.', [1, 1]],
  ],
  counterexamples: [
    'The 12 rounds hurt nobody’s pride.',
    'Two clinics treated the wounded until dawn.',
    'Boats pulled 61 survivors from the lake.',
    'He was wounded in 2004 and left the army.',
    'His wife called 911 and was taken to a hospital.',
    'The wounded were treated by Deputy Cody Marsh',
    'The ministry promised 40 new ambulances for the injured.',
  ],
};
