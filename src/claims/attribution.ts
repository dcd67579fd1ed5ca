/** Who says each claim: the speaker of its sentence who governs it, of its quotation, or nobody but the outlet. */
import type { Attribution, DatedArticle, Span } from '../model.ts';
import { flow } from '../text/joins.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { lower, type Sentence, spanOf, words } from './sentence.ts';
import { readAvowals } from './speech/avowals.ts';
import { readEcho } from './speech/echoes.ts';
import { type Listener, listen, type Voice } from './speech/listener.ts';
import { hasQuoteBetween, quoteAt, readQuotes } from './speech/marks.ts';
import { readPassages } from './speech/passages.ts';
import { meetPeople, readMentions } from './speech/people.ts';
import type { Speech } from './speech/speech.ts';
import { sentenceSubject } from './speech/subjects.ts';
import { readSpeech } from './speech/tags.ts';
import { readUtterances } from './speech/utterances.ts';
import { bodies, crowds } from './speech/words.ts';
import {
  attributionOf,
  endOf,
  type Moment,
  outlet,
  type QuotedPassage,
  relayBefore,
  type Scene,
  startOf,
  type Voiced,
} from './statements.ts';
import { prepositions, pronouns } from './vocabulary.ts';

/** Speakers of one article. */
export interface Voices {
  /** Its quotations in text order, an interrupted one once, each with its speaker. */
  readonly statements: readonly QuotedPassage[];
  /** Where a body takes a deed upon itself or denies that it was its own, in text order. */
  readonly avowals: readonly QuotedPassage[];
  /** The speaker who governs the words of `focus` in a sentence; the outlet's own voice when nobody does. */
  attribute(sentence: Sentence, focus: Span): Attribution;
}

/** ", which killed" after the quoted words is the writer speaking again. */
function isWriterAgain(sentence: Sentence, speech: Speech, focus: Span, quotes: readonly Span[]): boolean {
  if (!hasQuoteBetween(quotes, Math.max(endOf(speech), sentence.span.start + 1), focus.start)) return false;
  return sentence.tokens.some((token, at) => token.end <= focus.start && token.lower === 'which' && lower(sentence, at - 1) === ',');
}

/** "blamed" takes for granted what was done, and "called" names it: neither says it. */
const presupposes = ({ verb, needsQuote }: Speech): boolean => needsQuote || verb.startsWith('blame');

/** The last speech before the words that looks ahead, relayed by one around it; else the first after them that looks back. */
function governing(sentence: Sentence, tags: readonly Voiced[], focus: Span, quotes: readonly Span[]): Attribution {
  const voiced = tags.filter(({ speech }) => !presupposes(speech));
  const place = voiced.findLastIndex(({ speech }) => speech.governs !== 'before' && endOf(speech) <= focus.start);
  const ahead = voiced[place];
  const behind = voiced.find(({ speech }) => speech.governs !== 'after' && startOf(speech) >= focus.end);
  if (ahead && !isWriterAgain(sentence, ahead.speech, focus, quotes))
    return attributionOf(ahead, relayBefore(voiced, place) ?? behind?.voice ?? null);
  return behind ? attributionOf(behind, null) : outlet;
}

/** A person or body named outside the quotations, by its token. */
interface Sight {
  readonly at: number;
  readonly voice: Voice;
  readonly isSubject: boolean;
}

function bodyIn(listener: Listener, sentence: Sentence, quotes: readonly Span[]): readonly Sight[] {
  const range = sentenceSubject(sentence, Math.min(sentence.tokens.length, 24));
  if (!range || quoteAt(quotes, sentence.tokens[range.from]?.start ?? 0)) return [];
  for (let at = range.from; at < range.next; at++) {
    const word = lower(sentence, at);
    if (!bodies.has(word) && !crowds.has(word)) continue;
    return [{ at, voice: listener.named(words(sentence, range.from, at + 1), sentence, range.from), isSubject: true }];
  }
  return [];
}

function sightsOf(listener: Listener, sentence: Sentence, quotes: readonly Span[]): readonly Sight[] {
  const sights: Sight[] = [];
  for (const mention of readMentions(sentence)) {
    if (quoteAt(quotes, sentence.tokens[mention.from]?.start ?? 0)) continue;
    const voice = listener.voiceOf(mention);
    const isAside = prepositions.has(lower(sentence, mention.from - 1)) || sentence.tokens[mention.next]?.kind === 'possessive';
    if (voice) sights.push({ at: mention.from, voice, isSubject: !isAside && !sights.some(({ isSubject }) => isSubject) });
  }
  return sights.some(({ isSubject }) => isSubject) ? sights : [...sights, ...bodyIn(listener, sentence, quotes)];
}

