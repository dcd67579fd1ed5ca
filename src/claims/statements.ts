/** Quotations with their speakers: who says the words between marks, by what stands before, behind and around them. */
import type { Attribution, Span } from '../model.ts';
import type { Sentence } from './sentence.ts';
import type { Voice } from './speech/listener.ts';
import type { Passage } from './speech/passages.ts';
import type { Speech } from './speech/speech.ts';
import { wordSet } from './vocabulary.ts';

/** A speech with its speaker known. */
export interface Voiced {
  readonly speech: Speech;
  readonly voice: Voice;
}

/** What one speaker said at one go, between marks. */
export interface QuotedPassage {
  /** The words, marks excluded; of an interrupted quotation the longest piece. */
  readonly focus: Span;
  /** Index of the first and last sentence that it touches. */
  readonly first: number;
  readonly last: number;
  readonly attribution: Attribution;
}

/** Who had spoken, and whom the text was about, before a sentence. */
export interface Moment {
  readonly last: Voice | null;
  readonly subject: Voice | null;
}

/** All that tells who speaks. */
export interface Scene {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly voiced: readonly (readonly Voiced[])[];
  readonly moments: readonly Moment[];
  /** The sentence's own subject. */
  subjectOf(sentence: Sentence): Voice | null;
  /** Indices of sentences in which somebody speaks, known or not. */
  readonly spoken: ReadonlySet<number>;
  /** The voice of a name that stands alone before a colon or behind a dash; null where the words between two offsets are none. */
  nameBetween(sentence: Sentence, span: Span): Voice | null;
}

export const outlet: Attribution = { speaker: null, name: null, verb: null, via: null, stance: 'asserted' };

export const startOf = ({ sentence, from }: Speech): number => sentence.tokens[from]?.start ?? 0;
export const endOf = ({ sentence, next }: Speech): number => sentence.tokens[next - 1]?.end ?? 0;

export function attributionOf({ speech, voice }: Voiced, via: Voice | null): Attribution {
  return { speaker: voice.speaker, name: voice.name, verb: speech.verb, via: via?.speaker ?? speech.via, stance: speech.stance };
}

const silently = (voice: Voice): Attribution => ({ ...outlet, speaker: voice.speaker, name: voice.name });

