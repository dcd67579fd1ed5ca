/** Tables of a briefing for spreadsheets, databases and programs: what is in them stands in one place, whatever they are written as. */
import type { Briefing } from '../../model.ts';
import { claimsTable } from './claims.ts';
import { writeTableCsv } from './csv.ts';
import { eventsTable } from './events.ts';
import { writeTableJsonl } from './jsonl.ts';
import { seriesTable } from './series.ts';
import type { Table } from './table.ts';

export { claimsTable, writeTableCsv };

const tables = { claims: claimsTable, events: eventsTable, series: seriesTable } as const satisfies Readonly<
  Record<string, (briefing: Briefing) => Table>
>;

/** The tables that there are. */
export type TableName = keyof typeof tables;

/** What a table can be written as. */
export type TableForm = 'csv' | 'jsonl' | 'parquet';

/** A table of a briefing in a form. */
export async function writeTable(briefing: Briefing, name: TableName, form: TableForm): Promise<Uint8Array> {
  const table = tables[name](briefing);
  if (form === 'csv') return writeTableCsv(table);
  if (form === 'jsonl') return writeTableJsonl(table);
  return (await import('./parquet.ts')).writeTableParquet(table);
}
