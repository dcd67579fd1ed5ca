/** Pages of lines to the draft of an article. */
import type { Block, BlockRole } from '../../model.ts';
import { flow } from '../../text/joins.ts';
import type { Draft, Metadata } from '../draft.ts';
import { addressIn, furnitureOf } from './furniture.ts';
import type { PageLines } from './lines.ts';
import { type Paragraph, type Part, partsOf } from './paragraphs.ts';

/** Sizes over that of the body: a heading's, and a title's. */
const headingSize = 1.12;
const titleSize = 1.25;
const longestHeading = 220;
const mostHeadingLines = 4;

const wordsOf = ({ lines }: Paragraph): string => lines.map(({ text }) => text).join('\n');

/** The size in which most of the text is set. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, lines } of paragraphs) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + lines.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...letters].sort(([a, most], [b, fewer]) => fewer - most || a - b)[0]?.[0] ?? 0;
}

const isHeading = (paragraph: Paragraph, body: number): boolean =>
  paragraph.size >= headingSize * body && paragraph.lines.length <= mostHeadingLines && wordsOf(paragraph).length <= longestHeading;

/** The first of the largest headings of the first page that has one. */
function titleOf(paragraphs: readonly Paragraph[], body: number): Paragraph | null {
  const headings = paragraphs.filter((each) => isHeading(each, body) && each.size >= titleSize * body);
  const onFirst = headings.filter(({ page }) => page === headings[0]?.page);
  return onFirst.reduce<Paragraph | null>((best, each) => (best === null || each.size > best.size + 0.5 ? each : best), null);
}

/** A title of the file's properties that may be a headline: words, and neither a file's name nor an address. */
function headlineIn(title: string | null): string | null {
  const words = title?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const isName =
    /\.(?:docx?|odt|pdf|indd|qxd|html?|txt|rtf|pages)$/i.test(words) || /^(?:microsoft|https?:|untitled|layout \d)/i.test(words);
  return words.split(' ').length >= 3 && !isName ? words : null;
}

interface Set {
  readonly words: string;
  readonly role: BlockRole;
}

function setOf(part: Part, body: number, title: Paragraph | null): Set {
  if (part.kind === 'furniture') return { words: part.line.text, role: 'removed' };
  const { paragraph } = part;
  const role = paragraph === title ? 'title' : isHeading(paragraph, body) ? 'heading' : 'body';
  return { words: wordsOf(paragraph), role };
}

/** The text of a document: lines as they were set, an empty line between paragraphs. */
export function compose(pages: readonly PageLines[], propertyTitle: string | null): Draft {
  const furniture = furnitureOf(pages);
  const parts = partsOf(pages, furniture);
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : []));
  const body = bodySize(paragraphs);
  const title = titleOf(paragraphs, body);
  const sets = parts.map((part) => setOf(part, body, title));
  const blocks: Block[] = [];
  let length = 0;
  for (const { words, role } of sets) {
    const start = blocks.length === 0 ? 0 : length + 2;
    length = start + words.length;
    blocks.push({ start, end: length, role, reason: role === 'removed' ? 'page-furniture' : null });
  }
  const text = sets.map(({ words }) => words).join('\n\n');
  return {
    entry: '',
    text,
    blocks,
    isExtracted: true,
    said: [
      {
        source: 'PDF',
        says: saysOf(
          title,
          propertyTitle,
          furniture.flatMap((lines) => [...lines]),
        ),
      },
    ],
  };
}

function saysOf(title: Paragraph | null, propertyTitle: string | null, furniture: readonly PageLines['lines'][number][]): Metadata {
  const words = title ? wordsOf(title) : null;
  const headline = words === null ? headlineIn(propertyTitle) : flow(words, { start: 0, end: words.length });
  const url = addressIn(furniture);
  return { ...(headline === null ? {} : { title: headline }), ...(url === null ? {} : { url }) };
}
