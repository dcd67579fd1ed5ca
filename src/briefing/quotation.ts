/** The one quotation an entry may carry: direct, of a named speaker, and of more than a few words. */
import type { Claim, Event, QuotedWords, ReadArticle } from '../model.ts';
import { flow } from '../text/joins.ts';
import type { Catalogue } from './catalogue.ts';
import { isOwnVoice, personOf, speakerWords } from './voices.ts';
import { raised } from './wording.ts';

const opening = /[“"„«‘]/;
const fewestWords = 5;
const mostLetters = 260;

interface Candidate {
  readonly claim: Claim;
  readonly words: string;
}

/** Begins in the middle of somebody else's sentence: "that were aimed …", "to degrade …". */
const hanging = /^(?:that|which|who|whom|whose|to|and|but|or|of|for|in|on|at|by|with|from|as|than|because|while|if|when|where)\b/;
/** Points at somebody outside the marks. */
const pointing = /^(?:he|she|it|his|her|its)\b/i;
/** Such are known only beside the text. */
const unnamed = /^(?:a speaker whom the text calls|his|her|their)\b/;
/** What starts in small letters is a clause only with a verb. */
const verb = /\b(?:is|are|was|were|am|will|would|has|have|had|can|cannot|could|may|might|must|should|do|does|did|need|want)\b|n[’']t\b/;
/** "will not hesitate": somebody else's sentence says who. */
const headless = new RegExp(`^(?:${verb.source})`);
const isClause = (words: string): boolean => /^\P{Ll}/u.test(words) || verb.test(words);
/** Characters after the event's own sentences in which a statement still speaks of it. */
const reach = 300;

/** What is said in articles that tell of this event alone, and in no sentence of another. */
function besides(lookup: Catalogue, event: Event): readonly Claim[] {
  const alone = event.articles.filter((id) => lookup.eventsIn(id) === 1);
  const own = lookup.claimsOf(event.claims);
  const isNear = ({ article, evidence }: Claim): boolean =>
    own.some((each) => each.article === article && each.evidence.start <= evidence.start && evidence.start - each.evidence.end <= reach);
  const loose = alone.flatMap((id) => lookup.statementsIn(id)).filter(({ id }) => lookup.eventOf(id) === null);
  return loose.filter(isNear);
}

/** The most informative direct quotation of the event that no earlier entry has used; null where there is none. */
export function quotationOf(lookup: Catalogue, event: Event, used: ReadonlySet<string>): QuotedWords | null {
  const candidates = [...lookup.claimsOf(event.claims), ...besides(lookup, event)]
    .flatMap((claim) => quotedWords(lookup, claim) ?? [])
    .filter((candidate) => !used.has(candidate.words));
  const best = candidates.reduce<Candidate | null>((a, b) => (a === null || worth(b) > worth(a) ? b : a), null);
  if (!best) return null;
  const { claim, words } = best;
  return { words, speaker: raised(speakerWords(claim.attribution)), cite: lookup.marks([claim.id]) };
}

/** The words between the marks, without the comma that closes them; null for what is no direct quotation of a known speaker. */
export function spokenWords(lookup: Catalogue, { kind, article, attribution, evidence: { focus } }: Claim): string | null {
  if (kind !== 'statement' || isOwnVoice(attribution) || unnamed.test(speakerWords(attribution))) return null;
  const { text } = lookup.article(article);
  return opening.test(text.slice(focus.start - 1, focus.start + 1)) ? flow(text, focus).replace(/[,\s]+$/, '') : null;
}

/** True for words that can be read by themselves: a clause of some length that needs nothing outside the marks. */
const standsAlone = (words: string): boolean =>
  words.split(/\s+/).length >= fewestWords && !hanging.test(words) && !pointing.test(words) && isClause(words);

/** True for a whole sentence, not for a name or a predicate that the text around it completes. */
export function isSentence({ text }: Pick<ReadArticle, 'text'>, { evidence: { start, focus } }: Claim, words: string): boolean {
  const isIntroduced = /(?:^|[.!?:,—–-]|\n)\s*[“"„«‘]?$/.test(text.slice(start, focus.start));
  return standsAlone(words) && !headless.test(words) && (isIntroduced || verb.test(words));
}

/** The words of a quotation that stands alone, as far as there is room for them. */
function quotedWords(lookup: Catalogue, claim: Claim): Candidate | null {
  const words = shortened(spokenWords(lookup, claim) ?? '');
  return words !== null && standsAlone(words) ? { claim, words } : null;
}

/** Whole sentences from the start as far as they fit; the quotation stays verbatim. */
function shortened(words: string): string | null {
  if (words.length <= mostLetters) return words;
  const end = Math.max(...['. ', '! ', '? '].map((stop) => words.lastIndexOf(stop, mostLetters)));
  return end > 0 ? words.slice(0, end + 1) : null;
}

/** Longer says more, up to a point; whole sentences before fragments; a number; a name before "officials". */
function worth({ claim, words }: Candidate): number {
  const isWhole = /^[A-Z]/.test(words);
  return Math.min(words.length, 160) + (isWhole ? 60 : 0) + (personOf(claim.attribution) ? 30 : 0) + (/\d/.test(words) ? 20 : 0);
}
