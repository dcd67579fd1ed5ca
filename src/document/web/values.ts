/** What of a style sheet browsers would read otherwise than the printer does: addresses, typefaces, columns, words of paper. */
import * as token from 'css-tree/tokenizer';
import { ident } from 'css-tree/utils';

/** Functions whose value is a file. */
const fetching = /^(-webkit-)?(url|src|image|image-set|cross-fade)\($/i;

/** Whether the value names a file or an address, however it is spelt. */
export function namesFile(value: string): boolean {
  let found = false;
  token.tokenize(value, (type, start, end) => {
    if (type === token.Url || (type === token.Function && fetching.test(ident.decode(value.slice(start, end))))) found = true;
  });
  return found;
}

/** Values of `content` that only pages have; browsers count them as 0, or do not know them. */
const ofPaper = /\b(leader|target-counters?|target-text|string|element)\(|\bcounters?\(\s*pages?\b/i;

export const isOfPaper = (name: string, value: string): boolean => name === 'content' && ofPaper.test(value);

const generic = /\b(sans-serif|serif|monospace|system-ui)\s*$/i;
const keyword = /^\s*(inherit|initial|unset)\s*$/i;
const romans = /(?<!sans[- ]?)serif|roman|times|georgia|garamond|caslon|baskerville|charter/i;

/** Faces that some machine has, those most like ours first; the shipped ones would make each page four megabytes larger. */
const standIns = {
  serif: 'Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif", serif',
  sans: '"Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif',
};

/** Custom properties of all sheets, the last of a name. */
export type Variables = ReadonlyMap<string, string>;

/** A value of `font` or `font-family` with faces to fall back on, with or without feet as its first family is. */
export function withStandIns(value: string, variables: Variables): string {
  const plain = value.replaceAll(/var\(\s*(--[\w-]+)[^()]*\)/g, (_, name: string) => variables.get(name) ?? '');
  if (keyword.test(plain) || generic.test(plain)) return value;
  const first = /"[^"]*"|'[^']*'/.exec(plain)?.[0] ?? plain;
  return `${value.trimEnd()}, ${romans.test(first) ? standIns.serif : standIns.sans}`;
}

/** What the declaration becomes where there is room for one column only; null where it may stay. */
export function onNarrow(name: string, value: string): string | null {
  if (name === 'grid-template-columns') return `grid-template-columns: ${oneColumn(value)}`;
  if (name === 'columns' || name === 'column-count') return 'columns: auto';
  if (name === 'text-align' && /\bjustify\b/.test(value)) return 'text-align: start';
  return null;
}

/** Three or more columns of equal width stay as many as there is room for; others go below each other. */
function oneColumn(value: string): string {
  const columns = value.trim().split(/\s+/);
  const isEven = columns.length > 2 && columns.every((column) => column === columns[0]);
  return isEven ? 'repeat(auto-fit, minmax(96pt, 1fr))' : '1fr';
}
