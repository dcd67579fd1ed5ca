/**
 * The grammar that killed, wounded, missing, captured and displaced share: who suffered it, how many, in which of the ways English says so.
 * A kind gives its verbs and nouns; the rules are the same. Rules run in order, and the first to take a number keeps it.
 *
 *   passive      "three soldiers … were killed"               not "the men who killed three were arrested"
 *   intransitive "seven soldiers died"                         not "died down"
 *   active       "killed 26 fighters", "killing of a general"  not "was killed 26 days later"
 *   reduced      "and 25 wounded", "12 dead"                   not "the 12 killed elephants"
 *   left         "left some 110 troops suffering from …"       not "left 12 minutes later"
 *   toll         "the death toll rose to 84"                   not "took a toll of"
 *   lives        "claimed the lives of five"                   not "claimed responsibility"
 *   nominal      "several injuries", "the deaths of two"       not "12 deaths a year" (a rate)
 *   tally        "the number of wounded has risen to 109"      not "the number of votes rose to 109"
 *   inverted     "Killed were Abu Baqir and two guards"        not "Killed animals were burned"
 *   named        "Qasem Soleimani was killed"                  not "Camp Taji was hit"
 *   among        "among the dead were two children"            a subset
 *   including    "16 people, including two children"           a subset
 */
import type { ClaimKind } from '../model.ts';
import { type Draft, draftOf, draftOfName, draftOfPlural } from './draft.ts';
import { isCounted, type Phrase, readList, readName, readPhrase } from './phrases.ts';
import { lower, reads, type Sentence } from './sentence.ts';
import { auxiliaries, beForms, conjunctions, endsPhrase, isInnerAdverb, sayingVerbs } from './vocabulary.ts';

type WordSet = ReadonlySet<string>;

/** The words by which one kind is told. Every set is lower case. */
export interface CasualtyWords {
  readonly kind: ClaimKind;
  /** Verbs with the sufferer as object: "killed", "killing". */
  readonly active: WordSet;
  /** After a form of "to be", or standing alone after a number: "killed", "dead". */
  readonly passive: WordSet;
  /** With the sufferer as subject: "died". */
  readonly intransitive: WordSet;
  /** Nouns that count the sufferers themselves: "deaths". */
  readonly nouns: WordSet;
  /** Singular noun in "the death of two": null when there is none. */
  readonly noun: string | null;
  /** Sequences after "left N" or "N were": "with traumatic brain injuries". The first word is looked up. */
  readonly conditions: readonly (readonly string[])[];
  /** Toll nouns: the word before "toll" ("death"). */
  readonly tolls: WordSet;
  /** True when "claimed the lives of N" and "lost their lives" tell it. */
  readonly takesLives: boolean;
}

type Rule = (sentence: Sentence, words: CasualtyWords, lists: readonly (readonly Phrase[])[]) => readonly Draft[];

const breaks = new Set([';', ':', '?', '!', '“', '”', '"']);
const opposite = new Map([
  ['(', ')'],
  ['—', '—'],
  ['–', '–'],
]);

/** Lists of counted phrases in a sentence, left to right; a phrase stands in one list only. */
export function listsOf(sentence: Sentence): readonly (readonly Phrase[])[] {
  const lists: (readonly Phrase[])[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const list = readList(sentence, at);
    const last = list.at(-1);
    if (last) lists.push(list);
    at = last ? Math.max(last.next, at + 1) : at + 1;
  }
  return lists;
}

/** Index after a bracketed or dashed insertion that opens at `at`; `at` when none does. */
function afterInsertion(sentence: Sentence, at: number): number {
  const close = opposite.get(sentence.tokens[at]?.text ?? '');
  if (!close) return at;
  for (let next = at + 1; next < at + 16; next++) if (sentence.tokens[next]?.text === close) return next + 1;
  return at;
}

interface VerbGroup {
  /** Index of the main verb. */
  readonly verb: number;
  readonly hasBe: boolean;
}

