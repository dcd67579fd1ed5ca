"""The tables of a briefing as other programs read them: rows of CSV, JSON on lines and Parquet, compared cell by cell.

Usage: tables.py FOLDER with claims.csv, claims.jsonl, claims.parquet, events.csv and series.csv in it. Needs duckdb and pyarrow.
"""
import csv
import json
import re
import sys

import duckdb
import pyarrow.parquet

folder = sys.argv[1]
disarmed = re.compile("^'+[=+\\-@\t\r\n＝＋－＠]")


def words(cell):
    return cell[1:] if disarmed.match(cell) else cell


def told(cell):
    """A cell as CSV has it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def rows_of(name):
    with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


claims = rows_of("claims")
head, spread = claims[0], [[words(cell) for cell in row] for row in claims[1:]]
with open(f"{folder}/claims.jsonl", encoding="utf-8") as file:
    lines = [json.loads(line) for line in file]
table = pyarrow.parquet.read_table(f"{folder}/claims.parquet")
columns = table.to_pylist()
assert table.column_names == head, "headings differ"
assert [list(line) for line in lines] == [head] * len(lines), "keys differ"
assert columns == lines, "Parquet is not JSON"
assert spread == [[told(cell) for cell in line.values()] for line in lines], "CSV is not JSON"
for name in ("claims", "events", "series"):
    widths = {len(row) for row in rows_of(name)}
    assert len(widths) == 1, f"{name}: rows of {widths}"
count, low, quotes = duckdb.sql(
    f"select count(*), sum(figure_low), sum(length(quote)) from '{folder}/claims.parquet'"
).fetchall()[0]
of_csv = duckdb.sql(f"select count(*), sum(figure_low) from read_csv('{folder}/claims.csv', header = true)").fetchall()[0]
assert (count, low) == of_csv, f"DuckDB: {(count, low)} of Parquet, {of_csv} of CSV"
assert count == len(lines)
types = {field.name: str(field.type) for field in table.schema}
print(f"{folder}: {count} claims, {len(head)} columns, {quotes} characters of sentences, {len(rows_of('events')) - 1} events,",
      f"{len(rows_of('series')) - 1} rows of series; {sorted(set(types.values()))}")
