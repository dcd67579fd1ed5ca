/**
 * ROOF. The line contract of `extract`, one JSON object for each article in input order, and of `link`, one for each event in order of time.
 * Keys are never renamed or dropped; new ones may come.
 */
import type { Article, Claim, CountedKind, Event, Problem, ReadArticle, Story, When } from './model.ts';
import { flow } from './text/joins.ts';

/** Kinds of claims that count: all but statements. */
export const countedKinds = [
  'killed',
  'wounded',
  'missing',
  'captured',
  'displaced',
  'troops',
  'attacks',
  'strikes',
  'targets',
  'munitions',
] as const satisfies readonly CountedKind[];

/** A date expression of the text, with its value in both standards. */
export interface ExtractedDate {
  /** UTF-16 offsets into the article's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO 8601-2; empty where the text gives no date to hold on to. */
  readonly edtf: string;
  /** TIMEX3 value. */
  readonly timex: string;
}

/** What one article says. */
export interface ExtractedArticle {
  /** The caller's own id for a line; for a file its base name without extension, or its path where an earlier file has that name. */
  readonly id: string;
  /** Only where the article came from a file. */
  readonly file?: string;
  /** Of the file's bytes, or of the text of a line. */
  readonly sha256: string;
  readonly publisher: string | null;
  readonly published: When;
  readonly dates: readonly ExtractedDate[];
  /** In text order. */
  readonly claims: readonly Claim[];
  /** Most prominent first: the first is what the article is about. Last come happenings that count nobody, and date those of others. */
  readonly events: readonly Story[];
  readonly problems: readonly Problem[];
}

/** The answer to a line or file that could not be read. */
export interface FailedArticle {
  /** Its id where one could be read, else the number of the line, from 1; for a file as in `ExtractedArticle`. */
  readonly id: string;
  readonly file?: string;
  readonly error: string;
  readonly problems: readonly Problem[];
}

/** One event of all articles; `members` are the events of articles that it was put together from. */
export interface LinkedEvent extends Event {
  /** `main`: what its article is about. */
  readonly members: readonly { readonly article: string; readonly event: string; readonly main: boolean }[];
}

export type LinkLine = LinkedEvent | FailedArticle;

export type ExtractLine = ExtractedArticle | FailedArticle;

/** How one article was read; a line that `extract -` takes. */
export interface ArticleReading {
  readonly id: string;
  readonly file: string | null;
  readonly format: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO 8601-2: `2020-03-13`, `2020-03`; null when nobody says. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly dateline: string | null;
  readonly agency: string | null;
  readonly language: string;
  /** Who gave each detail. */
  readonly basis: Article['basis'];
  /** The main text: paragraphs with their line ends and broken words joined, parted by empty lines, without the title. */
  readonly text: string;
  /** What was set aside, in the order of the extracted text, in which `start` and `end` count. */
  readonly removed: readonly { readonly start: number; readonly end: number; readonly reason: string; readonly words: string }[];
  readonly sha256: string;
  /** Name of the extracted text in `sources/` beside a briefing; null where the file itself is text. */
  readonly keptAs: string | null;
  readonly problems: readonly Problem[];
}

export type ReadLine = ArticleReading | FailedArticle;

/** Base name of a path without its last extension. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Names for the articles of one run, each given once. */
export interface Naming {
  /** The articles of one file: under its base name, numbered where it holds several. */
  articles(articles: readonly Article[]): readonly Article[];
  /** A file that holds none. */
  file(path: string): string;
}

/** Base names as long as no earlier file has taken them, then whole paths: `report`, and `b/report.html` after it. */
export function openNaming(): Naming {
  const taken = new Set<string>();
  const take = (name: string, path: string): string => {
    let free = taken.has(name) ? path : name;
    for (let number = 2; taken.has(free); number++) free = `${path} (${number})`;
    taken.add(free);
    return free;
  };
  return {
    articles: (articles) =>
      articles.map((article, index) => {
        if (article.file === null) return article;
        const name = baseName(article.file);
        return { ...article, id: take(articles.length > 1 ? `${name}-${index + 1}` : name, article.file) };
      }),
    file: (path) => take(baseName(path), path),
  };
}

export function answer(article: ReadArticle, events: readonly Story[], problems: readonly Problem[]): ExtractedArticle {
  return {
    id: article.id,
    ...(article.file === null ? {} : { file: article.file }),
    sha256: article.sha256,
    publisher: article.publisher,
    published: article.published,
    dates: article.dates.map(({ start, end, text, when, timex }) => ({ start, end, text, edtf: when.edtf, timex })),
    claims: article.claims,
    events,
    problems,
  };
}

/** How an article was read, for machines. */
export function readingOf(article: Article, problems: readonly Problem[]): ArticleReading {
  const { id, file, format, title, byline, publisher, url, dateline, agency, language, basis, sha256, keptAs, text } = article;
  const main = article.blocks.filter(({ role }) => role === 'body' || role === 'heading');
  const removed = article.blocks.filter(({ role }) => role === 'removed');
  return {
    file,
    id,
    title,
    byline,
    publisher,
    url,
    published: article.published.edtf || null,
    language,
    text: main.map((block) => flow(text, block)).join('\n\n'),
    removed: removed.map(({ start, end, reason }) => ({ start, end, reason: reason ?? '', words: text.slice(start, end) })),
    format,
    modified: article.modified.edtf || null,
    dateline,
    agency,
    basis,
    sha256,
    keptAs,
    problems,
  };
}

/** A line of JSON that no reader of lines breaks in two (some end one at U+2028, U+2029 and U+0085 as well) and no terminal obeys. */
export function jsonLine(value: ReadLine | ExtractLine | LinkLine): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`;
}

/** The answer where there is no article; `problems` say why. */
export function refusal(id: string, problems: readonly Problem[], file?: string): FailedArticle {
  const error = problems.map(({ message }) => message).join(' ');
  return { id, ...(file === undefined ? {} : { file }), error, problems };
}

/** The id of a line that is no article, as far as it can be seen: its own, or its number. */
export function idOfLine(line: string, number: number): string {
  const value = parsed(line);
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return String(typeof id === 'string' || typeof id === 'number' ? id : number);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
