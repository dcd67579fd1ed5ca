import type { Block, Problem, Span } from '../../model.ts';
import { trim } from '../../text/spans.ts';
import { emptyContent, type Format, type Saying } from '../draft.ts';
import { findFrontMatter, readFrontMatter } from '../frontMatter.ts';
import { type Aside, asidesIn } from '../markdown/aside.ts';
import { piecesOf } from '../markdown/pieces.ts';
import { findToml, readToml } from '../markdown/toml.ts';
import { readableText } from './readable.ts';

/** Only the first `#` heading is the title. */
function withOneTitle(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.role === 'title');
  return blocks.map((block, at) => (block.role === 'title' && at !== first ? { ...block, role: 'heading' } : block));
}

/** What stands above the text of the article, and where that begins. */
interface Head {
  readonly end: number;
  readonly said: readonly Saying[];
}

function headOf(text: string, path: string, problems: Problem[]): Head {
  const [yaml, toml] = [findFrontMatter(text), findToml(text)];
  const says = yaml ? readFrontMatter(text, yaml, path, problems) : toml && readToml(text, toml, path, problems);
  return { end: yaml?.end ?? toml?.end ?? 0, said: says ? [{ source: 'front matter', says }] : [] };
}

/** The blocks around and between what is set aside. */
function blocksAround(text: string, within: Span, asides: readonly Aside[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = within.start;
  for (const aside of asides) {
    blocks.push(...piecesOf(text, { start, end: aside.start }), { ...trim(text, aside), role: 'removed', reason: aside.reason });
    start = aside.end;
  }
  return [...blocks, ...piecesOf(text, { start, end: within.end })];
}

/** Comments and code stand aside; where nothing else is left, code is what there is to read. */
function bodyOf(text: string, within: Span): readonly Block[] {
  const asides = asidesIn(text, within);
  const blocks = blocksAround(text, within, asides);
  const hasStory = blocks.some(({ role }) => role === 'body');
  return hasStory
    ? blocks
    : blocksAround(
        text,
        within,
        asides.filter(({ reason }) => reason !== 'code'),
      );
}

/**
 * Markdown with front matter in YAML between `---` lines or in TOML between `+++` lines; front matter, comments and code are kept as
 * removed blocks, never compiled or run.
 */
export const markdown = {
  id: 'markdown',
  title: 'Markdown',
  isGuarded: false,
  accepts: ({ head, path }) => /\.(?:md|markdown)$/i.test(path) || /^(?:---[ \t]*\r?\n[\w-]+:|\+\+\+[ \t]*\r?\n[\w-]+[ \t]*=)/.test(head),
  async read(file, { problems }) {
    const text = await readableText(file, problems);
    if (text === null) return emptyContent;
    const { end, said } = headOf(text, file.path, problems);
    const front: readonly Block[] = end > 0 ? [{ ...trim(text, { start: 0, end }), role: 'removed', reason: 'front-matter' }] : [];
    const blocks = [...front, ...withOneTitle(bodyOf(text, { start: end, end: text.length }))];
    return { drafts: [{ entry: '', text, blocks, isExtracted: false, said }], members: [] };
  },
} as const satisfies Format;
