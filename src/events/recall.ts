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

/** What a sentence recalls beside its own happening is a happening of its own. */
export function tellApart(article: ReadArticle, occurrence: Occurrence, known: ReadonlyMap<string, Claim>): readonly Occurrence[] {
  const turn = occurrence.claims.length === 0 ? null : recallIn(article, occurrence.sentence);
  if (turn === null) return [occurrence];
  const isRecalled = (id: string): boolean => (known.get(id)?.evidence.focus.start ?? 0) > turn;
  const recalled = occurrence.claims.filter(isRecalled);
  if (recalled.length === 0) return [occurrence];
  const other: Occurrence = { ...occurrence, claims: recalled, reference: 'other' };
  const own = occurrence.claims.filter((id) => !isRecalled(id));
  return own.length === 0 ? [other] : [{ ...occurrence, claims: own }, other];
}
