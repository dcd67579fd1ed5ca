import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import type { Article, Claim, ClaimKind, ReadArticle } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

/** The day on which every article of these tests was published, a Thursday. */
const published = '2024-02-01';

function articleOf(text: string): Article {
  return readLine(JSON.stringify({ id: 'test', text, published }), 1);
}

/** The claims of a text as an article without a title. */
export function readText(text: string): ReadArticle {
  const lexicons = shippedLexicons();
  return readClaims(dateArticle(articleOf(text), lexicons), lexicons);
}

/** Claims other than quotations. */
export const countedIn = ({ claims }: ReadArticle): readonly Claim[] => claims.filter(({ kind }) => kind !== 'statement');

/** The first claim of a kind, of any but statement where none is named; throws with a trace when there is none. */
export function claimIn(text: string, kind?: ClaimKind): Claim {
  const article = readText(text);
  const found = countedIn(article).find((claim) => kind === undefined || claim.kind === kind);
  if (!found) throw new Error(`No ${kind ?? 'counted'} claim in this text.\n${trace(article)}`);
  return found;
}

/** One line for each claim: what it counts, by which rule, from which words. Printed by tests that fail. */
export function trace({ text, claims }: ReadArticle): string {
  const lines = claims.map(({ kind, quantity, rule, evidence, attribution }) => {
    const { focus } = evidence;
    const count = quantity ? `${quantity.low}..${quantity.high} ${quantity.hedge}` : '';
    return `${kind} ${count} [${rule}] "${text.slice(focus.start, focus.end)}" said by ${attribution.speaker ?? 'the outlet'}`;
  });
  return lines.length > 0 ? lines.join('\n') : 'Nothing was read.';
}
