/** The verbatim law, checked on every run. */
import type { Block, Claim, DatedArticle, Span } from '../model.ts';
import { contains, firstEndingAfter, position, slice } from '../text/spans.ts';

/** True when the span touches none of the blocks; `blocks` are in text order and do not overlap. */
function isClearOf(blocks: readonly Block[], { start, end }: Span): boolean {
  return (blocks[firstEndingAfter(blocks, start)]?.start ?? end) >= end;
}

/**
 * What a claim quotes stands in the text at its place, holds the counted words, and these are in no removed block.
 * Throws at the first claim of which that is not so, for a breach is our bug.
 */
export function prove(article: DatedArticle, claims: readonly Claim[]): void {
  const removed = article.blocks.filter(({ role }) => role === 'removed');
  for (const { id, evidence } of claims) {
    const isVerbatim = slice(article.text, evidence) === evidence.quote && contains(evidence, evidence.focus);
    if (!isVerbatim || !isClearOf(removed, evidence.focus))
      throw new Error(`Claim ${id} of ${article.id} breaks the verbatim law at line ${position(article.text, evidence.start).line}.`);
  }
}
