/**
 * Words that one passes on for another.
 *
 *   "The BBC quoted the ministry as saying that …", "The ministry was quoted by state radio as saying that …"
 *   "State television, citing the army, reported …", "…, Reuters reported, citing the army"
 *
 * Near misses: "The minister, citing the army, said …": only an outlet passes on; "quoted a poem".
 */
import { lower, type Sentence, where, words } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { phraseFrom, type Range } from './phrases.ts';
import { isPlausible, isPronounRange, type Speech, speechOf } from './speech.ts';
import { subjectBefore } from './subjects.ts';
import { stanceOf } from './verbs.ts';

const quoting = wordSet('quoted quotes quoting cited cites citing');
const passive = wordSet('was were is are been being');
const participles = wordSet('saying having telling reporting claiming confirming stating warning alleging denying insisting');

export const relayVerbs: ReadonlySet<string> = quoting;

interface Relayed {
  readonly speaker: Range;
  readonly by: Range | null;
  /** Index of "as". */
  readonly as: number;
}

/** "quoted the ministry as", "was quoted by state radio as". */
function relayedAt(sentence: Sentence, verb: number): Relayed | null {
  const isPassive = passive.has(lower(sentence, verb - 1));
  const isBy = lower(sentence, verb + 1) === 'by';
  const told = isPassive && !isBy ? null : phraseFrom(sentence, isBy ? verb + 2 : verb + 1);
  const subject = subjectBefore(sentence, verb);
  if (isPassive) return subject && { speaker: subject, by: told, as: told?.next ?? verb + 1 };
  return told && !isBy ? { speaker: told, by: subject, as: told.next } : null;
}

/** The speaker quoted by another; null where the verb at `verb` passes nothing on. */
export function relayAt(sentence: Sentence, verb: number): Speech | null {
  const relayed = relayedAt(sentence, verb);
  if (!relayed || lower(sentence, relayed.as) !== 'as' || !participles.has(lower(sentence, relayed.as + 1))) return null;
  const { speaker, by, as } = relayed;
  if (!isPlausible(sentence, speaker)) return null;
  return speechOf(sentence, speaker, {
    verb: lower(sentence, as + 1),
    stance: stanceOf(lower(sentence, as + 1)) ?? 'asserted',
    from: Math.min(speaker.from, by?.from ?? verb, verb),
    next: as + 2,
    governs: 'after',
    via: by && !isPronounRange(sentence, by) ? words(sentence, by.from, by.next) : null,
  });
}

const outlets = wordSet(
  'television tv radio media agency newspaper newspapers paper broadcaster channel station website outlet outlets press news',
);
const outletKinds = new Set(['outlet', 'agency']);
const citing = wordSet('citing quoting');

function isOutlet({ sentence, subject, speaker }: Speech): boolean {
  if (outlets.has(lower(sentence, subject.next - 1))) return true;
  const kind = sentence.lexicons.organisations.find(speaker.replace(/^the\s+/i, ''))?.kind;
  return kind !== undefined && outletKinds.has(kind);
}

/** The speech that "citing" stands in or behind: an outlet's. */
function citingSpeech(speeches: readonly Speech[], at: number): Speech | undefined {
  return speeches.findLast((speech) => speech.subject.next <= at && !speech.needsQuote && !citing.has(speech.verb) && isOutlet(speech));
}

/** The speeches of a sentence, with those that cite another given to whomever they cite. */
export function withCited(sentence: Sentence, speeches: readonly Speech[]): readonly Speech[] {
  const cited = new Map<Speech, Speech>();
  for (const at of where(sentence, citing)) {
    const speech = citingSpeech(speeches, at);
    const source = phraseFrom(sentence, at + 1);
    if (!speech || !source || cited.has(speech) || !isPlausible(sentence, source)) continue;
    const speaker = words(sentence, source.from, source.next);
    cited.set(speech, { ...speech, speaker, isPronoun: isPronounRange(sentence, source), subject: source, via: speech.speaker });
  }
  return cited.size === 0 ? speeches : speeches.map((speech) => cited.get(speech) ?? speech);
}
