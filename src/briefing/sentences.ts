/** The rows of the appendix under their sentences, so that a sentence with four figures is printed once. */
import type { AppendixRow, AppendixSentence, ClaimKind, SentencePiece, Span } from '../model.ts';
import { overlaps, position, slice } from '../text/spans.ts';
import type { Catalogue } from './catalogue.ts';

interface Group extends Span {
  readonly article: string;
  readonly rows: readonly AppendixRow[];
}

/** In order of the appendix. Claims whose sentences overlap (a quotation over two sentences) share one entry. */
export function sentencesOf(lookup: Catalogue, appendix: readonly AppendixRow[]): readonly AppendixSentence[] {
  return groupsOf(lookup, appendix).map((group) => {
    const { text } = lookup.article(group.article);
    const number = lookup.articleNumber(group.article);
    return {
      article: `Article ${number}`,
      articleAnchor: `source-${number}`,
      line: position(text, group.start).line,
      pieces: piecesOf(text, group),
      rows: group.rows,
    };
  });
}

function groupsOf(lookup: Catalogue, appendix: readonly AppendixRow[]): readonly Group[] {
  const groups: Group[] = [];
  for (const row of appendix) {
    const { article, evidence } = lookup.claim(row.claim);
    const last = groups.at(-1);
    if (last && last.article === article && overlaps(last, evidence)) {
      const span = { start: Math.min(last.start, evidence.start), end: Math.max(last.end, evidence.end) };
      groups[groups.length - 1] = { ...last, ...span, rows: [...last.rows, row] };
    } else groups.push({ start: evidence.start, end: evidence.end, article, rows: [row] });
  }
  return groups;
}

/** Cut wherever a focus begins or ends; a number inside a quotation keeps its own kind. */
function piecesOf(text: string, { start, end, rows }: Group): readonly SentencePiece[] {
  const cuts = [...new Set([start, end, ...rows.flatMap((row) => [row.start, row.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const span = { start: cuts[index] ?? start, end: to };
    const over = rows.filter((row) => overlaps(row, span));
    return { text: slice(text, span), kind: kindOf(over), numbers: over.map((row) => row.number) };
  });
}

function kindOf(rows: readonly AppendixRow[]): ClaimKind | null {
  return (rows.find((row) => row.kind !== 'statement') ?? rows[0])?.kind ?? null;
}
