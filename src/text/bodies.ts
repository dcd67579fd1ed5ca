/**
 * The body that a speaker speaks for: "the army", "army spokesman Colonel Omar Daoud", "a military source" are one voice; "a former
 * police chief" and "a police union" are none of theirs. By the casualty recorders' rule that one source quoted twice is one source.
 */
import { fold } from './spans.ts';
import { wordSet } from './wordSet.ts';

/** A body by its kind, and the words that tell it from others of its kind. */
export interface Body {
  readonly kind: string;
  /** What it has to do with, or whose it is: "health", "fourth", "kirkuk". */
  readonly of: readonly string[];
  /** Whose it is, where that stands apart: the "yemeni" health ministry. */
  readonly owner: readonly string[];
}

/** Of which one acts where something happens. "brigade" is the firefighters' or an army's: the words before it tell. */
const kinds = wordSet(
  'police army navy airforce coastguard gendarmerie brigade division battalion regiment ministry department institute agency hospital prosecutor coroner sheriff embassy government rescuers civilprotection redcross governor mayor attackers',
);
/** Of which there is one person: a name after it is his. */
const offices = wordSet('ministry governor mayor prosecutor coroner sheriff');

/** Known by what they have to do with; who stands before that owns them. */
const branches = wordSet('ministry department agency institute');

/** Names for one kind of body, as one word each; the longer ones first. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bdefense\b/g, 'defence'],
  [/\bcivil (?:protection|defence)(?: (?:agency|authority|service|department|directorate))?\b/g, 'civilprotection'],
  [/\b(?:firefighters?|fire (?:department|brigade|services?|crews?|chief|officials?|authorities))\b/g, 'fire brigade'],
  [/\bpolice (?:department|force|service)\b/g, 'police'],
  [/\b(?:armed forces|military)\b/g, 'army'],
  [/\bair force\b/g, 'airforce'],
  [/\bcoast guard\b/g, 'coastguard'],
  [/\brescue (?:workers|services?|teams?)\b/g, 'rescuers'],
  [/\bred (?:cross|crescent)\b/g, 'redcross'],
  [/\b(?:prosecutors|prosecutor'?s office|prosecution)\b/g, 'prosecutor'],
  [/\bmedical examiner\b/g, 'coroner'],
  [/\b(?:attackers|assailants|militants|insurgents|jihadists|gunmen|rebels|extremists|(?:armed|militant|rebel) group)\b/g, 'attackers'],
];

/** Words that tell no body from another of its kind. */
const idle = wordSet(
  "the a an local state national city town county region regional province provincial district public our its their 's of",
);
/** Who speaks for a body, and what it speaks in. */
const roles = wordSet(
  'spokesman spokeswoman spokesperson spokespeople director commander chief head commissioner captain colonel lieutenant major general sergeant sgt capt col lt gen maj inspector superintendent officer officers official officials source sources statement communique bulletin figures records data office headquarters command authorities minister president deputy duty press',
);
/** No more of it, or never. */
const strangers = wordSet('former ex retired late alleged');
const nations: Readonly<Record<string, string>> = { american: 'us', 'u.s.': 'us', 'u.s': 'us', british: 'uk', britain: 'uk' };
const joints = wordSet('of for at with from in');

const plain = (words: string): string => spellings.reduce((text, [spelling, word]) => text.replaceAll(spelling, word), fold(words));

