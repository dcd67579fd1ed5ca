/** Braces that a template lacks: Handlebars prints the one kind as words, and tells of the other in the words of its parser. */

/**
 * Matches: `{prose trust}}`, `{#each rows}}`
 * Near misses: `{{prose trust}}`, `{{{title}}}`, `@media print {p {margin: 0}}` in a style sheet
 */
const loneBrace = /(?<!\{)\{(?!\{)[#/>]?[\w@.][^{}:\n]*\}\}(?!\})/;

/** What the parser would not tell, or not in words, and its offset; null where there is no such thing. */
export function slipIn(text: string): { readonly at: number; readonly cause: string } | null {
  const { open, others } = commentsIn(text);
  if (open !== null) return { at: open.at, cause: `this comment is not closed; it ends with ${open.end}` };
  // Whatever a comment holds is no tag.
  const lone = others.search(loneBrace);
  return lone < 0 ? null : { at: lone, cause: 'a tag begins with two braces, and here is one' };
}

interface Comments {
  /** The first that never ends, or takes along what follows it up to the end of another. */
  readonly open: { readonly at: number; readonly end: string } | null;
  /** The text with blanks in place of comments. */
  readonly others: string;
}

function commentsIn(text: string): Comments {
  let others = text;
  let at = text.indexOf('{{!');
  while (at >= 0) {
    const [begin, end] = text.startsWith('--', at + 3) ? (['{{!--', '--}}'] as const) : (['{{', '}}'] as const);
    const written = (end === '}}' ? /^\{\{![\s\S]*?\}\}/ : /^\{\{!--[\s\S]*?--~?\}\}/).exec(text.slice(at))?.[0];
    if (written === undefined || written.includes(begin, 3)) return { open: { at, end }, others };
    const next = at + written.length;
    others = others.slice(0, at) + ' '.repeat(written.length) + others.slice(next);
    at = text.indexOf('{{!', next);
  }
  return { open: null, others };
}

/** What the parser found, in words for people; its own where it is no matter of braces. */
export function inWords(cause: string): string {
  if (/got 'EOF'/.test(cause)) return 'a tag or a block is not closed before the file ends';
  if (/got 'INVALID'/.test(cause)) return 'a tag is not closed; it ends with }}';
  return cause;
}
