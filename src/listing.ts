/** ROOF. What became of each file, one line each, for people. */
import { type Intake, languageName } from './articles/index.ts';
import type { Article, Block, Problem, ReadArticle } from './model.ts';
import { counted } from './text/counted.ts';
import { shown } from './text/shown.ts';
import { position } from './text/spans.ts';

/** Columns with two blanks between; the last column is as long as it likes. */
function aligned(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(shown));
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}

const has =
  (role: Block['role']): ((block: Block) => boolean) =>
  (block) =>
    block.role === role;

/** `14 paragraphs, 23 removed`. */
function extent({ blocks }: Article): string {
  const removed = blocks.filter(has('removed')).length;
  return [counted(blocks.filter(has('body')).length, 'paragraph'), ...(removed > 0 ? [`${removed} removed`] : [])].join(', ');
}

/** Why nothing of a file was used, in the words of its problems. */
function reasons(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join(' ') || 'nothing in it is an article';
}

/** The articles that were read, by id, and by the hash of their bytes. */
type Known = ReadonlyMap<string, ReadArticle>;

function outcome(article: Article, known: Known): string {
  const read = known.get(article.id);
  const named = `article “${article.title ?? 'untitled'}”, ${article.published.edtf || 'undated'}, ${extent(article)}`;
  if (!read)
    return article.language === 'en'
      ? `${named}; left out: letter by letter the same as ${known.get(article.sha256)?.file ?? 'another'}`
      : `${named}; left unread: it is in ${languageName(article.language)}`;
  const copy = read.copyOf ? `; a copy of ${known.get(read.copyOf.article)?.file ?? read.copyOf.article} (${read.copyOf.kind})` : '';
  return `${named}, ${counted(read.claims.length, 'claim')}${copy}`;
}

function rowsOf(intake: Intake, known: Known): readonly (readonly string[])[] {
  const { file, format, articles, members, problems } = intake;
  if (file === '') return [];
  const own = articles.map((article) => [article.file ?? file, format ?? '-', outcome(article, known)]);
  if (members > 0) return [[file, format ?? '-', `${counted(members, 'file')} inside`], ...own];
  return own.length > 0 ? own : [[file, format ?? '-', reasons(problems)]];
}

/** One line for every file that was looked at, and for every article in it: path, format, and what became of it. */
export function listing(intakes: readonly Intake[], articles: readonly ReadArticle[]): string {
  const known = new Map(articles.flatMap((article) => [[article.id, article] as const, [article.sha256, article] as const]));
  return aligned(intakes.flatMap((intake) => rowsOf(intake, known)));
}

/** Line of an offset in the text it counts in. */
export const lineAt = ({ text }: Article, offset: number): number => position(text, offset).line;

/** Lines of the blocks; the text is gone through once. */
export function linesOf({ text, blocks }: Article): readonly number[] {
  let [line, at] = [1, 0];
  return blocks.map(({ start }) => {
    line += position(text.slice(at, start), start - at).line - 1;
    at = start;
    return line;
  });
}
