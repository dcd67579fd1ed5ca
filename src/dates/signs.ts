/** What one word tells of the time of its clause. */

import { wordSet } from '../text/wordSet.ts';
import { isOneOf, lowerAt, type Tokens } from './words.ts';

/** "Ahead" and "behind" decide. What is said, agreed or put off may be either, but "he said on Tuesday" has the day of the saying. */
export type Sign = 'ahead' | 'behind' | 'said' | 'open';

const ahead = wordSet("will 'll won't shall payable upcoming tomorrow intends hopes aims expects expect intend");
const planning = wordSet('plan plans planning');
/** Ahead, but not after "had been" or "was": "it was due on Friday" is told of a day that may be over. */
const awaited = wordSet('due expected scheduled slated planned supposed');
const once = wordSet('was were been');
/** "The talks are to end", "set to resume". */
const bound = wordSet("is are 's 're set");
const future = wordSet("to will 'll would shall must should");
const present = wordSet("is are 's 're");
/** Present tense that news uses of what is on the programme: "talks begin Tuesday". */
const programme = wordSet('begin begins start starts open opens resume resumes meet meets expire expires go goes close closes');
const behind = wordSet(
  'was were had has been have did hit struck died fell came went began took left made since after saw found held met rose lost won sent shot fought brought became broke grew kept led ran stood wrote began flew drew threw fled hurt',
);
const saying = wordSet('said says say told tells announced declared reported called spoke speaks');
/** What is agreed, asked for or put off may be past or to come. */
const open = wordSet(
  'asked agreed ordered extended extends extend postponed delayed moved gave given proposed offered set decided urged pledged promised vowed agreement could may might must should can',
);
const determiners = wordSet(
  'the a an its his her their our my your this that these those of in on by with for from and or any no some million billion',
);
/** Words in "-ed" that are no verbs. */
const adjectives = wordSet(
  'united preferred limited estimated armed so-called hundred wounded related detailed combined continued indeed need speed exceed proceed succeed feed seed freed breed agreed based needed unidentified embed',
);
const bases = wordSet('the a an this that his her its their our my your which whom where what him them me us it');
/** What one does after these in the infinitive is over. */
const forcing = wordSet('forced failed managed began continued used able helped refused had');

/** "Killed", "attacked": not "preferred shares", "the proposed sale", "unspecified", nor a name. */
function isPastParticiple(tokens: Tokens, at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word.length <= 4 || !word.endsWith('ed') || adjectives.has(word) || (word.startsWith('un') && word !== 'unveiled')) return false;
  if (word.endsWith('-based') || word.endsWith('-backed') || word.endsWith('-led')) return false;
  return !(isOneOf(tokens, at - 1, determiners) && tokens[at + 1]?.kind === 'word' && !isOneOf(tokens, at + 1, determiners));
}

/** "To be completed", "would be paid" are ahead, "is planned" and "could be found" open. */
function participle(tokens: Tokens, at: number): Sign | null {
  if (lowerAt(tokens, at - 1) === 'be') return isOneOf(tokens, at - 2, future) ? 'ahead' : 'open';
  return isOneOf(tokens, at - 1, present) ? 'open' : 'behind';
}

function awaitedSign(tokens: Tokens, at: number): Sign {
  const isAside = lowerAt(tokens, at - 1) === 'as' || lowerAt(tokens, at - 1) === 'previously';
  const isOver = isAside || isOneOf(tokens, at - 1, once) || (isOneOf(tokens, at - 2, once) && tokens[at - 1]?.kind === 'word');
  return isOver ? 'open' : 'ahead';
}

/** Whether "to" and a verb follow: "plans to", "agreed to purchase". */
const leadsToVerb = (tokens: Tokens, at: number): boolean =>
  lowerAt(tokens, at + 1) === 'to' &&
  tokens[at + 2]?.kind === 'word' &&
  tokens[at + 2]?.isCapital === false &&
  !isOneOf(tokens, at + 2, bases);

type Rule = (tokens: Tokens, at: number) => Sign | null;

const always =
  (sign: Sign): Rule =>
  () =>
    sign;
const unlessPerfect =
  (sign: Sign): Rule =>
  (tokens, at) =>
    lowerAt(tokens, at + 1) === 'have' ? 'behind' : sign;
/** "Forced to flee in January" is over. */
const forced: Rule = (tokens, at) => (leadsToVerb(tokens, at) ? 'behind' : pastForm(tokens, at));
/** Not "to open", and not "the close of business". */
const programmed: Rule = (tokens, at) => (lowerAt(tokens, at - 1) === 'to' || isOneOf(tokens, at - 1, determiners) ? null : 'ahead');
const intended: Rule = (tokens, at) => (leadsToVerb(tokens, at) || lowerAt(tokens, at + 1) === 'for' ? 'ahead' : null);
/** "Was to end" is open, "was shut" over. */
const wasOrHas: Rule = (tokens, at) => (once.has(lowerAt(tokens, at)) && leadsToVerb(tokens, at) ? 'open' : participle(tokens, at));
const toVerb: Rule = (tokens, at) => (isOneOf(tokens, at - 1, bound) && leadsToVerb(tokens, at - 1) ? 'ahead' : null);
const setFor: Rule = (tokens, at) => (lowerAt(tokens, at + 1) === 'for' ? 'ahead' : 'open');

/** What each word tells; where two lists have a word the later one rules. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>(
  (
    [
      [behind, wasOrHas],
      [open, unlessPerfect('open')],
      [saying, always('said')],
      [forcing, forced],
      [awaited, awaitedSign],
      [programme, programmed],
      [planning, intended],
      [ahead, always('ahead')],
      [wordSet('would'), unlessPerfect('ahead')],
      [wordSet('set'), setFor],
      [wordSet('to'), toVerb],
    ] as const
  ).flatMap(([list, rule]) => [...list].map((word) => [word, rule] as const)),
);

function pastForm(tokens: Tokens, at: number): Sign | null {
  if (behind.has(lowerAt(tokens, at))) return wasOrHas(tokens, at);
  return isPastParticiple(tokens, at) ? participle(tokens, at) : null;
}

/** The sign that the token gives, or null. A name is none: "the United States". */
export function signAt(tokens: Tokens, at: number): Sign | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.isCapital && at > 0)) return null;
  const rule = rules.get(token.lower);
  if (rule) return rule(tokens, at);
  return token.lower.endsWith("'ll") ? 'ahead' : pastForm(tokens, at);
}
