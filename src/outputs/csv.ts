import type { DrawingTable } from '../print.ts';

/** A table as CSV after RFC 4180: commas, CRLF, quotes where a cell needs them; UTF-8 without a byte order mark. */
export function writeCsv({ head, rows }: DrawingTable): Uint8Array {
  const lines = [head, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`);
  return new TextEncoder().encode(lines.join(''));
}

const cellText = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