/** Reads "have reportedly been" and the like from `at`; the main verb is what follows. */
function readVerbGroup(sentence: Sentence, at: number): VerbGroup {
  let next = at;
  let hasBe = false;
  while (next < at + 7) {
    const word = lower(sentence, next);
    const isBe = beForms.has(word);
    if (!isBe && !auxiliaries.has(word) && !isInnerAdverb(word)) break;
    hasBe ||= isBe;
    next++;
  }
  return { verb: next, hasBe };
}

const isRelative = (word: string): boolean => word === 'who' || word === 'that' || word === 'which' || word === 'whom';

/**
 * The verb group whose subject ends before `at`, past what may stand between them: "from the town", ", aged 20,", "(two of them women)",
 * "who were on patrol". Null when another clause begins first.
 */
function verbAfter(sentence: Sentence, at: number, suits: (group: VerbGroup) => boolean): VerbGroup | null {
  for (let next = at; next < at + 22 && next < sentence.tokens.length; ) {
    const skipped = afterInsertion(sentence, next);
    if (skipped > next) {
      next = skipped;
      continue;
    }
    const word = lower(sentence, next);
    if (breaks.has(word) || sayingVerbs.has(word)) return null;
    const group = readVerbGroup(sentence, next);
    if (suits(group)) return group;
    const isClause = group.verb > next && group.hasBe && !isRelative(lower(sentence, next - 1));
    if (isClause || (next > at && conjunctions.has(word) && !isRelative(word) && word !== 'and')) return null;
    if (word === 'including') {
      next = Math.max(next + 1, readList(sentence, next + 1).at(-1)?.next ?? 0);
      continue;
    }
    const other = next > at ? readPhrase(sentence, next) : null;
    if (other?.head === 'person' && !other.isPart) return null;
    next = Math.max(next + 1, other?.next ?? 0);
  }
  return null;
}

function counted(sentence: Sentence, words: CasualtyWords, list: readonly Phrase[], cue: number, rule: string): readonly Draft[] {
  return list.filter(isCounted).map((phrase) => draftOf(sentence, words.kind, phrase, cue, rule));
}

/** "feared dead", "found dead", "confirmed killed", "among those killed". */
function isSuffering(sentence: Sentence, words: CasualtyWords, at: number): number | null {
  const word = lower(sentence, at);
  if (words.passive.has(word)) return at;
  const isReported = [
    'feared',
    'found',
    'presumed',
    'believed',
    'confirmed',
    'reported',
    'pronounced',
    'declared',
    'listed',
    'shot',
    'burned',
    'beaten',
    'stabbed',
    'left',
    'taken',
    'held',
  ].includes(word);
  if (isReported && words.passive.has(lower(sentence, at + 1))) return at + 1;
  const isAmong = word === 'among' && (lower(sentence, at + 1) === 'the' || lower(sentence, at + 1) === 'those');
  return isAmong && words.passive.has(lower(sentence, at + 2)) ? at + 2 : null;
}

function conditionAt(sentence: Sentence, words: CasualtyWords, at: number): boolean {
  return words.conditions.some((condition) => {
    let next = at;
    return condition.every((word) => {
      for (let skipped = 0; skipped < 3 && lower(sentence, next) !== word; skipped++) next++;
      return lower(sentence, next++) === word;
    });
  });
}

const passive: Rule = (sentence, words, lists) =>
  lists.flatMap((list) => {
    const last = list.at(-1);
    if (!last) return [];
    let cue = -1;
    const group = verbAfter(sentence, last.next, ({ verb, hasBe }) => {
      if (!hasBe) return false;
      cue = isSuffering(sentence, words, verb) ?? (conditionAt(sentence, words, verb) ? verb : -1);
      return cue >= 0;
    });
    return group ? counted(sentence, words, list, cue, 'passive') : [];
  });