/** Hears and sees a sentence from left to right. */
function attend(listener: Listener, sentence: Sentence, speeches: readonly Speech[], quotes: readonly Span[]): readonly Voiced[] {
  const sights = sightsOf(listener, sentence, quotes);
  let seen = 0;
  const seeUntil = (until: number): void => {
    for (let sight = sights[seen]; sight && sight.at < until; sight = sights[++seen]) listener.see(sight.voice, sight.isSubject);
  };
  const voiced = speeches.flatMap((speech): readonly Voiced[] => {
    seeUntil(speech.from);
    const voice = listener.hear(speech);
    return voice ? [{ speech, voice }] : [];
  });
  seeUntil(Number.POSITIVE_INFINITY);
  return voiced;
}

/** A person who owns up is no party to a conflict, and what somebody says between marks is a quotation already. */
function avowalsOf(listener: Listener, sentence: Sentence, quotes: readonly Span[]): readonly QuotedPassage[] {
  return readAvowals(sentence).flatMap(({ speech, words: { from, next } }) => {
    const focus = spanOf(sentence, from, next);
    const voice = sentence.isHeading || quoteAt(quotes, focus.start) ? null : listener.whois(speech);
    if (!voice || voice.isPerson) return [];
    return [{ focus, first: sentence.index, last: sentence.index, attribution: attributionOf({ speech, voice }, null) }];
  });
}

function echoOf(listener: Listener, sentence: Sentence): Voiced | null {
  const speech = readEcho(sentence);
  const voice = speech && listener.hear(speech);
  return speech && voice ? { speech, voice } : null;
}

/** Listens through the article once and answers for any of its words. */
export function hearVoices({ text, blocks }: DatedArticle, sentences: readonly Sentence[], lexicons: Lexicons): Voices {
  const quotes = readQuotes(text, blocks);
  const listener = listen(lexicons, meetPeople(sentences));
  const moments: Moment[] = [];
  const passages = readPassages(sentences, quotes, ({ block }) => blocks[block]?.start ?? 0);
  const quoting = new Set(passages.flatMap(({ first, last }) => [first, last, last + 1]));
  const spoken = new Set<number>();
  const echoes: (Voiced | null)[] = [];
  const avowals: QuotedPassage[] = [];
  const voiced = sentences.map((sentence, index) => {
    const speeches = readSpeech(sentence, quotes, quoting.has(index));
    if (speeches.length > 0) spoken.add(index);
    moments.push({ last: listener.last(), subject: listener.subject() });
    const heard = attend(listener, sentence, speeches, quotes);
    echoes.push(echoOf(listener, sentence));
    avowals.push(...avowalsOf(listener, sentence, quotes));
    return heard;
  });
  const nameBetween = (sentence: Sentence, span: Span): Voice | null => {
    const from = firstEndingAfter(sentence.tokens, span.start);
    const name = flow(text, span).replace(/[.\s]+$/, '');
    if (sentence.tokens[from]?.isCapital !== true || name.split(/\s+/).length > 6) return null;
    return listener.named(name, sentence, from);
  };
  const subjectOf = (sentence: Sentence): Voice | null => {
    const range = sentenceSubject(sentence, sentence.tokens.length);
    return range && !pronouns.has(lower(sentence, range.from))
      ? listener.named(words(sentence, range.from, range.next), sentence, range.from)
      : null;
  };
  const scene: Scene = { text, sentences, voiced, moments, spoken, subjectOf, nameBetween };
  const { statements, pieces } = readUtterances(scene, passages);
  const spans = pieces.map(({ focus }) => focus);
  return {
    statements,
    avowals,
    attribute(sentence, focus) {
      const quoted = pieces[firstEndingAfter(spans, focus.start)];
      if (quoted && quoted.focus.start <= focus.start) return quoted.attribution;
      const said = governing(sentence, voiced[sentence.index] ?? [], focus, quotes);
      const echo = echoes[sentence.index + 1];
      return said === outlet && echo && !sentence.isHeading ? attributionOf(echo, null) : said;
    },
  };
}
