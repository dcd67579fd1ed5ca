/** What brought a claim about, and by whose hand: "a US drone strike", "rockets fired by militants". */
import type { Actor, Occurrence } from '../model.ts';
import type { Thing } from '../text/lexicons.ts';
import { lower, perSentence, perToken, type Sentence, where, words } from './sentence.ts';
import { beForms, determiners, endsPhrase, partings, sayingVerbs } from './vocabulary.ts';

export interface Cause {
  readonly action: string | null;
  readonly agent: Actor | null;
}

const doing = new Set(
  'launched launches launching conducted conducting carried fired firing attacked attacks struck targeted targeting hit responded responding bombed shelled'.split(
    ' ',
  ),
);

const isHostile = (kind: Thing['kind'] | undefined): boolean => kind === 'attack' || kind === 'strike';

function isActionAt(sentence: Sentence, at: number): boolean {
  const { things } = sentence.lexicons;
  if (!isHostile(things.get(lower(sentence, at))?.kind)) return false;
  const next = things.get(lower(sentence, at + 1))?.kind;
  const isModifier = isHostile(next) || next === 'munition';
  const isReal = lower(sentence, at - 1) !== 'future' && lower(sentence, at - 1) !== 'possible';
  return isReal && !isModifier && !(strikingVerbs.has(lower(sentence, at)) && isVerbForm(sentence, at));
}

/** Indices of the head nouns of attacks and strikes, left to right: "attack", not the "attack" of "attack drones". */
export const actionsOf: (sentence: Sentence) => readonly number[] = perSentence((sentence) =>
  where(sentence, sentence.lexicons.things).filter((at) => isActionAt(sentence, at)),
);

/** True for the head noun of an attack or strike. */
function isAction(sentence: Sentence, at: number): boolean {
  return actionsOf(sentence).includes(at);
}

/** What may stand between "that" and the verb: "that is accused of killing". */
const hedging = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'been',
  'accused',
  'suspected',
  'blamed',
  'said',
  'believed',
  'of',
  'for',
  'to',
]);

const suffered = new Set(['died', 'die', 'drowned', 'perished']);

/** "the group that killed two", "a militia in Iraq that is accused of killing two": a body or people did it, and no attack is named. */
export function isDoneByBody(sentence: Sentence, cue: number): boolean {
  // "the people who died" did nothing to anybody.
  if (suffered.has(lower(sentence, cue))) return false;
  let that = cue - 1;
  while (that > 0 && hedging.has(lower(sentence, that))) that--;
  if (!['that', 'which', 'who'].includes(lower(sentence, that))) return false;
  for (let at = that - 1; at >= that - 4; at--) {
    const word = lower(sentence, at);
    if (sentence.lexicons.things.get(word)?.kind === 'body' || sentence.lexicons.roles.has(word)) return true;
    if (isAction(sentence, at)) return false;
  }
  return false;
}

/** Steps that a noun after the cue is farther than one before it: "attack that killed" is commoner than "killed in an attack". */
const afterPenalty = 3;

const dying = new Set(['died', 'die', 'dies', 'dead', 'death', 'deaths', 'succumbed', 'wounds', 'injuries']);
const units = new Set(['hour', 'hours', 'day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years']);
const setApart = new Set(['after', 'before']);

/** "killing 22, two days after a market bombing": another deed, set apart by a time; not "died two days after a bombing", of it. */
function isAnotherAt(sentence: Sentence, cue: number, action: number): boolean {
  const article = phraseStart(sentence, action) - 1;
  const isNew = lower(sentence, article) === 'a' || lower(sentence, article) === 'an';
  return isNew && setApart.has(lower(sentence, article - 1)) && units.has(lower(sentence, article - 2)) && !dying.has(lower(sentence, cue));
}

/** Index of the attack or strike noun nearest to the cue; -1 when the sentence has none. */
export function actionAt(sentence: Sentence, cue: number): number {
  if (isDoneByBody(sentence, cue)) return -1;
  const actions = actionsOf(sentence);
  const before = actions.findLast((at) => at <= cue) ?? -1;
  const after = actions.find((at) => at > cue && !isAnotherAt(sentence, cue, at));
  if (after === undefined) return before;
  return before >= 0 && cue - before <= after - cue + afterPenalty ? before : after;
}