const intransitive: Rule = (sentence, words, lists) =>
  lists.flatMap((list) => {
    const last = list.at(-1);
    if (!last) return [];
    const tells = (verb: number): boolean =>
      words.intransitive.has(lower(sentence, verb)) ||
      (words.takesLives && reads(sentence, verb, 'lost', 'their', 'lives')) ||
      (words.takesLives && reads(sentence, verb, 'lost', 'his', 'life')) ||
      conditionAt(sentence, words, verb);
    const group = verbAfter(sentence, last.next, ({ verb, hasBe }) => !hasBe && tells(verb));
    return group ? counted(sentence, words, list, group.verb, 'intransitive') : [];
  });

/** The definite or named person after an active verb: "killed Iranian General Qassem Soleimani", "killed the group’s founder, Abu …". */
function readPerson(sentence: Sentence, at: number): { readonly from: number; readonly next: number; readonly name: string } | null {
  for (let next = at; next < at + 8; next++) {
    const word = lower(sentence, next);
    const name = readName(sentence, next);
    if (name && !sentence.lexicons.demonyms.match(sentence.tokens, next)) {
      return { from: at, next: name.next, name: withoutTitle(name.name) };
    }
    const isComma = word === ',' && sentence.lexicons.roles.has(lower(sentence, next - 1));
    const token = sentence.tokens[next];
    if (!token || (token.kind === 'mark' && !isComma) || (endsPhrase(word) && token.kind !== 'possessive')) return null;
  }
  return null;
}

const titles = new Set(
  'gen general maj major col colonel lt lieutenant sgt sergeant spc specialist cpl pfc pvt capt captain adm admiral staff mr mrs ms dr president minister commander army navy air force marine'.split(
    ' ',
  ),
);

/** The name without rank and title, so that "General Qassem Soleimani" and "Qassem Soleimani" are one. */
export function withoutTitle(name: string): string {
  const parts = name.split(/\s+/);
  while (parts.length > 1 && titles.has((parts[0] ?? '').toLowerCase().replace('.', ''))) parts.shift();
  return parts.join(' ');
}

const active: Rule = (sentence, words) =>
  sentence.tokens.flatMap((token, verb) => {
    if (!words.active.has(token.lower)) return [];
    let before = verb - 1;
    while (isInnerAdverb(lower(sentence, before))) before--;
    if (beForms.has(lower(sentence, before))) return [];
    const pairs =
      ['and', 'or'].includes(lower(sentence, verb + 1)) &&
      /^(wounded|injured|killed|wounding|injuring|killing)$/.test(lower(sentence, verb + 2));
    if (pairs || (lower(sentence, verb - 1) === 'or' && /^(killed|wounded|injured)$/.test(lower(sentence, verb - 2)))) return [];
    const object = lower(sentence, verb + 1) === 'of' ? verb + 2 : verb + 1;
    const list = readList(sentence, object);
    if (list[0] && isCounted(list[0])) return counted(sentence, words, list, verb, 'active');
    const person = words.kind === 'killed' && !list[0] ? readPerson(sentence, object) : null;
    return person ? [draftOfName(sentence, words.kind, person, verb, 'active-name')] : [];
  });

/** After a reduced participle: the end of the phrase, not another noun. */
function closesReduced(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return !token || token.kind === 'mark' || endsPhrase(token.lower) || sentence.isDate(at);
}

const reduced: Rule = (sentence, words, lists) =>
  lists.flatMap((list) =>
    list.flatMap((phrase) => {
      if (!isCounted(phrase)) return [];
      const more = ['others', 'more', 'other'].includes(lower(sentence, phrase.next)) ? phrase.next + 1 : phrase.next;
      const cue = isSuffering(sentence, words, more);
      if (cue === null || (phrase.head === 'none' && phrase.quantity.form === 'none' && cue !== more)) return [];
      return closesReduced(sentence, cue + 1) ? [draftOf(sentence, words.kind, phrase, cue, 'reduced')] : [];
    }),
  );

