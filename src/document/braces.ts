/** Braces that a template lacks: Handlebars prints the one kind as words, and tells of the other in the words of its parser. */

/**
 * Matches: `{prose trust}}`, `{#each rows}}`
 * Near misses: `{{prose trust}}`, `{{{title}}}`, `@media print {p {margin: 0}}` in a style sheet
 */
const loneBrace = /(?<!\{)\{(?!\{)[#/>]?[\w@.][^{}:\n]*\}\}(?!\})/;

/** Offset of the first tag that begins with one brace; null where there is none. */
export function loneBraceIn(text: string): number | null {
  const at = text.search(loneBrace);
  return at < 0 ? null : at;
}

/** What the parser found, in words for people; its own where it is no matter of braces. */
export function inWords(cause: string): string {
  if (/got 'EOF'/.test(cause)) return 'a tag or a block is not closed before the file ends';
  if (/got 'INVALID'/.test(cause)) return 'a tag is not closed; it ends with }}';
  return cause;
}
