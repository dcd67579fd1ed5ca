import type { Table } from './table.ts';

/** A row of a table in each line, as an object with every heading in order; null where the text does not say. UTF-8, a line feed behind each. */
export function writeTableJsonl({ headings, rows }: Table): Uint8Array {
  const names = headings.map(({ name }) => name);
  const lines = rows.map((row) => `${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index]])))}\n`);
  return new TextEncoder().encode(lines.join(''));
}
