/** Front matter between lines of `+++`, as some makers of web sites write it. */
import type { Problem, Whereabouts } from '../../model.ts';
import { problem } from '../../problems.ts';
import { position } from '../../text/spans.ts';
import type { Metadata } from '../draft.ts';
import type { FrontMatter } from '../frontMatter.ts';
import { keyOf } from '../metadata.ts';
import { readPublished } from '../published.ts';

const longest = 20_000;

/** TOML between a first line `+++` and the next such line; null when the text does not begin so. */
export function findToml(text: string): FrontMatter | null {
  const opening = /^\+\+\+[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^\+\+\+[ \t]*\r?$/m.exec(text.slice(start, start + longest));
  return closing ? { end: start + closing.index + closing[0].length, yaml: { start, end: start + closing.index } } : null;
}

/** The words of `"x"`, `'x'`, `["x", "y"]`, `2020-03-13`; empty for what goes on in the next line. */
function wordsOf(value: string): string {
  const quoted = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
  if (quoted.length > 0) return quoted.join(', ').trim();
  return /^[\d:.TZ +-]+$/i.test(value) ? value.trim() : '';
}

/** What the lines `name = value` above the first `[table]` say; the first of a name counts. A day that cannot be read is told of. */
export function readToml(text: string, { yaml }: FrontMatter, file: string, problems: Problem[]): Metadata {
  let says: Metadata = {};
  for (const match of text.slice(yaml.start, yaml.end).matchAll(/^[^\n]*$/gm)) {
    if (match[0].startsWith('[')) break;
    const [, name = '', value = ''] = /^([A-Za-z_]{1,30})[ \t]*=([^\n]*)$/.exec(match[0].trimEnd()) ?? [];
    const key = keyOf(name);
    const words = wordsOf(value);
    if (!key || words === '' || says[key] !== undefined) continue;
    const place: Whereabouts = { file, ...position(text, yaml.start + match.index) };
    says = { ...says, ...(key === 'published' ? publishedIn(words, place, problems) : { [key]: words }) };
  }
  return says;
}

function publishedIn(words: string, place: Whereabouts, problems: Problem[]): Metadata {
  const published = readPublished(words, 'given');
  if (published) return { published };
  problems.push(problem('articles/unread-date', place, { words }));
  return {};
}
