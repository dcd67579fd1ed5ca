/** ROOM articles: files and lines in, articles out. */
import { createHash } from 'node:crypto';
import * as valibot from 'valibot';
import type { Article, Block, Problem, When } from '../model.ts';
import { BriefError, problem } from '../problems.ts';
import { splitSentences } from '../text/sentences.ts';
import { slice } from '../text/spans.ts';
import { paragraphsOf } from './blocks.ts';
import { clean } from './clean.ts';
import { bylineOf, stampOf } from './clutter/makers.ts';
import { isBinary } from './decode.ts';
import type { Draft, Metadata, SourceFile } from './draft.ts';
import { formats } from './formats/index.ts';
import { markHeads } from './headings.ts';
import { readPublished, unknownDay } from './published.ts';
import { readSidecar } from './sidecar.ts';

/** What was asked for and could be read, and what could not. */
export interface Intake {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

interface Origin {
  readonly id: string;
  readonly file: string | null;
  readonly sha256: string;
  readonly isTitleOutside: boolean;
}

const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** What the story's own lines say of its maker and day: "By Jane Doe", "Published: 13 March 2020". */
function metadataOf(text: string, blocks: readonly Block[]): Metadata {
  let found: { byline?: string; published?: When } = {};
  for (const block of blocks) {
    if (block.reason !== 'byline') continue;
    const words = slice(text, block);
    const names = bylineOf(words);
    const stamp = stampOf(words);
    const published = stamp === null ? null : readPublished(stamp, 'stated');
    if (names !== null) found = { byline: names, ...found };
    if (published) found = { published: { ...published, evidence: { start: block.start, end: block.end } }, ...found };
  }
  return found;
}

function titleOf(text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find(({ role }) => role === 'title');
  return block ? slice(text, block).replaceAll(/\s+/g, ' ') : null;
}

/** Cleans a draft and settles its metadata: `given` wins over the format's own, which wins over what the text says. */
function finish(draft: Draft, given: Metadata, origin: Origin): Article {
  const { text } = draft;
  const blocks = markHeads(text, clean(text, draft.blocks), origin.isTitleOutside);
  const known: Metadata = { ...metadataOf(text, blocks), ...draft.metadata, ...given };
  return {
    id: origin.id,
    file: origin.file,
    sha256: origin.sha256,
    title: known.title ?? titleOf(text, blocks),
    publisher: known.publisher ?? null,
    byline: known.byline ?? null,
    url: known.url ?? null,
    note: known.note ?? null,
    language: known.language ?? 'en',
    published: known.published ?? unknownDay,
    text,
    blocks,
    sentences: blocks.filter((block) => block.role !== 'removed').flatMap((block) => splitSentences(text, block)),
  };
}

function readDraft(file: SourceFile, problems: Problem[]): Draft | null {
  const head = file.bytes.subarray(0, 4096);
  if (head.length === 0) {
    problems.push(problem('articles/empty', { file: file.path }));
    return null;
  }
  if (isBinary(head)) {
    problems.push(problem('articles/binary', { file: file.path }));
    return null;
  }
  const headText = new TextDecoder('utf-8').decode(head);
  const format = formats.find((each) => each.accepts(headText, file.path));
  if (!format) {
    problems.push(problem('articles/unknown-format', { file: file.path }));
    return null;
  }
  return format.read(file, problems);
}

/**
 * Reads files as articles, with ids `a1`, `a2` … in the order given; a file that cannot be read takes no number.
 * `text` is the decoded file itself, a byte order mark left out, so offsets hold in the original.
 * The sidecar wins over front matter, front matter over what the text says of itself.
 * What cannot be read becomes a problem that names the file, and the rest goes on.
 */
export function readArticles(files: readonly SourceFile[], sidecars: readonly SourceFile[]): Intake {
  const problems: Problem[] = [];
  const paths = new Set(files.map((file) => file.path));
  const beside = sidecars.map((sidecar) => readSidecar(sidecar, paths, problems));
  const articles: Article[] = [];
  for (const file of files) {
    const draft = readDraft(file, problems);
    if (!draft) continue;
    const given = Object.assign({}, ...beside.map((entries) => entries.get(file.path))) as Metadata;
    const id = `a${articles.length + 1}`;
    articles.push(finish(draft, given, { id, file: file.path, sha256: sha256Of(file.bytes), isTitleOutside: false }));
  }
  return { articles, problems };
}

const words = valibot.nullish(valibot.string());
const lineShape = valibot.object({
  id: valibot.nullish(valibot.union([valibot.string(), valibot.number()])),
  text: valibot.pipe(
    valibot.string(),
    valibot.check((text) => text.trim() !== '', 'its "text" is empty'),
  ),
  title: words,
  published: words,
  publisher: words,
  url: words,
});
type Line = valibot.InferOutput<typeof lineShape>;

function parseLine(line: string, number: number): Line {
  const refuse = (cause: string): BriefError => new BriefError(problem('articles/bad-line', null, { number, cause }));
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw refuse('it is not JSON');
    throw cause;
  }
  const result = valibot.safeParse(lineShape, content);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const key = valibot.getDotPath(issue);
  throw refuse(issue.type === 'check' ? issue.message : key ? `its "${key}" is missing or of the wrong type` : 'it is not an object');
}

function lineMetadata({ title, published, publisher, url }: Line): Metadata {
  const when = published ? readPublished(published, 'given') : null;
  const unread: When = { ...unknownDay, reasons: [`the day of publication, "${published}", cannot be read as one day`] };
  return {
    ...(title?.trim() ? { title: title.trim() } : {}),
    ...(publisher?.trim() ? { publisher: publisher.trim() } : {}),
    ...(url?.trim() ? { url: url.trim() } : {}),
    ...(published?.trim() ? { published: when ?? unread } : {}),
  };
}

/**
 * One line of JSONL, `{"id", "text", "title"?, "published"?, "publisher"?, "url"?}`, as an article.
 * Where a title is given, the text holds no title block; offsets count in `text`. Without an id the line's number is the id.
 * Throws BriefError `articles/bad-line` for what is not JSON or has no text; a `published` that cannot be read leaves its reason in `published.reasons`.
 */
export function readLine(line: string, number: number): Article {
  const content = parseLine(line, number);
  const { text } = content;
  const blocks = paragraphsOf(text, { start: 0, end: text.length }).map(
    ({ start, end }): Block => ({ start, end, role: 'body', reason: null }),
  );
  const origin = { id: String(content.id ?? number), file: null, sha256: sha256Of(text), isTitleOutside: Boolean(content.title?.trim()) };
  return finish({ text, blocks, metadata: {} }, lineMetadata(content), origin);
}
