/** What a sentence tells of an earlier happening beside its own: "Saturday’s shooting came a week after two guards were killed". */
import type { Claim, Occurrence, ReadArticle } from '../model.ts';

const deed =
  /\b(?:shooting|killing|slaying|stabbing|murder|homicide|death|attack|strike|bombing|blast|explosion|crash|accident|incident|violence|discovery)s?\b/i;
const comesAfter = /\b(?:comes?|came|follows)\b/i;
/** Characters between a deed and the word that it comes after another. */
const recallReach = 60;

/** Where the sentence turns to an earlier happening: "Saturday’s shooting follows …", "The attack came two days after …"; null where it does not. */
function recallIn(article: ReadArticle, sentence: number): number | null {
  const span = article.sentences[sentence];
  const text = span ? article.text.slice(span.start, span.end) : '';
  const told = deed.exec(text);
  if (!span || !told) return null;
  const from = told.index + told[0].length;
  const turn = comesAfter.exec(text.slice(from, from + recallReach));
  return turn ? span.start + from + turn.index : null;
}

/**
 * Where a sentence leaves the news for what happened before, without a day:
 *
 *   "a similar explosion killed five", "he had survived an earlier attack that killed six"
 *   "another slide killed four"
 *   "a bend known for an accident in which 27 died", "the worst crash since a coach fell from the bridge, killing 27"
 *   "the place is close to where the Santa Rita sank with the loss of 23 lives"
 *
 * Near misses: "they were taken to the hospital where two died", "earlier on Monday six were killed".
 */
const backgrounds = [
  /\b(?:earlier|previous|similar|former) (?:[\p{L}-]+ ){0,2}?(?:shooting|killing|stabbing|murder|attack|strike|raid|bombing|blast|explosion|crash|accident|collision|incident|disaster|sinking|fire|blaze|landslide|slide|avalanche|quake|earthquake|flood|storm|collapse|derailment|stampede|ambush)s?\b/iu,
  /^(?:another|a (?:second|third|separate)) (?:landslide|mudslide|slide|avalanche|fire|blaze|crash|collision|accident|boat|ferry|bus)\b/i,
  /\b(?:known|notorious|infamous|remembered) for (?:an?|the) /i,
  /\b(?:worst|deadliest|bloodiest)\b[^.;]{0,60}\bsince\b/i,
  /\b(?:is|was|lies|lay|stands) (?:close to|near|not far from|at|on|in|the|a|an)\b(?![^.;]{0,40}\b(?:hospital|clinic)\b)[^.;,]{0,50}\bwhere\b/i,
] as const;

/** Characters of a sentence in which its background is looked for. */
const sentenceReach = 600;

/** Where the background of a sentence begins; null where it has none. */
function backgroundIn(article: ReadArticle, sentence: number): number | null {
  const span = article.sentences[sentence];
  const text = span ? article.text.slice(span.start, Math.min(span.end, span.start + sentenceReach)) : '';
  const starts = backgrounds.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [found.index + found[0].length] : [];
  });
  return span && starts.length > 0 ? span.start + Math.min(...starts) : null;
}

const suffering: ReadonlySet<Claim['kind']> = new Set(['killed', 'wounded', 'missing']);

/** Claims of an article in which a count told before is looked for. */
const mostKnown = 100;

/** True where people are counted before, and nobody there by that number: what is told again is no background. */
function isNewCount({ kind, quantity, evidence }: Claim, known: ReadonlyMap<string, Claim>): boolean {
  let looked = 0;
  let isAnyBefore = false;
  for (const other of known.values()) {
    if (++looked > mostKnown || other.evidence.end > evidence.start) break;
    if (!suffering.has(other.kind)) continue;
    if (other.kind === kind && other.quantity?.low === quantity?.low) return false;
    isAnyBefore = true;
  }
  return isAnyBefore;
}

/** What a sentence recalls beside its own happening, and what it tells of long before, is a happening of its own. */
export function tellApart(article: ReadArticle, occurrence: Occurrence, known: ReadonlyMap<string, Claim>): readonly Occurrence[] {
  if (occurrence.claims.length === 0) return [occurrence];
  const turn = recallIn(article, occurrence.sentence);
  if (turn !== null) return partAt(turn, occurrence, known, () => true);
  const background = backgroundIn(article, occurrence.sentence);
  return background === null
    ? [occurrence]
    : partAt(background, occurrence, known, (claim) => claim.person === null && isNewCount(claim, known));
}

/** The occurrence without its claims behind `turn` that are recalled, and the one that has these. */
function partAt(
  turn: number,
  occurrence: Occurrence,
  known: ReadonlyMap<string, Claim>,
  mayRecall: (claim: Claim) => boolean,
): readonly Occurrence[] {
  const isRecalled = (id: string): boolean => {
    const claim = known.get(id);
    return claim !== undefined && claim.evidence.focus.start > turn && mayRecall(claim);
  };
  const recalled = occurrence.claims.filter(isRecalled);
  if (recalled.length === 0) return [occurrence];
  const other: Occurrence = { ...occurrence, claims: recalled, reference: 'other' };
  const own = occurrence.claims.filter((id) => !isRecalled(id));
  return own.length === 0 ? [other] : [{ ...occurrence, claims: own }, other];
}
