/** Who says each claim: speakers found by `speech.ts`, pronouns resolved, names made one. */
import type { Attribution, DatedArticle, Span } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { isQuoted, readQuotes } from './quotes.ts';
import { lower, type Sentence } from './sentence.ts';
import { readSpeech, type Speech } from './speech.ts';

const outlet: Attribution = { speaker: null, name: null, verb: null, via: null, stance: 'asserted' };

interface Voice {
  readonly speaker: string;
  readonly name: string;
  readonly isPerson: boolean;
}

/** A speech with its speaker known. */
interface Voiced {
  readonly speech: Speech;
  readonly voice: Voice;
}

const personPronouns = new Set(['he', 'she', 'him', 'her', 'who']);
const honorifics =
  /^(?:the\s+)?(?:mr|mrs|ms|dr|gen|lt|col|maj|adm|sgt|president|secretary|minister|defen[cs]e secretary|spokes(?:man|woman|person))\b\.?\s*/i;

/** Speakers of one article. */
export interface Voices {
  readonly quotes: readonly Span[];
  /** The speaker who governs the words from `start` to `end` of a sentence; the outlet's own voice when nobody does. */
  attribute(sentence: Sentence, focus: Span): Attribution;
  /** The speaker of a quoted passage: in its sentence, in the next one, or the one who spoke before. */
  attributeQuote(sentences: readonly Sentence[], first: number, last: number, quote: Span): Attribution;
}

const isStatement = (speaker: string): boolean => /^(?:the|a|this|that)\s+(?:statement|report|release)$/i.test(speaker);

