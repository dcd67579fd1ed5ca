/** The tables of a briefing, read back by readers that are not ours, or by a reader of CSV after the grammar of RFC 4180. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model.ts';
import { claimsTable, writeCsv, writeTable, writeTableCsv } from '../../src/outputs/index.ts';
import { compile } from '../../src/pipeline.ts';
import { plainOrder } from '../order.ts';
import { worldOf } from '../world.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Records of CSV; throws where a quote stands in a bare field or a line ends otherwise than with CRLF. */
function readCsv(source: string): string[][] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < source.length) {
    const at = field.lastIndex;
    const match = field.exec(source);
    if (!match) throw new Error(`No field of CSV at ${at}: ${source.slice(at, at + 40)}`);
    records.at(-1)?.push(match[1] === undefined ? String(match[2]) : match[1].replaceAll('""', '"'));
    if (match[3] !== ',') records.push([]);
  }
  records.pop();
  return records;
}

const objects = (source: string): Record<string, string>[] => {
  const [head = [], ...rows] = readCsv(source);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, String(row[index])])));
};

/** What a cell was before its apostrophe. */
const taken = (cell: string): string => (/^'+[=+\-@\t\r\n＝]/.test(cell) ? cell.slice(1) : cell);

const strange = `{"id": "=cmd|' /C calc'!A0", "title": "=HYPERLINK(\\"http://x.example\\",\\"go\\")", "publisher": "@Desk; \\"Nord\\", é", "published": "2024-03-05", "text": "Three soldiers were killed and no civilian was hurt when rockets hit the base at Orvik on Monday, the army said.\\n\\n\\"Some 5,200 U.S. troops are stationed in Iraq,\\r\\nas ever (\\u05d0\\u05d1),\\" a spokesman said.\\n\\n- Several guards were wounded, police said."}\n`;

async function briefing(): Promise<Briefing> {
  return (await compile({ ...plainOrder, outputs: ['json'] }, worldOf({ 'news/a.jsonl': strange }))).briefing;
}

describe('claims.csv', () => {
  it('has a line of headings, CRLF, and a row for each claim in the order of the appendix', async () => {
    const made = await briefing();
    const source = text(writeTableCsv(claimsTable(made)));
    expect(source.startsWith('claim,number,kind,figure_low,')).toBe(true);
    expect(source.endsWith('\r\n')).toBe(true);
    const rows = objects(source);
    expect(rows.map(({ claim }) => claim)).toEqual(made.appendix.map(({ claim }) => claim));
    expect(rows.map(({ number }) => number)).toEqual(made.appendix.map(({ number }) => String(number)));
  });

  it('leaves empty what is not stated, and writes nought as 0', async () => {
    const rows = objects(text(writeTableCsv(claimsTable(await briefing()))));
    const of = (kind: string, word: string) => rows.find((row) => row['kind'] === kind && row['figure_text'] === word);
    expect(of('killed', 'Three')).toMatchObject({ figure_low: '3', figure_high: '3', figure_hedge: 'exact', subset_of: '', repeat_of: '' });
    expect(of('wounded', 'no')).toMatchObject({ figure_low: '0', figure_high: '0', subject_status: 'civilian', rejected: 'false' });
    expect(of('wounded', 'Several')).toMatchObject({ figure_low: '2', figure_high: '', figure_hedge: 'vague' });
    expect(of('troops', '5,200')).toBeUndefined();
    expect(rows.find(({ kind }) => kind === 'troops')).toMatchObject({ figure_low: '5200', figure_hedge: 'about' });
  });

  it('keeps sentences to the letter, with their quotes, line ends and letters of all scripts', async () => {
    const made = await briefing();
    const rows = objects(text(writeTableCsv(claimsTable(made))));
    for (const { quote = '', start, end } of rows) {
      expect(taken(quote)).toBe(made.articles[0]?.text.slice(Number(start), Number(end)));
    }
    const quotes = rows.map(({ quote }) => quote).join('\n');
    expect(quotes).toContain('"');
    expect(quotes).toContain('\u05d0\u05d1');
    expect(rows[0]?.['article_publisher']).toBe('\'@Desk; "Nord", é');
  });

  it('disarms what a spreadsheet would take for a formula, so that one apostrophe off gives back what was there', () => {
    const cells = ['=1+1', '+1', '-1', '@a', '\ta', '\ra', '\na', '＝1', "'=1", "''-2", "'tis", 'a=b', '3-4', '"', ''];
    const written = readCsv(text(writeCsv({ head: ['text'], rows: cells.map((cell) => [cell]) }))).slice(1);
    expect(written.map(([cell]) => cell)).toEqual(cells.map((cell, index) => (index < 10 ? `'${cell}` : cell)));
    expect(written.map(([cell = '']) => taken(cell))).toEqual(cells);
  });

  it('leaves numbers below nought alone: only text can be a formula', () => {
    const heading = { about: '', name: 'n' };
    const table = {
      name: 'x',
      headings: [
        { ...heading, type: 'number' as const },
        { ...heading, name: 't', type: 'text' as const },
      ],
    };
    expect(
      text(
        writeTableCsv({
          ...table,
          rows: [
            [-2.5, '-2.5'],
            [0, null],
          ],
        }),
      ),
    ).toBe("n,t\r\n-2.5,'-2.5\r\n0,\r\n");
  });
});

describe('the claims in other forms', () => {
  it('are the same rows in JSON on lines, in Parquet and in CSV', async () => {
    const made = await briefing();
    const [csv, jsonl, parquet] = await Promise.all((['csv', 'jsonl', 'parquet'] as const).map((form) => writeTable(made, 'claims', form)));
    if (!(csv && jsonl && parquet)) throw new Error('nothing was written');
    const lined = text(jsonl)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const buffer = new Uint8Array(parquet).buffer;
    const columns = await parquetReadObjects({ file: buffer });
    const plain = columns.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === 'bigint' ? Number(cell) : cell])),
    );
    expect(plain).toEqual(lined);
    expect(lined).toHaveLength(made.claims.length);
    const printed = lined.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])),
    );
    const spread = objects(text(csv)).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, taken(cell)])));
    expect(spread).toEqual(printed);
    const types = new Map(
      parquetMetadata(buffer)
        .schema.slice(1)
        .map(({ name, type, converted_type, repetition_type }) => [name, [type, converted_type, repetition_type]]),
    );
    expect(types.get('figure_low')).toEqual(['DOUBLE', undefined, 'OPTIONAL']);
    expect(types.get('start')).toEqual(['INT64', undefined, 'OPTIONAL']);
    expect(types.get('quote')).toEqual(['BYTE_ARRAY', 'UTF8', 'OPTIONAL']);
    expect(types.get('rejected')).toEqual(['BOOLEAN', undefined, 'OPTIONAL']);
  });

  it('are the same bytes again', async () => {
    const [once, again] = [await briefing(), await briefing()];
    for (const form of ['csv', 'jsonl', 'parquet'] as const) {
      expect(await writeTable(again, 'claims', form)).toEqual(await writeTable(once, 'claims', form));
    }
  });

  it('are written where there are none of them', async () => {
    const none = { ...(await briefing()), appendix: [] };
    expect(objects(text(await writeTable(none, 'claims', 'csv')))).toEqual([]);
    expect(await writeTable(none, 'claims', 'jsonl')).toHaveLength(0);
    const parquet = await writeTable(none, 'claims', 'parquet');
    expect(await parquetReadObjects({ file: new Uint8Array(parquet).buffer })).toEqual([]);
  });
});