/** A sentence of so few tokens after a quotation does no more than name its speaker. */
const shortSentence = 8;
const longestGlue = 12;
const glue = /^["”’'»`,.…)\]*_\s-]*$/;
const goingOn = /[,?!—–…-]$/;

/** The first tag behind the passage, in its last sentence or the next one of the paragraph. */
function nextTag({ sentences, voiced }: Scene, { focus, last }: Passage): { readonly tag: Voiced; readonly index: number } | null {
  for (const index of [last, last + 1]) {
    if (sentences[index]?.block !== sentences[last]?.block) return null;
    const tag = voiced[index]?.find(({ speech }) => startOf(speech) >= focus.end);
    if (tag) return { tag, index };
  }
  return null;
}

/** "…," X said: the tag that follows the marks at once; behind a full stop only one that says no more. */
function tagBehind(scene: Scene, passage: Passage): Voiced | null {
  const { text, sentences } = scene;
  const { focus, last } = passage;
  const next = nextTag(scene, passage);
  if (!next || startOf(next.tag.speech) - focus.end >= longestGlue) return null;
  const between = text.slice(focus.end, startOf(next.tag.speech));
  if (!glue.test(between)) return null;
  const isOpen = goingOn.test(text.slice(focus.end - 1, focus.end)) || /^["”’'»`]*\s*[,—–-]/.test(between);
  const isShort = next.index > last && (sentences[next.index]?.tokens.length ?? 0) <= shortSentence;
  return isOpen || isShort || next.tag.speech.governs !== 'after' ? next.tag : null;
}

/** The last tag of the sentence before the words; with "Fox News reported that the Pentagon said" the one before it relays. */
function tagAhead({ voiced }: Scene, { focus, first }: Passage): readonly [Voiced, Voice | null] | null {
  const tags = voiced[first] ?? [];
  const place = tags.findLastIndex(({ speech }) => endOf(speech) <= focus.start);
  const tag = tags[place];
  if (!tag) return null;
  return [tag, relayBefore(tags, place)];
}

/** "Fox News reported that the Pentagon said": the speaker who passes on the next one's words. */
export function relayBefore(tags: readonly Voiced[], place: number): Voice | null {
  const [relay, tag] = [tags[place - 1], tags[place]];
  if (!relay || !tag || relay.voice.isPerson || relay.speech.governs !== 'after' || relay.voice.name === tag.voice.name) return null;
  const between = tag.speech.from - relay.speech.next;
  return between >= 0 && between <= 1 ? relay.voice : null;
}

/** The tag that closes the sentence: "A man who “stole a goat” was held, police said." */
function tagAfter({ voiced }: Scene, { focus, last }: Passage): Voiced | null {
  return voiced[last]?.find(({ speech }) => startOf(speech) >= focus.end && speech.governs !== 'after') ?? null;
}

const dash = /^["”’'»`.\s]*(?:[―—–]|--?)\s*/;
const longestName = 60;

/** “…” — Peter Vance: a name between a dash and the end of the paragraph. */
function nameBehind({ text, sentences, nameBetween }: Scene, { focus, last }: Passage): Voice | null {
  const mark = dash.exec(text.slice(focus.end, focus.end + 10));
  if (!mark) return null;
  const start = focus.end + mark[0].length;
  const sentence = sentences.slice(last, last + 2).find(({ span }) => span.end > start);
  if (!sentence || sentence.span.end - start > longestName) return null;
  return nameBetween(sentence, { start, end: sentence.span.end });
}

const colon = /(?:^|[.!?”"]\s+|\n)\s*(?:\d{1,2}[.:]\d{2}\s+)?["“]?([^.:!?"“”\n]{2,60}):\s*["“‘'`]*$/;

/** Vance: “…”; 17:26 The airline: “…” */
function nameAhead({ text, sentences, nameBetween }: Scene, { focus, first }: Passage): Voice | null {
  const sentence = sentences[first];
  if (!sentence) return null;
  const from = Math.max(sentence.span.start, focus.start - longestName - 6);
  const found = colon.exec(text.slice(from, focus.start));
  if (!found?.[1]) return null;
  const start = from + found.index + found[0].indexOf(found[1]);
  return nameBetween(sentence, { start, end: start + found[1].length });
}

/** The paragraph before ends with a colon: its last speaker, else its subject, has the word. */
function announced(scene: Scene, { first }: Passage): Attribution | null {
  const { text, sentences, voiced } = scene;
  const before = sentences[first - 1];
  if (!before || before.block === sentences[first]?.block || !/:\s*$/.test(text.slice(before.span.end - 3, before.span.end))) return null;
  const tag = voiced[first - 1]?.at(-1);
  if (tag) return attributionOf(tag, null);
  const subject = scene.subjectOf(before) ?? scene.moments[first]?.subject;
  return subject ? silently(subject) : null;
}

const naming = wordSet(
  'called calls calling described describes describing labeled labelled labels labeling branded brands branding dubbed dubs termed terms',
);
const longestNaming = 60;

/** "She called the winner “Miss Piglet”": a name is given, and so is quoted. */
const isNaming = (speech: Speech, { focus }: Passage): boolean => naming.has(speech.verb) && focus.start - endOf(speech) < longestNaming;

/** Who says a passage, and how that is known: by words that tell so, by the passage before it, by who spoke last, or not at all. */
export interface Heard {
  readonly attribution: Attribution;
  readonly basis: 'told' | 'same' | 'carried' | 'none';
  /** The speech beside it that tells; null where none does. */
  readonly tag: Voiced | null;
  /** True where even words in capitals are what was said: “Peace At Last,” she said; she called him “Red Tom”. */
  readonly isVerbatim: boolean;
}

const told = (attribution: Attribution, tag: Voiced | null, isVerbatim = false): Heard => ({ attribution, basis: 'told', tag, isVerbatim });
const untold = (attribution: Attribution, basis: Heard['basis']): Heard => ({ attribution, basis, tag: null, isVerbatim: false });

/** What a tag on either side of the passage tells. */
function tagBeside(scene: Scene, passage: Passage): Heard | null {
  const behind = tagBehind(scene, passage);
  if (behind) return told(attributionOf(behind, null), behind, passage.isUtterance);
  const ahead = tagAhead(scene, passage);
  if (ahead) return told(attributionOf(...ahead), ahead[0], isNaming(ahead[0].speech, passage));
  const after = tagAfter(scene, passage);
  return after && told(attributionOf(after, null), after);
}

/** The speaker of a passage; `before` is the quotation before it in its paragraph, if any. */
export function hearPassage(scene: Scene, passage: Passage, before: Attribution | null): Heard {
  const beside = tagBeside(scene, passage);
  if (beside) return beside;
  const name = nameBehind(scene, passage) ?? nameAhead(scene, passage);
  if (name) return told(silently(name), null, true);
  const heralded = announced(scene, passage);
  if (heralded) return told(heralded, null);
  if (scene.spoken.has(passage.last)) return told(outlet, null);
  if (!passage.isUtterance) return untold(outlet, 'none');
  if (before) return untold(before, 'same');
  const moment = scene.moments[passage.first];
  const voice = moment?.last ?? moment?.subject;
  return voice ? untold(silently(voice), 'carried') : untold(outlet, 'none');
}