const left: Rule = (sentence, words, lists) =>
  lists.flatMap((list) => {
    const first = list[0];
    const last = list.at(-1);
    if (!first || !last || !['left', 'leaving', 'leaves', 'leave'].includes(lower(sentence, first.from - 1))) return [];
    const isLeft = isSuffering(sentence, words, last.next) !== null || conditionAt(sentence, words, last.next);
    return isLeft ? counted(sentence, words, list, first.from - 1, 'left') : [];
  });

const tollVerbs = new Set('to at of is was stands stood reached reaches reaching passed hit hits exceeded exceeds topped now'.split(' '));

const toll: Rule = (sentence, words) =>
  sentence.tokens.flatMap((token, at) => {
    const isToll = token.lower === 'toll' && words.tolls.has(lower(sentence, at - 1));
    if (!isToll) return [];
    for (let next = at + 1; next < at + 10; next++) {
      if (!tollVerbs.has(lower(sentence, next))) continue;
      const phrase = readPhrase(sentence, next + 1);
      if (phrase?.quantity.form === 'number' && (phrase.head === 'none' || phrase.head === 'person' || phrase.head === 'unknown'))
        return [draftOf(sentence, words.kind, phrase, at, 'toll')];
    }
    return [];
  });

const lives: Rule = (sentence, words) =>
  sentence.tokens.flatMap((token, at) => {
    const takes = words.takesLives && ['claimed', 'claims', 'claiming', 'took', 'taking', 'taken', 'cost', 'costing'].includes(token.lower);
    const noun = takes && lower(sentence, at + 1) === 'the' ? lower(sentence, at + 2) : '';
    if ((noun !== 'life' && noun !== 'lives') || lower(sentence, at + 3) !== 'of') return [];
    return counted(sentence, words, readList(sentence, at + 4), at, 'lives');
  });

const nominal: Rule = (sentence, words, lists) => {
  const counting = lists.flat().flatMap((phrase) => {
    const isNoun = words.nouns.has(lower(sentence, phrase.next - 1)) && phrase.quantity.form !== 'article';
    const isRate =
      ['a', 'per', 'each'].includes(lower(sentence, phrase.next)) &&
      ['year', 'day', 'month', 'week'].includes(lower(sentence, phrase.next + 1));
    return isNoun && !isRate ? [draftOf(sentence, words.kind, phrase, phrase.next - 1, 'nominal')] : [];
  });
  const bearing = sentence.tokens.flatMap((token, at) => {
    const isNoun = token.lower === words.noun || words.nouns.has(token.lower);
    const from = isNoun && ['of', 'to', 'among'].includes(lower(sentence, at + 1)) ? at + 2 : -1;
    const list = from > 0 ? readList(sentence, from) : [];
    if (list[0]?.head === 'person') return counted(sentence, words, list, at, 'nominal');
    const isPlural = from > 0 && !list[0] && words.nouns.has(token.lower) && lower(sentence, at + 1) === 'among';
    return isPlural ? [draftOfPlural(sentence, words.kind, at)] : [];
  });
  return [...counting, ...bearing];
};

/** "The number of troops diagnosed with … has risen to 109". */
const tally: Rule = (sentence, words) =>
  sentence.tokens.flatMap((token, at) => {
    if (token.lower !== 'number' || lower(sentence, at + 1) !== 'of') return [];
    for (let next = at + 2; next < at + 9; next++) {
      const tells = isSuffering(sentence, words, next) !== null || conditionAt(sentence, words, next);
      if (!tells) continue;
      const to = sentence.tokens.findIndex((each, index) => index > next && index < next + 14 && tallyVerbs.has(each.lower));
      const phrase = to > 0 ? readPhrase(sentence, to + 1) : null;
      return phrase?.quantity.form === 'number' ? [draftOf(sentence, words.kind, phrase, next, 'tally')] : [];
    }
    return [];
  });

const tallyVerbs = new Set(['to', 'at', 'reached', 'was', 'is', 'stands', 'stood']);