/** Words before a verb in the infinitive: what follows "to" or "not" is no adjective. */
const infinitives = new Set(['to', 'not', 'will', 'would', 'could', 'can']);

/** First token of the noun phrase that ends at `at`, without its article. */
export function phraseStart(sentence: Sentence, at: number): number {
  let from = at;
  while (from > 0 && at - from < 7) {
    const token = sentence.tokens[from - 1];
    const isOpen =
      token &&
      (token.kind === 'word' || token.kind === 'abbreviation') &&
      !endsPhrase(token.lower) &&
      !determiners.has(token.lower) &&
      !sayingVerbs.has(token.lower) &&
      !doing.has(token.lower);
    const isVerb = infinitives.has(lower(sentence, from - 2));
    if (!isOpen || isVerb || sentence.isDate(from - 1)) break;
    from--;
  }
  return from;
}

function actorAt(sentence: Sentence, at: number, isModifier = false): Actor | null {
  const { lexicons, tokens } = sentence;
  const organisation = lexicons.organisations.match(tokens, at);
  if (organisation && organisation.entry.kind !== 'outlet' && organisation.entry.kind !== 'agency')
    return { text: words(sentence, at, organisation.next), name: organisation.entry.name };
  const people = lexicons.demonyms.match(tokens, at);
  const country = people ?? (isModifier ? null : (lexicons.countries.match(tokens, at) ?? lexicons.capitals.match(tokens, at)));
  return country ? { text: words(sentence, at, country.next), name: country.entry.name } : null;
}

/** "killed by the coalition": the actor after "by". */
function actorAfterBy(sentence: Sentence, cue: number): Actor | null {
  for (let at = cue + 1; at < cue + 10; at++) {
    if (lower(sentence, at) !== 'by' || !(at - cue <= 2 || doing.has(lower(sentence, at - 1)) || lower(sentence, at - 1) === 'out'))
      continue;
    for (let next = at + 1; next < at + 5; next++) {
      const actor = actorAt(sentence, next);
      if (actor) return actor;
    }
  }
  return null;
}

const placing = new Set(['in', 'at', 'near', 'from', 'to', 'on', 'against', 'across', 'into', 'over']);

interface DeedWords {
  /** The noun for it in print. */
  readonly action: string;
  /** "operation" where the verb says neither attack nor strike in the way a noun would. */
  readonly noun: string;
}

/** Verbs that tell an attack or a strike by themselves. */
export const strikingVerbs: ReadonlyMap<string, DeedWords> = new Map<string, DeedWords>([
  ...['bombed', 'bomb', 'bombs'].map((verb) => [verb, { action: 'bombing', noun: 'strike' }] as const),
  ...['struck', 'strikes'].map((verb) => [verb, { action: 'strikes', noun: 'strike' }] as const),
  ...['attacked', 'attacks'].map((verb) => [verb, { action: 'attack', noun: 'operation' }] as const),
  ['shelled', { action: 'shelling', noun: 'shelling' }],
  ['raided', { action: 'raid', noun: 'raid' }],
]);

/** An attack told by a verb: "U.S. warplanes have bombed a militia", "a militia is struck by US forces". */
export interface Deed extends DeedWords {
  readonly agent: Actor;
  readonly target: Actor | null;
}

/** "US attacks an Iraqi militia": the plural noun is a verb after an actor and before what it hits. */
function isVerbForm(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  const next = sentence.tokens[at + 1];
  // "a roadside bomb destroyed" is no deed.
  if (word === 'bomb' || word === 'bombs') return next?.isCapital === true || determiners.has(lower(sentence, at + 1));
  if (word !== 'attacks' && word !== 'strikes') return true;
  const isObject = next !== undefined && (next.kind === 'word' || next.kind === 'abbreviation') && !endsPhrase(next.lower);
  return isObject && at > 0 && actorAt(sentence, at - 1) !== null;
}

