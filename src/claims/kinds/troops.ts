import { type Draft, draftOf } from '../draft.ts';
import { phrasesOf } from '../lists.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, mentions, type Sentence, words } from '../sentence.ts';
import { isInnerAdverb, wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const forces = wordSet(
  'troop soldier marine sailor airman personnel force servicemember member peacekeeper paratrooper reservist conscript warrior',
);
const casualtyCues = wordSet(
  'killed killing kills kill died dead wounded wounding injured injuring injuries hurt missing captured kidnapped abducted suffering diagnosed slain casualties',
);

type TroopState = 'present' | 'deployed' | 'withdrawn' | 'planned';

/** Verbs that say what becomes of the troops; "planned" is decided by "will", "plans to" before them. */
const states = new Map<string, TroopState>([
  ...[
    ...wordSet('deploy deploys deployed deploying send sends sent sending dispatched dispatch arrived arriving reinforce reinforced'),
  ].map((word) => [word, 'deployed'] as const),
  ...[...wordSet('withdraw withdraws withdrew withdrawn withdrawing withdrawal pull pulled pulling removed remove left')].map(
    (word) => [word, 'withdrawn'] as const,
  ),
  ...[
    ...wordSet(
      'has have had having maintains maintain keeps keep stationed based remain remains remained hosts hosting host houses housing presence serving serve garrison numbering totalling totaling comprising are were is',
    ),
  ].map((word) => [word, 'present'] as const),
]);
const intents = wordSet('will would plans planned plan intends intend to ordered preparing could may');

/** "sent to Iraq": prepositions that tie a number to a place. */
const tying = wordSet('in from to on at into across inside near');

function stateBetween(sentence: Sentence, from: number, next: number): TroopState | null {
  for (let at = from; at < next; at++) {
    const state = states.get(lower(sentence, at));
    if (!state) continue;
    let before = at - 1;
    while (isInnerAdverb(lower(sentence, before))) before--;
    return state !== 'present' && intents.has(lower(sentence, before)) ? 'planned' : state;
  }
  return null;
}

/** The verb just before the count ("has around 2,500 troops") or, failing that, after it ("5,000 troops remain in"). */
function stateOf(sentence: Sentence, phrase: Phrase): TroopState | null {
  if (lower(sentence, phrase.from - 2) === 'of' && lower(sentence, phrase.from - 1) === 'its') return 'present';
  if (lower(sentence, phrase.next) === 'home') return 'withdrawn';
  const before = stateBetween(sentence, Math.max(0, phrase.from - 3), phrase.from);
  if (before) return before;
  const after = stateBetween(sentence, phrase.next, phrase.next + 4);
  if (after) return after;
  return tying.has(lower(sentence, phrase.next)) && phrase.quantity.form === 'number' ? 'present' : null;
}

const isForce = (phrase: Phrase): boolean =>
  phrase.role !== null && forces.has(phrase.role.singular) && (phrase.quantity.form === 'number' || phrase.quantity.form === 'vague');

/** The number of "and 900 in Syria" or "of its 5,200 troops", which leans on a count of troops beside it. */
function leansOn(sentence: Sentence, phrase: Phrase): boolean {
  return (
    phrase.head === 'none' &&
    phrase.quantity.form === 'number' &&
    tying.has(lower(sentence, phrase.next)) &&
    ['and', 'plus', ','].includes(lower(sentence, phrase.from - 1))
  );
}

/** "the number of US troops is to fall from 8,600 to 4,500": both ends of the change, the second as planned where it is. */
function readChange(sentence: Sentence): readonly Draft[] {
  const at = sentence.tokens.findIndex((token, index) => token.lower === 'number' && lower(sentence, index + 1) === 'of');
  if (at < 0) return [];
  const force = sentence.tokens.findIndex(
    (token, index) => index > at && index < at + 6 && forces.has(sentence.lexicons.roles.get(token.lower)?.singular ?? ''),
  );
  if (force < 0) return [];
  const end = Math.min(force + 12, sentence.tokens.length);
  const drafts: Draft[] = [];
  for (let from = force + 1; from < end; from++) {
    const phrase = ['from', 'to', 'at'].includes(lower(sentence, from)) ? readPhrase(sentence, from + 1) : null;
    if (phrase?.quantity.form !== 'number' || phrase.head !== 'none') continue;
    const isPlanned =
      lower(sentence, from) === 'to' &&
      stateBetween(sentence, force, from) !== 'present' &&
      sentence.tokens.slice(force, from).some((token) => intents.has(token.lower));
    const subject = { text: words(sentence, at + 2, force + 1), nationality: null, role: 'troop', status: 'military', names: [] } as const;
    drafts.push({ ...draftOf(sentence, 'troops', phrase, from, 'troops-change'), subject, detail: isPlanned ? 'planned' : 'present' });
  }
  return drafts;
}

/** What `phrase` counts, alone or leaning on the count of troops before it; null when it counts no troops. */
function draftTroops(sentence: Sentence, phrase: Phrase, last: Draft | undefined): Draft | null {
  if (last && leansOn(sentence, phrase)) {
    const hedge = last.hedge === 'about' && phrase.quantity.hedge === 'exact' ? 'about' : phrase.quantity.hedge;
    return { ...draftOf(sentence, 'troops', phrase, last.cue, 'troops-elided'), subject: last.subject, detail: last.detail, hedge };
  }
  const state = isForce(phrase) ? stateOf(sentence, phrase) : null;
  return state ? { ...draftOf(sentence, 'troops', phrase, phrase.from, 'troops'), detail: state } : null;
}

function read(sentence: Sentence): readonly Draft[] {
  if (mentions(sentence, casualtyCues)) return [];
  const drafts: Draft[] = [...readChange(sentence)];
  for (const phrase of phrasesOf(sentence)) {
    const draft = draftTroops(sentence, phrase, drafts.at(-1));
    if (draft && !drafts.some((other) => other.from === draft.from)) drafts.push(draft);
  }
  return drafts;
}

/** Forces in a place, sent there, withdrawn or planned. Casualties among troops are none. */
export const troops: KindRule = {
  id: 'troops',
  title: 'troops',
  unit: 'people',
  cues: wordSet('troops soldiers marines sailors personnel forces members peacekeepers paratroopers reservists conscripts'),
  read,
  examples: [
    ['The United States has around 2,500 troops in the country and 900 across the border.', [2500, 2500], [900, 900]],
    ['Britain keeps some 400 soldiers in Iraq and 90 in Syria.', [400, 400], [90, 90]],
    ['Some 5,000 American troops remain within its borders.', [5000, 5000]],
    ['Hundreds of troops were deployed to the gulf.', [200, null]],
    ['The army will withdraw 2,200 of its 5,200 troops from the valley.', [2200, 2200], [5200, 5200]],
    ['About 900 U.S. troops are stationed there.', [900, 900]],
    ['The number of US troops in the valley is to fall from 8,600 to 4,500.', [8600, 8600], [4500, 4500]],
    ['France sent 1,500 paratroopers to Mali.', [1500, 1500]],
    ['The army is to bring 2,200 soldiers home from the gulf.', [2200, 2200]],
  ],
  counterexamples: [
    'The blast killed two U.S. troops in Jordan.',
    'Two soldiers told the court what they saw.',
    'Parliament called for all foreign troops to leave.',
    'Several members voted against the budget.',
    'Troops were hit on Wednesday.',
  ],
};
