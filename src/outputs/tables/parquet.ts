/** The only file that knows hyparquet-writer; it is loaded where Parquet is asked for. */
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, CellType, Table } from './table.ts';

const types: Readonly<Record<CellType, BasicType>> = { integer: 'INT64', number: 'DOUBLE', text: 'STRING', boolean: 'BOOLEAN' };

/** A table as Apache Parquet: a typed column under each heading, all of which may be null; Snappy, and the same bytes for the same table. */
export function writeTableParquet({ headings, rows }: Table): Uint8Array {
  const columnData = headings.map(({ name, type }, index) => ({
    name,
    type: types[type],
    nullable: true,
    data: rows.map((row) => typed(row[index] ?? null, type)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'make-brief' }));
}

const typed = (cell: Cell, type: CellType): Cell | bigint => (type === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell);