/** "Killed in the strike were Abu Baqir and two guards": the verb comes first. */
const inverted: Rule = (sentence, words) => {
  if (!words.passive.has(lower(sentence, 0))) return [];
  const be = sentence.tokens.findIndex((token, at) => at > 0 && at < 12 && beForms.has(token.lower));
  if (be < 0) return [];
  const name = readName(sentence, be + 1);
  if (!name) return counted(sentence, words, readList(sentence, be + 1), 0, 'inverted');
  const rest = ['and', ','].includes(lower(sentence, name.next)) ? readList(sentence, name.next + 1) : [];
  const range = { from: be + 1, next: name.next, name: withoutTitle(name.name) };
  return [draftOfName(sentence, words.kind, range, 0, 'inverted'), ...counted(sentence, words, rest, 0, 'inverted')];
};

/** "Qasem Soleimani was killed": a person by name before the verb. */
const named: Rule = (sentence, words) => {
  const drafts: Draft[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const name = readName(sentence, at);
    if (!name) continue;
    const isOpen =
      at === 0 ||
      sentence.tokens[at - 1]?.kind === 'mark' ||
      conjunctions.has(lower(sentence, at - 1)) ||
      lower(sentence, at - 1) === 'when';
    const range = { from: at, next: name.next, name: withoutTitle(name.name) };
    at = name.next;
    const group = isOpen ? readVerbGroup(sentence, name.next) : null;
    const cue = group?.hasBe ? isSuffering(sentence, words, group.verb) : null;
    const died = group && !group.hasBe && words.intransitive.has(lower(sentence, group.verb)) ? group.verb : null;
    if (cue !== null || died !== null) drafts.push(draftOfName(sentence, words.kind, range, cue ?? died ?? 0, 'named'));
  }
  return drafts;
};

/** "Among the dead were two children", "The dead include a girl". */
const among: Rule = (sentence, words) =>
  sentence.tokens.flatMap((token, at) => {
    if (!words.passive.has(token.lower) || !['the', 'those'].includes(lower(sentence, at - 1))) return [];
    const verb = lower(sentence, at + 1);
    const isList =
      ['included', 'include', 'includes', 'including'].includes(verb) || (lower(sentence, at - 2) === 'among' && beForms.has(verb));
    if (!isList) return [];
    return counted(sentence, words, readList(sentence, at + 2), at, 'among').map((draft) => ({ ...draft, isSubset: true }));
  });

/** Phrases after "including" that follow a claim of the kind in the same sentence, and "two of them seriously". */
function including(sentence: Sentence, words: CasualtyWords, found: readonly Draft[]): readonly Draft[] {
  return sentence.tokens.flatMap((token, at) => {
    const isPart = token.lower === 'including' || (token.text === ',' && readPhrase(sentence, at + 1)?.isPart === true);
    const whole = isPart ? found.findLast((draft) => draft.next <= at || draft.cue < at) : undefined;
    if (!whole || at - whole.next > 24) return [];
    return counted(sentence, words, readList(sentence, at + 1), whole.cue, 'including').map((draft) => ({ ...draft, isSubset: true }));
  });
}

const rules: readonly Rule[] = [inverted, passive, intransitive, active, left, lives, toll, tally, reduced, nominal, among, named];

/** Casualty claims of one kind in a sentence, in text order; each number is taken once. */
export function readCasualties(sentence: Sentence, words: CasualtyWords): readonly Draft[] {
  const lists = listsOf(sentence);
  const taken = new Map<number, Draft>();
  const keep = (drafts: readonly Draft[]): void => {
    for (const draft of drafts) if (!taken.has(draft.from)) taken.set(draft.from, draft);
  };
  for (const rule of rules) keep(rule(sentence, words, lists));
  const found = [...taken.values()].sort((a, b) => a.from - b.from);
  if (found.length > 0) keep(including(sentence, words, found));
  return [...taken.values()].sort((a, b) => a.from - b.from);
}
