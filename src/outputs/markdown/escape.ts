/** Words of articles as Markdown that says nothing but these words. */

/**
 * What has a meaning anywhere in a line (CommonMark 0.31, section 6, and the tables and strikes of GitHub).
 *
 * Matches: `*`, `_`, a backslash, a backtick, `[`, `]`, `<`, `>`, `|`, `~`, `&`
 * Near misses: `(`, `!`, `.`, which mean something only beside one of these, or at the start of a line; see `atStart`
 */
const marks = /[\\`*_[\]<>|~&$]/g;

/** Addresses that some readers take for links by themselves: `http:`, `www.`, `a@b`. */
const addresses = /\b(?:(https?|ftp)(:)(?=\/\/)|(www)(\.))|(@)/gi;

/** A backslash before every sign that has a meaning. */
export function escaped(text: string): string {
  const plain = text.replaceAll(marks, '\\$&');
  return plain.replaceAll(addresses, (_, scheme = '', colon = '', www = '', stop = '', at = '') =>
    at === '' ? `${scheme}${www}\\${colon}${stop}` : '\\@',
  );
}

/** A line that would begin a heading, a list, a rule or a fence begins with its words instead: `# x`, `- x`, `12. x`, `===`. */
export const atStart = (line: string): string => line.replace(/^([#+=-])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** An address of a link; between brackets of its own, which it may not hold, where a bare one could end too early. */
export function address(href: string): string {
  if (/^[\w#:/.,=%+-]+$/.test(href)) return href;
  const coded = href.replaceAll(/[\s<>\\|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
  return `<${coded}>`;
}

/** A name in an attribute of HTML. */
export const attribute = (text: string): string => text.replaceAll(/[&"<>|\s]/g, (sign) => `&#${sign.charCodeAt(0)};`);