/** "Austin’s statement" speaks for Austin. */
const withoutStatement = (speaker: string): string =>
  speaker.replace(/['’]s\s+(?:statement|office|spokes\w+)$/i, '').replace(/\s+statement$/i, '');

function surname(name: string): string {
  return (
    name
      .replace(honorifics, '')
      .split(/\s+/)
      .at(-1)
      ?.replace(/['’]s$/, '') ?? name
  );
}

function isPersonName(speaker: string, lexicons: Lexicons): boolean {
  if (lexicons.organisations.find(bare(speaker)) || lexicons.countries.find(bare(speaker)) || lexicons.places.find(bare(speaker)))
    return false;
  if (honorifics.test(speaker)) return true;
  const capitals = speaker.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length >= 1 && /^\p{Lu}[\p{L}'’-]+$/u.test(speaker.split(/\s+/).at(-1) ?? '') && !/^the\s/i.test(speaker);
}

const bare = (name: string): string => name.replace(/^the\s+/i, '').replace(/['’]s$/, '');

/** Keeps who spoke and gives pronouns and short names their bearer. */
class SpeakerMemory {
  private readonly lexicons: Lexicons;
  private readonly fullNames = new Map<string, string>();
  private lastPerson: Voice | null = null;
  private last: Voice | null = null;

  constructor(lexicons: Lexicons) {
    this.lexicons = lexicons;
  }

  get lastVoice(): Voice | null {
    return this.last;
  }

  hear(speech: Speech): Voice | null {
    const voice = this.resolve(speech);
    if (voice) {
      this.last = voice;
      if (voice.isPerson) this.lastPerson = voice;
    }
    return voice;
  }

  private resolve(speech: Speech): Voice | null {
    if (speech.isPronoun) return personPronouns.has(speech.speaker.toLowerCase()) ? (this.lastPerson ?? this.last) : this.last;
    if (isStatement(speech.speaker)) return this.last;
    const speaker = withoutStatement(speech.speaker);
    const organisation = this.lexicons.organisations.find(bare(speaker));
    if (organisation) return { speaker, name: organisation.name, isPerson: false };
    const isPerson = isPersonName(speaker, this.lexicons);
    return { speaker, name: isPerson ? this.fullName(speaker) : bare(speaker), isPerson };
  }

  /** "Mr. Austin" after "Defence Secretary Lloyd Austin" is the same man; the first full form is kept. */
  private fullName(speaker: string): string {
    const key = surname(speaker).toLowerCase();
    const known = this.fullNames.get(key);
    if (known) return known;
    this.fullNames.set(key, speaker);
    return speaker;
  }
}

function attributionOf({ speech, voice }: Voiced, via: Voiced | null): Attribution {
  return { speaker: voice.speaker, name: voice.name, verb: speech.verb, via: via ? via.voice.speaker : null, stance: speech.stance };
}

/** ", which killed" after the quoted words is the writer speaking again. */
function isWriterAgain(sentence: Sentence, speech: Speech, focus: Span, quotes: readonly Span[]): boolean {
  const closed = quotes.some(
    (quote) => quote.start > sentence.span.start && quote.end < focus.start && quote.start >= (sentence.tokens[speech.next - 1]?.end ?? 0),
  );
  if (!closed) return false;
  return sentence.tokens.some((token, at) => token.end <= focus.start && token.lower === 'which' && lower(sentence, at - 1) === ',');
}

function governing(sentence: Sentence, voiced: readonly Voiced[], focus: Span, quotes: readonly Span[]): Attribution {
  const starts = (speech: Speech): number => sentence.tokens[speech.from]?.start ?? 0;
  const ends = (speech: Speech): number => sentence.tokens[speech.next - 1]?.end ?? 0;
  const presupposes = (speech: Speech): boolean => speech.verb.startsWith('blame');
  const ahead = voiced.findLast(({ speech }) => speech.governs === 'after' && ends(speech) <= focus.start && !presupposes(speech));
  const behind = voiced.find(({ speech }) => speech.governs === 'before' && starts(speech) >= focus.end && !presupposes(speech));
  if (ahead && !isWriterAgain(sentence, ahead.speech, focus, quotes)) return attributionOf(ahead, behind ?? null);
  return behind ? attributionOf(behind, null) : outlet;
}

/** Listens through the article once and answers for any of its words. */
export function hearVoices(article: DatedArticle, sentences: readonly Sentence[], lexicons: Lexicons): Voices {
  const quotes = readQuotes(article.text, article.blocks);
  const memory = new SpeakerMemory(lexicons);
  const before: (Voice | null)[] = [];
  const bySentence = sentences.map((sentence) => {
    before.push(memory.lastVoice);
    return readSpeech(sentence, quotes).flatMap((speech): readonly Voiced[] => {
      const voice = memory.hear(speech);
      return voice ? [{ speech, voice }] : [];
    });
  });
  const attributeQuote: Voices['attributeQuote'] = (all, first, last, quote) => {
    const inside = bySentence.slice(first, last + 1).flat();
    const nearest = inside
      .map((voiced) => ({ voiced, distance: distanceTo(voiced.speech, quote) }))
      .sort((a, b) => a.distance - b.distance)[0]?.voiced;
    if (nearest) return attributionOf(nearest, null);
    const next = bySentence[last + 1]?.[0];
    const isShort = (all[last + 1]?.tokens.length ?? 99) <= 8;
    if (next && isShort && all[last + 1]?.block === all[last]?.block) return attributionOf(next, null);
    const earlier = before[first];
    return earlier ? { speaker: earlier.speaker, name: earlier.name, verb: null, via: null, stance: 'asserted' } : outlet;
  };
  return {
    quotes,
    attribute(sentence, focus) {
      if (isQuoted(quotes, focus.start)) {
        const quote = quotes.find(({ start, end }) => start <= focus.start && focus.start < end);
        if (quote) return attributeQuote(sentences, sentence.index, sentence.index, quote);
      }
      return governing(sentence, bySentence[sentence.index] ?? [], focus, quotes);
    },
    attributeQuote,
  };
}

function distanceTo(speech: Speech, quote: Span): number {
  const start = speech.sentence.tokens[speech.from]?.start ?? 0;
  const end = speech.sentence.tokens[speech.next - 1]?.end ?? 0;
  return end <= quote.start ? quote.start - end : Math.max(0, start - quote.end);
}
