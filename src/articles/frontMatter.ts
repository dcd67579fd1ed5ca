import { Document, LineCounter, parseDocument } from 'yaml';
import type { Problem, Span, Whereabouts } from '../model.ts';
import { problem, softened } from '../problems.ts';
import { position } from '../text/spans.ts';
import { carriesFigure } from './clutter/figures.ts';
import type { Metadata } from './draft.ts';
import { keyOf, readMetadata } from './metadata.ts';

export interface FrontMatter {
  /** Where the text of the article begins: after the closing line. */
  readonly end: number;
  readonly yaml: Span;
}

const longest = 20_000;

/** A line `name: value` of a mapping, the name of no more than three words. Near miss: "The army said on Monday: …". */
const pair = /^(["']?)([\p{L}_][\w.-]*(?: [\w.-]+){0,2})\1[ \t]*:(?:[ \t]([^\n]*))?$/u;

/**
 * Whether lines are a mapping, be it broken YAML: the first is a pair, and so are most that are not set in. A story between two rules is
 * none, and neither is a line such as "Update: 40 soldiers were killed" where no name beside it is known.
 */
function isMapping(yaml: string): boolean {
  const lines = yaml.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^(?:[ \t#]|- |\{)/.test(line));
  const pairs = lines.map((line) => pair.exec(line.trimEnd())).filter((match) => match !== null);
  if (pairs.length * 2 < lines.length || (lines[0] !== undefined && !pair.test(lines[0].trimEnd()))) return false;
  return pairs.some(([, , name = '']) => keyOf(name)) || !pairs.some(([, , , value = '']) => carriesFigure(value));
}

/**
 * YAML between a first line `---` and the next line `---` or `...`; null when the text does not begin so. Other languages (`---js`) are
 * none, and neither is a story between two rules.
 */
export function findFrontMatter(text: string): FrontMatter | null {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text.slice(start, start + longest));
  if (!closing || !isMapping(text.slice(start, start + closing.index))) return null;
  return { end: start + closing.index + closing[0].length, yaml: { start, end: start + closing.index } };
}

const placeIn =
  (text: string, { yaml }: FrontMatter, file: string): ((offset: number) => Whereabouts) =>
  (offset) => ({ file, ...position(text, yaml.start + offset) });

/**
 * Lines such as `title: Breaking: 12 killed`, which is no YAML, taken at their word; the first of a name counts. Not read: what stands
 * in lines below its name, and what begins like a list or a mapping.
 */
function readLines(yaml: string): Document {
  const found = new Map<string, string>();
  for (const line of yaml.split(/\r?\n/)) {
    const [, name = '', words = ''] = /^([A-Za-z_]{1,30}):[ \t]([^\n]*)$/.exec(line) ?? [];
    const value = words.trim();
    const isPlain = value !== '' && !/^[[{>|&*!"'#]/.test(value);
    const isQuoted = /^(["'])[^"']*\1$/.test(value);
    const key = keyOf(name);
    if (key && !found.has(key) && (isPlain || isQuoted)) found.set(key, isQuoted ? value.slice(1, -1) : value);
  }
  return new Document(Object.fromEntries(found));
}

/**
 * The mapping as metadata; what cannot be read becomes a warning with its line and column in the file. Front matter that is no YAML is
 * read line by line, and the first of a name given twice counts: it is written by strangers, for other programs.
 */
export function readFrontMatter(text: string, front: FrontMatter, file: string, problems: Problem[]): Metadata {
  const place = placeIn(text, front, file);
  const yaml = text.slice(front.yaml.start, front.yaml.end);
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
  const [broken] = document.errors;
  const found: Problem[] = [];
  if (broken) found.push(problem('yaml/syntax', place(broken.pos[0]), { cause: broken.message }));
  // Nodes that were made of lines have no place of their own: what is wrong with them is told at the first line.
  const contents = broken ? readLines(yaml).contents : document.contents;
  const metadata = readMetadata(contents, { place: broken ? () => place(0) : place, problems: found, isOurs: false });
  problems.push(...found.map(softened));
  return metadata;
}
