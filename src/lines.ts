/**
 * ROOF. The line contract of `extract`: one JSON object for each article, in input order.
 * Keys are never renamed or dropped; new ones may come.
 */
import type { Article, Claim, Event, Problem, ReadArticle, When } from './model.ts';

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
  /** The caller's own id for a line; for a file its base name without extension. */
  readonly id: string;
  /** Only where the article came from a file. */
  readonly file?: string;
  readonly published: When;
  readonly dates: readonly ExtractedDate[];
  /** In text order. */
  readonly claims: readonly Claim[];
  /** Most prominent first: the first is what the article is about. */
  readonly events: readonly Event[];
  readonly problems: readonly Problem[];
}

/** The answer to a line or file that could not be read. */
export interface FailedArticle {
  /** Its id where one could be read, else the number of the line, from 1; for a file its base name without extension. */
  readonly id: string;
  readonly file?: string;
  readonly error: string;
  readonly problems: readonly Problem[];
}

export type ExtractLine = ExtractedArticle | FailedArticle;

/** Base name of a path without its last extension. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** A file's articles under names that its caller knows: the base name, numbered where one file holds several. */
export function namedAfterFile(articles: readonly Article[]): readonly Article[] {
  return articles.map((article, index) => {
    if (article.file === null) return article;
    const name = baseName(article.file);
    return { ...article, id: articles.length > 1 ? `${name}-${index + 1}` : name };
  });
}

export function answer(article: ReadArticle, events: readonly Event[], problems: readonly Problem[]): ExtractedArticle {
  return {
    id: article.id,
    ...(article.file === null ? {} : { file: article.file }),
    published: article.published,
    dates: article.dates.map(({ start, end, text, when, timex }) => ({ start, end, text, edtf: when.edtf, timex })),
    claims: article.claims,
    events: events.toSorted((a, b) => b.prominence - a.prominence),
    problems,
  };
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
