import type { Block, Span } from '../../model.ts';
import { slice, trim } from '../../text/spans.ts';
import { paragraphsOf } from '../blocks.ts';
import { emptyContent, type Format } from '../draft.ts';
import { type FrontMatter, findFrontMatter, readFrontMatter } from '../frontMatter.ts';
import { readableText } from './readable.ts';

const removed = (span: Span, reason: string): Block => ({ ...span, role: 'removed', reason });

/** A line such as `# Head`, `---` or `![…](…)`, or a paragraph of prose; marks at its head stay outside the block. */
function blockOf(text: string, paragraph: Span): Block {
  const words = slice(text, paragraph);
  const heading = /^#{1,6}[ \t]+/.exec(words);
  if (heading) {
    const start = paragraph.start + heading[0].length;
    return { ...trim(text, { start, end: paragraph.end }), role: heading[0].trim() === '#' ? 'title' : 'heading', reason: null };
  }
  if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(words)) return removed(paragraph, 'rule');
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(words)) return removed(paragraph, 'image');
  const mark = /^(?:>|[-*+]|\d{1,3}[.)])[ \t]+/.exec(words);
  return { start: paragraph.start + (mark && !/^\d/.test(words) ? mark[0].length : 0), end: paragraph.end, role: 'body', reason: null };
}

/** In Markdown the lines of a paragraph run on whatever their width; a heading, a rule or a list mark begins a new one. */
function joinLines(text: string, within: Span): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const line of paragraphsOf(text, within)) {
    const isMarked = /^(?:#{1,6}[ \t]|[-*+>][ \t]|-{3,}$|\*{3,}$|_{3,}$|!\[|\d{1,3}[.)][ \t])/.test(slice(text, line));
    const last = joined.at(-1);
    if (isOpen && !line.isAfterGap && !isMarked && last) last.end = line.end;
    else joined.push({ start: line.start, end: line.end });
    isOpen = !/^(?:#{1,6}[ \t]|-{3,}$|\*{3,}$|_{3,}$|!\[)/.test(slice(text, line));
  }
  return joined;
}

/** Only the first `#` heading is the title. */
function withOneTitle(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.role === 'title');
  return blocks.map((block, at) => (block.role === 'title' && at !== first ? { ...block, role: 'heading' } : block));
}

const nothing: FrontMatter = { end: 0, yaml: { start: 0, end: 0 } };

/** Markdown with YAML front matter between `---` lines; the front matter is kept as a removed block, never compiled or run. */
export const markdown = {
  id: 'markdown',
  title: 'Markdown',
  isGuarded: false,
  accepts: ({ head, path }) => /\.(?:md|markdown)$/i.test(path) || /^---[ \t]*\r?\n[\w-]+:/.test(head),
  async read(file, { problems }) {
    const text = await readableText(file, problems);
    if (text === null) return emptyContent;
    const front = findFrontMatter(text) ?? nothing;
    const says = front.end > 0 ? readFrontMatter(text, front, file.path, problems) : {};
    const head = front.end > 0 ? [removed(trim(text, { start: 0, end: front.end }), 'front-matter')] : [];
    const body = joinLines(text, { start: front.end, end: text.length });
    const blocks = [...head, ...body.map((span) => blockOf(text, span))];
    const said = front.end > 0 ? [{ source: 'front matter', says }] : [];
    return { drafts: [{ entry: '', text, blocks: withOneTitle(blocks), isExtracted: false, said }], members: [] };
  },
} as const satisfies Format;
