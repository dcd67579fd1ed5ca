import type { DrawingTable } from '../../print.ts';
import { unarmed } from '../../text/formulas.ts';
import type { Cell, Table } from './table.ts';

/**
 * A table as CSV after RFC 4180: a line of headings, commas, CRLF, quotes where a cell needs them; UTF-8 without a byte order mark. Null is
 * an empty cell, 0 is 0, a truth is `true` or `false`. Text that a spreadsheet would take for a formula begins with an apostrophe; see `text/formulas.ts`.
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
