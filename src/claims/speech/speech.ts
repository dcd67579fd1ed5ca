/** A speaker with a verb of saying, as the readers of this folder hand it on. */
import type { Stance } from '../../model.ts';
import { lower, type Sentence, words } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { type Range, speakingPronouns } from './phrases.ts';
import { bodies, crowds, genderOf, isOffice } from './words.ts';

export interface Speech {
  readonly sentence: Sentence;
  /** The speaker's words; a pronoun is not yet resolved. */
  readonly speaker: string;
  readonly isPronoun: boolean;
  readonly verb: string;
  readonly stance: Stance;
  /** Token range of speaker and verb together, and of the speaker alone. */
  readonly from: number;
  readonly next: number;
  readonly subject: Range;
  /** Which side of it is spoken: what follows or what goes before; an insertion between commas has it on both. */
  readonly governs: 'after' | 'before' | 'both';
  /** True for verbs that report speech only by the quoted words beside them. */
  readonly needsQuote: boolean;
  /** Whoever passes the words on, as told: "The BBC quoted the ministry as saying"; null where nobody is told. */
  readonly via: string | null;
}

export const isPronounRange = (sentence: Sentence, { from, next }: Range): boolean =>
  next - from === 1 && speakingPronouns.has(lower(sentence, from));

/** What most speeches have in common. */
export function speechOf(
  sentence: Sentence,
  subject: Range,
  told: Pick<Speech, 'verb' | 'from' | 'next' | 'governs'> & Partial<Pick<Speech, 'stance' | 'needsQuote' | 'via'>>,
): Speech {
  return {
    sentence,
    speaker: words(sentence, subject.from, subject.next),
    isPronoun: isPronounRange(sentence, subject),
    subject,
    stance: 'asserted',
    needsQuote: false,
    via: null,
    ...told,
  };
}

const notSpeakers = wordSet(
  'attack attacks strike strikes blast people troops there report-card death toll number numbers forces this that i we you what so whatever everyone everybody anyone anybody nobody someone somebody',
);

export function isPlausible(sentence: Sentence, { from, next }: Range): boolean {
  const last = lower(sentence, next - 1);
  return (
    !notSpeakers.has(last) &&
    lower(sentence, from) !== 'according' &&
    !sentence.tokens.slice(from, next).every((token) => token.kind === 'mark')
  );
}

const happenings = wordSet(
  'deaths clashes violence losses blasts explosion explosions raid raids quake earthquake flood floods storm disease outbreak fire crash war battle fights casualties victims bodies',
);
const heads = wordSet(
  'correspondent correspondents reporter media coastguard monitor monitors observatory clinic morgue medic medics opposition mission',
);

/** One body or several. */
const isBody = (word: string): boolean => bodies.has(word) || (word.endsWith('s') && bodies.has(word.slice(0, -1)));

/** True where a noun tells that somebody speaks: people, a body, a name. Not "the latest deaths", "the raid", "Heavy shelling". */
export function isSomebody(sentence: Sentence, { from, next }: Range): boolean {
  const last = lower(sentence, next - 1);
  if (happenings.has(last) || last.endsWith('ing')) return false;
  if (isPronounRange(sentence, { from, next })) return lower(sentence, from) !== 'which';
  for (let at = from; at < next; at++) {
    const word = lower(sentence, at);
    if (heads.has(word) || isBody(word) || crowds.has(word) || isOffice(word) || genderOf(word) !== null) return true;
    if (sentence.lexicons.roles.has(word) || isNameAt(sentence, at)) return true;
  }
  return false;
}

/** A capital that the start of the sentence does not explain. */
function isNameAt({ tokens, lexicons }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.isCapital !== true) return false;
  if (at > 0 || /^\p{Lu}{2,}$/u.test(token.text)) return true;
  return [lexicons.organisations, lexicons.countries, lexicons.places, lexicons.capitals].some((book) => book.match(tokens, at) !== null);
}
