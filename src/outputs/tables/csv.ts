import type { DrawingTable } from '../../print.ts';
import type { Cell, Table } from './table.ts';

/**
 * A table as CSV after RFC 4180: a line of headings, commas, CRLF, quotes where a cell needs them; UTF-8 without a byte order mark. Null is
 * an empty cell, 0 is 0, a truth is `true` or `false`. Text that a spreadsheet would take for a formula begins with an apostrophe; see `unarmed`.
 */
export function writeTableCsv({ headings, rows }: Table): Uint8Array {
  return encoded([headings.map(({ name }) => name), ...rows.map((row) => row.map(printed))]);
}

/** The figures behind a chart, in the same form. */
export function writeCsv({ head, rows }: DrawingTable): Uint8Array {
  return encoded([head, ...rows.map((row) => row.map(unarmed))]);
}

function encoded(lines: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''));
}

/** Numbers and truths are the program's own; only text can be somebody else's formula. */
function printed(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? unarmed(cell) : String(cell);
}

const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * What may begin a formula (OWASP, CSV Injection), full-width signs among them, which some spreadsheets read alike. Apostrophes that
 * stand before one already count too, so that taking one off always gives back what was there.
 *
 * Matches: `=1+1`, `+3`, `-3 degrees`, `@name`, `'=1+1`
 * Near misses: `3-4`, `a=b`, `'tis`
 */
const armed = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe before it: a spreadsheet shows it as text, and whoever reads the file takes one off where this pattern fits. */
const unarmed = (text: string): string => (armed.test(text) ? `'${text}` : text);
