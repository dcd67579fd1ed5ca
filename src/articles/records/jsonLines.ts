import { problem } from '../../problems.ts';
import type { Content, Draft, SourceFile, Work } from '../draft.ts';
import { draftOf } from './jsonDraft.ts';
import { parseJson } from './jsonFile.ts';
import { findArticles } from './jsonFind.ts';
import { isObject } from './jsonValues.ts';
import { type Complaints, complaintsOf } from './told.ts';

/** The lines that are not empty, with their numbers from 1; cut one by one, so that a large file is not held twice. */
function* numbered(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trim();
    number++;
    if (line !== '') yield { line, number };
    start = end + 1;
  }
}

/** The articles on one line: one as a rule, `#3`; more where the line wraps a list, `#3.2` and so on. */
async function readLine(path: string, line: string, number: number, complaints: Complaints): Promise<readonly Draft[]> {
  const place = { file: path, line: number };
  const outcome = parseJson(line);
  if ('failure' in outcome || !isObject(outcome.value)) {
    const cause = 'failure' in outcome ? 'it is not JSON' : 'it is not an object';
    complaints.add(problem('articles/bad-line', place, { number, cause }));
    return [];
  }
  const drafts: Draft[] = [];
  for (const candidate of findArticles(outcome.value)) {
    const entry = drafts.length === 0 ? `#${number}` : `#${number}.${drafts.length + 1}`;
    const { body } = candidate;
    if (body !== null) drafts.push(await draftOf({ candidate, body, entry }, { ...complaints, place }));
  }
  if (drafts.length === 0) complaints.add(problem('articles/no-body', place, { what: `Line ${number}` }));
  return drafts;
}

/** The articles of a file with an object of JSON on each line; a line that cannot be read is told of, and the others go on. */
export async function readJsonLines(file: SourceFile, text: string, work: Work): Promise<Content> {
  const complaints = complaintsOf(file.path, work.problems);
  const drafts: Draft[] = [];
  for (const { line, number } of numbered(text)) drafts.push(...(await readLine(file.path, line, number, complaints)));
  complaints.close();
  return { drafts, members: [] };
}
