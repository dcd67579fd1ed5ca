/** What a table is, whatever file it is written to. */

/** `integer` is INT64 in Parquet, `number` DOUBLE, `text` a UTF-8 string. */
export type CellType = 'integer' | 'number' | 'text' | 'boolean';

/** Null where the text does not say; never an empty text, and never 0. */
export type Cell = string | number | boolean | null;

export interface Heading {
  /** In lower case with low lines, so that no database has to quote it. */
  readonly name: string;
  readonly type: CellType;
  /** What stands in it, in a sentence. */
  readonly about: string;
}

/** A column with the way to its cells. */
export interface Column<Row> extends Heading {
  of(row: Row): Cell;
}

/** Rows of cells, one for each heading, of its type or null. */
export interface Table {
  readonly name: string;
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The columns filled from each row. An empty text counts as nothing said. */
export function tableOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    headings: columns.map(({ name: heading, type, about }) => ({ name: heading, type, about })),
    rows: rows.map((row) => columns.map((column) => stated(column.of(row)))),
  };
}

const stated = (cell: Cell): Cell => (cell === '' ? null : cell);

/** Several words in one cell; null where there are none. */
export const several = (words: readonly string[], between: string): string | null => (words.length > 0 ? words.join(between) : null);
