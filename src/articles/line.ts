import * as valibot from 'valibot';
import type { Article, Block, When } from '../model.ts';
import { BriefError, problem } from '../problems.ts';
import { undated } from '../text/undated.ts';
import { finish, sha256Of } from './article.ts';
import { paragraphsOf } from './blocks.ts';
import type { Metadata } from './draft.ts';
import { readPublished } from './published.ts';

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

function metadataOf({ title, published, publisher, url }: Line): Metadata {
  const when = published ? readPublished(published, 'given') : null;
  const unread: When = { ...undated, reasons: [`the day of publication, "${published}", cannot be read as one day`] };
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
  const given = [{ source: 'the line', says: metadataOf(content) }];
  const origin = { file: null, format: 'line', sha256: sha256Of(text), isTitleOutside: Boolean(content.title?.trim()) };
  return { ...finish({ entry: '', text, blocks, isExtracted: false, said: [] }, given, [], origin), id: String(content.id ?? number) };
}
