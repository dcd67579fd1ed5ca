import { problem } from '../../problems.ts';
import { position } from '../../text/spans.ts';
import { type Content, type Draft, emptyContent, type SourceFile, type Work } from '../draft.ts';
import { draftOf } from './jsonDraft.ts';
import { type Candidate, findArticles } from './jsonFind.ts';
import type { Json } from './jsonValues.ts';
import { complaintsOf } from './told.ts';

type Outcome = { readonly value: Json } | { readonly failure: SyntaxError };

/** The value of a text of JSON, or why there is none. */
export function parseJson(text: string): Outcome {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { failure: cause };
    throw cause;
  }
}

const longestSearched = 1_000_000;

/** V8 gives the place in most of its messages, but not for an unexpected character: there the shortest part that already fails is sought. */
function breakAt(text: string, { message }: SyntaxError): number {
  const told = /at position (\d{1,12})/.exec(message);
  if (told) return Number(told[1]);
  if (!message.startsWith('Unexpected token') || text.length > longestSearched) return text.length;
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const outcome = parseJson(text.slice(0, middle));
    if ('failure' in outcome && outcome.failure.message.startsWith('Unexpected token')) bad = middle;
    else good = middle;
  }
  return bad - 1;
}

function tellBroken(file: SourceFile, text: string, failure: SyntaxError, { problems }: Work): void {
  const at = breakAt(text, failure);
  const isCut = at >= text.trimEnd().length || failure.message.startsWith('Unterminated');
  const cause = isCut ? 'it breaks off' : 'what stands here is not expected';
  problems.push(problem('articles/broken', { file: file.path, ...position(text, at) }, { title: 'JSON', cause }));
}

/** Whether the text begins with a whole object on a line of its own, as files with one object on each line do. */
function beginsWithLine(text: string): boolean {
  const [line = ''] = text.trimStart().slice(0, longestSearched).split(/\r?\n/, 1);
  return line.startsWith('{') && 'value' in parseJson(line);
}

async function contentOf(file: SourceFile, found: readonly Candidate[], work: Work): Promise<Content> {
  const complaints = complaintsOf(file.path, work.problems);
  const drafts: Draft[] = [];
  for (const [at, candidate] of found.entries()) {
    const entry = found.length === 1 ? '' : `#${at + 1}`;
    const { body } = candidate;
    if (body === null) complaints.add(problem('articles/no-body', { file: file.path + entry }, { what: `Entry ${at + 1}` }));
    else drafts.push(await draftOf({ candidate, body, entry }, { ...complaints, place: { file: file.path + entry } }));
  }
  complaints.close();
  return { drafts, members: [] };
}

/**
 * The articles of a JSON document. One that is about something else is told of once; of a list of articles each that has no text is told of.
 * Null where the text is no document but has an object on each line.
 */
export async function readJson(file: SourceFile, text: string, work: Work): Promise<Content | null> {
  const outcome = parseJson(text);
  if ('failure' in outcome) {
    if (beginsWithLine(text)) return null;
    tellBroken(file, text, outcome.failure, work);
    return emptyContent;
  }
  const found = findArticles(outcome.value);
  if (found.some(({ body }) => body !== null)) return contentOf(file, found, work);
  work.problems.push(problem('articles/no-body', { file: file.path }, { what: 'The file' }));
  return emptyContent;
}
