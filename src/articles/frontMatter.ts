import { LineCounter, parseDocument } from 'yaml';
import type { Problem, Span } from '../model.ts';
import { problem } from '../problems.ts';
import { position } from '../text/spans.ts';
import type { Metadata } from './draft.ts';
import { readMetadata } from './metadata.ts';

export interface FrontMatter {
  /** Where the text of the article begins: after the closing line. */
  readonly end: number;
  readonly yaml: Span;
}

const longest = 20_000;

/** YAML between a first line `---` and the next line `---` or `...`; null when the text does not begin so. Other languages (`---js`) are none. */
export function findFrontMatter(text: string): FrontMatter | null {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text.slice(start, start + longest));
  return closing ? { end: start + closing.index + closing[0].length, yaml: { start, end: start + closing.index } } : null;
}

/** The mapping as metadata; what cannot be read becomes a problem with its line and column in the file. */
export function readFrontMatter(text: string, { yaml }: FrontMatter, file: string, problems: Problem[]): Metadata {
  const place = (offset: number): { file: string; line: number; column: number } => ({ file, ...position(text, yaml.start + offset) });
  const document = parseDocument(text.slice(yaml.start, yaml.end), { lineCounter: new LineCounter(), prettyErrors: false });
  const broken = document.errors[0];
  if (broken) {
    problems.push(problem('yaml/syntax', place(broken.pos[0]), { cause: broken.message }));
    return {};
  }
  return readMetadata(document.contents, place, problems);
}