describe('events.csv', () => {
  it('keeps low, best and high of each measure apart, and says what only words tell', async () => {
    const rows = objects(text(await writeTable(await briefing(), 'events', 'csv')));
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => String(index + 1)));
    expect(rows[0]).toMatchObject({
      killed_low: '3',
      killed_best: '3',
      killed_high: '3',
      missing_low: '',
      missing_high: '',
      disputed: 'false',
    });
  });
});

describe('series.csv', () => {
  it('has a row for each figure of the charts, with the claims behind it', async () => {
    const made = await briefing();
    const rows = objects(text(await writeTable(made, 'series', 'csv')));
    const killed = rows.filter(({ chart, measure, grouping }) => chart === 'casualties' && measure === 'killed' && grouping === '');
    expect(killed.map(({ row, figure }) => [row, figure])).toEqual(
      expect.arrayContaining([
        ['total', '3'],
        ['claim', '3'],
      ]),
    );
    expect(rows.find(({ chart }) => chart === 'troops')).toMatchObject({
      figure: '5200',
      figure_hedge: 'about',
      measure: 'troops present',
    });
    const numbers = new Set(made.appendix.map(({ number }) => String(number)));
    const cited = rows.flatMap((row) => (row['claim_numbers'] ?? '').split(' ')).filter((each) => each !== '');
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((each) => !numbers.has(each))).toEqual([]);
    expect(rows.filter(({ figure_hedge, figure }) => figure_hedge === 'vague' && figure !== '')).toEqual([]);
  });
});
