/** Who says each claim: the speaker of its sentence who governs it, of its quotation, or nobody but the outlet. */
import type { Attribution, DatedArticle, Span } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { hasQuoteBetween, quoteAt, readQuotes } from './quotes.ts';
import { lower, type Sentence } from './sentence.ts';
import { listen, type Voice } from './speakers.ts';
import { readSpeech, type Speech } from './speech.ts';

/** Speakers of one article. */
export interface Voices {
  /** Its quoted passages, marks excluded, in text order. */
  readonly quotes: readonly Span[];
  /** The speaker who governs the words of `focus` in a sentence; the outlet's own voice when nobody does. */
  attribute(sentence: Sentence, focus: Span): Attribution;
  /** The speaker of a quoted passage from the `first` to the `last` sentence: in them, in the next one, or the one who spoke before. */
  attributeQuote(first: number, last: number, quote: Span): Attribution;
}

/** A speech with its speaker known. */
interface Voiced {
  readonly speech: Speech;
  readonly voice: Voice;
}

const outlet: Attribution = { speaker: null, name: null, verb: null, via: null, stance: 'asserted' };
/** A sentence of so few tokens after a quotation does no more than name its speaker. */
const shortSentence = 8;

function attributionOf({ speech, voice }: Voiced, via: Voiced | null): Attribution {
  return { speaker: voice.speaker, name: voice.name, verb: speech.verb, via: via ? via.voice.speaker : null, stance: speech.stance };
}

const startOf = ({ sentence, from }: Speech): number => sentence.tokens[from]?.start ?? 0;
const endOf = ({ sentence, next }: Speech): number => sentence.tokens[next - 1]?.end ?? 0;

function distanceTo(speech: Speech, quote: Span): number {
  return endOf(speech) <= quote.start ? quote.start - endOf(speech) : Math.max(0, startOf(speech) - quote.end);
}

/** The voice nearest to the quotation; of two at one distance the earlier. */
function nearestTo(quote: Span, voiced: readonly Voiced[]): Voiced | null {
  let nearest: Voiced | null = null;
  for (const each of voiced) if (!nearest || distanceTo(each.speech, quote) < distanceTo(nearest.speech, quote)) nearest = each;
  return nearest;
}

/** ", which killed" after the quoted words is the writer speaking again. */
function isWriterAgain(sentence: Sentence, speech: Speech, focus: Span, quotes: readonly Span[]): boolean {
  if (!hasQuoteBetween(quotes, Math.max(endOf(speech), sentence.span.start + 1), focus.start)) return false;
  return sentence.tokens.some((token, at) => token.end <= focus.start && token.lower === 'which' && lower(sentence, at - 1) === ',');
}

/** "blamed" takes for granted what was done: it does not say so. */
const presupposes = ({ verb }: Speech): boolean => verb.startsWith('blame');

/** The last speech before the words that looks ahead, relayed by one after them; else the first after them that looks back. */
function governing(sentence: Sentence, voiced: readonly Voiced[], focus: Span, quotes: readonly Span[]): Attribution {
  const ahead = voiced.findLast(({ speech }) => speech.governs === 'after' && endOf(speech) <= focus.start && !presupposes(speech));
  const behind = voiced.find(({ speech }) => speech.governs === 'before' && startOf(speech) >= focus.end && !presupposes(speech));
  if (ahead && !isWriterAgain(sentence, ahead.speech, focus, quotes)) return attributionOf(ahead, behind ?? null);
  return behind ? attributionOf(behind, null) : outlet;
}

/** Listens through the article once and answers for any of its words. */
export function hearVoices({ text, blocks }: DatedArticle, sentences: readonly Sentence[], lexicons: Lexicons): Voices {
  const quotes = readQuotes(text, blocks);
  const listener = listen(lexicons);
  const before: (Voice | null)[] = [];
  const bySentence = sentences.map((sentence) => {
    before.push(listener.last());
    return readSpeech(sentence, quotes).flatMap((speech): readonly Voiced[] => {
      const voice = listener.hear(speech);
      return voice ? [{ speech, voice }] : [];
    });
  });
  const attributeQuote: Voices['attributeQuote'] = (first, last, quote) => {
    const inside = nearestTo(quote, bySentence.slice(first, last + 1).flat());
    if (inside) return attributionOf(inside, null);
    const next = sentences[last + 1];
    const after = bySentence[last + 1]?.[0];
    const isTag = next && next.tokens.length <= shortSentence && next.block === sentences[last]?.block;
    if (after && isTag) return attributionOf(after, null);
    const earlier = before[first];
    return earlier ? { ...outlet, speaker: earlier.speaker, name: earlier.name } : outlet;
  };
  return {
    quotes,
    attribute(sentence, focus) {
      const quote = quoteAt(quotes, focus.start);
      if (quote) return attributeQuote(sentence.index, sentence.index, quote);
      return governing(sentence, bySentence[sentence.index] ?? [], focus, quotes);
    },
    attributeQuote,
  };
}