/** The deed that the verb at `at` tells; null when it is no such verb or nobody does it. */
export function deedAt(sentence: Sentence, at: number): Deed | null {
  const told = strikingVerbs.get(lower(sentence, at));
  if (told === undefined || !isVerbForm(sentence, at)) return null;
  const isPassive = beForms.has(lower(sentence, at - 1));
  const agent = isPassive ? actorAfterBy(sentence, at) : subjectOf(sentence, at);
  return agent ? { ...told, agent, target: isPassive ? null : targetAfter(sentence, at - 1) } : null;
}

/** The actor nearest before a verb; one that is only a place ("in Iraq fired") is none. */
function subjectOf(sentence: Sentence, verb: number): Actor | null {
  for (let at = verb - 1; at >= Math.max(0, verb - 6); at--) {
    const before = lower(sentence, at - 1) === 'the' ? at - 2 : at - 1;
    const actor = placing.has(lower(sentence, before)) ? null : actorAt(sentence, at);
    if (actor) return actor;
  }
  return null;
}

/** The subject of the nearest verb of attack before the cue: "Russia fired 31 missiles". */
function actorOfVerb(sentence: Sentence, cue: number): Actor | null {
  for (let verb = Math.min(cue, sentence.tokens.length - 1); verb > 0; verb--) {
    if (verb < cue && (isAction(sentence, verb) || partings.has(lower(sentence, verb)))) return null;
    const isDoing = doing.has(lower(sentence, verb)) && !beForms.has(lower(sentence, verb - 1));
    const actor = isDoing ? subjectOf(sentence, verb) : null;
    if (actor) return actor;
  }
  return null;
}

/** Whoever the attack was on: "against the Kataib Hezbollah militia", "on U.S. forces". */
export function targetAfter(sentence: Sentence, action: number): Actor | null {
  for (let at = action + 1; at < action + 12; at++) {
    if (!['against', 'on', 'targeting', 'targeted', 'struck', 'hit', 'bombed', 'attacked'].includes(lower(sentence, at))) continue;
    for (let next = at + 1; next < at + 10; next++) {
      const actor = actorAt(sentence, next);
      if (actor) return actor;
      if (sentence.tokens[next]?.kind === 'mark' || placing.has(lower(sentence, next))) break;
    }
  }
  return null;
}

const causeAt = perToken((sentence, cue): Cause => {
  if (isDoneByBody(sentence, cue)) return { action: null, agent: null };
  const at = actionAt(sentence, cue);
  const from = at >= 0 ? phraseStart(sentence, at) : -1;
  let agent: Actor | null = actorAfterBy(sentence, cue);
  for (let next = from; !agent && next >= 0 && next < at; next++) agent = actorAt(sentence, next, true);
  return { action: at >= 0 ? words(sentence, from, at + 1) : null, agent: agent ?? actorOfVerb(sentence, cue) };
});

/** The action nearest to what is told at `cue`, and whoever did it: after "by", inside the action's own words, or before its verb. */
export function causeOf({ sentence, cue }: { readonly sentence: Sentence; readonly cue: number }): Cause {
  return causeAt(sentence, cue);
}

const known = new Set(['the', 'that', 'this', 'these', 'those', 'its', 'their']);

const others = new Set(['second', 'another', 'separate', 'third', 'further']);

/** Whether the noun phrase that begins at `from` tells of something new, known, the same or another (see `Occurrence.reference`). */
export function referenceOf(sentence: Sentence, from: number): Occurrence['reference'] {
  for (let at = Math.max(0, from - 3); at <= from; at++) if (others.has(lower(sentence, at))) return 'other';
  if (lower(sentence, from) === 'same' || lower(sentence, from - 1) === 'same') return 'same';
  let before = from - 1;
  while (sentence.isDate(before)) before--;
  return known.has(lower(sentence, before)) || lower(sentence, from) === 'latest' ? 'known' : 'new';
}