const wordsOf = (words: string): readonly string[] =>
  plain(words)
    .replaceAll(/\bthe same\b|[“”"()]/g, ' ')
    .replaceAll(/'s?(?=\s|$)/g, " 's")
    .split(/[\s,]+/)
    // "the interior minister" speaks for the interior ministry; "the prime minister" for himself.
    .map((word, at, all) => (word === 'minister' && !/^(?:prime|chief|first)$/.test(all[at - 1] ?? '') ? 'ministry' : word))
    .filter((word) => word !== '');

const telling = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => (idle.has(word) || roles.has(word) || word === 'and' ? [] : [nations[word] ?? word]));

/** Words before the body: none, what tells it from others, or "spokesman for the"; null for "families of the". */
function before(words: readonly string[]): readonly string[] | null {
  if (words.some((word) => strangers.has(word))) return null;
  const joint = words.findLastIndex((word) => joints.has(word));
  if (joint < 0) return telling(words);
  return roles.has(words[joint - 1] ?? '') ? telling(words.slice(joint + 1)) : null;
}

/** Words after the body: its place, what it has to do with, who speaks for it; null for "union" and other companies of its people. */
function after(kind: string, words: readonly string[]): readonly string[] | null {
  const [first = ''] = words;
  if (first === '') return [];
  if (first === 'of' || first === 'in' || first === 'at' || first === 'for') return telling(words.slice(1));
  const [own, speaker] = first === "'s" ? [words[1] ?? '', words.slice(2)] : [first, words.slice(1)];
  if (roles.has(own)) return speaker.some((word) => strangers.has(word)) ? null : [];
  if (!offices.has(kind)) return null;
  // One minister speaks for his ministry; of governors there may be two.
  return branches.has(kind) ? [] : [words.join(' ')];
}

/** Words read before: of many articles the same few outlets and bodies speak. Emptied when full. */
const read = new Map<string, Body | null>();
const mostRead = 10_000;

/** The body that these words name, by itself or through whoever speaks for it; null for anybody else. */
export function bodyIn(words: string): Body | null {
  const known = read.get(words);
  if (known !== undefined) return known;
  if (read.size >= mostRead) read.clear();
  const body = bodyNamed(words);
  read.set(words, body);
  return body;
}

function bodyNamed(words: string): Body | null {
  // "Ministry of Defence, Bamako", "a hospital director, Dr. Nadia Aziz": what follows a comma tells no body from another.
  const told = wordsOf(words.split(',')[0] ?? '');
  const first = told.findIndex((word) => kinds.has(word));
  if (first < 0) return null;
  // "emergency department of the ministry": the larger one speaks.
  const larger = told.findIndex((word, at) => at > first && at <= first + 3 && kinds.has(word) && told[first + 1] === 'of');
  const at = larger < 0 ? first : larger;
  const kind = told[at] ?? '';
  const [front, back] = [larger < 0 ? before(told.slice(0, at)) : [], after(kind, told.slice(at + 1))];
  if (!front || !back) return null;
  const owned = branches.has(kind) ? front.slice(0, back.length > 0 ? front.length : -1) : [];
  return { kind, of: [...new Set([...front.slice(owned.length), ...back])].sort(), owner: [...new Set(owned)].sort() };
}

/** "Iraq" and "Iraqi", "emergencies" and "emergency" are one word. */
const shortestStem = 4;

function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= shortestStem && long.startsWith(short));
}

const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((word) => many.some((each) => areAlike(word, each)));

const meet = (a: readonly string[], b: readonly string[]): boolean => isWithin(a, b) || isWithin(b, a);

/** True where one may be a shorter name of the other: "the ministry" of "the health ministry". */
export const mayBeOne = (a: Body, b: Body): boolean => a.kind === b.kind && meet(a.of, b.of) && meet(a.owner, b.owner);

/** "officials", "witnesses": a speaker without a name is somebody else in every article. */
export const isUnnamed = (speaker: string): boolean => !/\p{Lu}/u.test(speaker.replace(/^(?:An?|The|Our|His|Her) /, ''));

/** True for what every country has one of: "police", "the Health Ministry", "residents"; not for "Kirkuk police" or "Iraq's health ministry". */
export function isOfAnyCountry(speaker: string): boolean {
  const body = bodyIn(speaker);
  if (body === null) return isUnnamed(speaker);
  return branches.has(body.kind) ? body.owner.length === 0 : body.of.length === 0;
}
