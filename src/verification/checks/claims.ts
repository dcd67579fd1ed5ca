/** Whether the evidence agrees with itself: claims with their sentences, the table with the claims, the sources with the printed hashes. */
import type { CarriedRow, Claim, Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import { counted } from '../../text/counted.ts';
import { unarmed } from '../../text/formulas.ts';
import { blockText } from '../blocks.ts';
import type { Brief } from '../brief.ts';
import type { Check } from '../outcome.ts';
import { cut } from './quoting.ts';

/** Every claim has its row, its words stand in its sentence, and offsets are as long as what they count. */
export function checkClaims({ evidence, file }: Brief): Check {
  const edited = new Set(
    evidence.edits.flatMap(({ change, originals }) => (change.action === 'correct' ? originals : [])).map(({ claim }) => claim),
  );
  const findings = evidence.claims.flatMap((claim, index) => {
    const what = faultOf(edited.has(claim.id) ? { ...claim, quantity: null } : claim, evidence.appendix[index]);
    return what === null ? [] : [problem('verify/claim-row', { file: file.path }, { claim: index + 1, what })];
  });
  return {
    what: 'claims that agree with their sentences',
    count: evidence.claims.length,
    findings,
    unchecked: edited.size > 0 ? [`${counted(edited.size, 'figure')} that a person corrected, as the list of edits says`] : [],
  };
}

function faultOf({ id, article, quantity, evidence }: Claim, row: CarriedRow | undefined): string | null {
  const { start, end, quote, focus } = evidence;
  const words = quote.slice(focus.start - start, focus.end - start);
  if (row?.claim !== id) return 'no row of the appendix has its id';
  if (end - start !== quote.length) return `it stands at ${start}–${end}, and its sentence has ${quote.length} characters`;
  if (focus.start < start || focus.end > end || row.start !== focus.start || row.end !== focus.end) {
    return `its words stand at ${row.start}–${row.end}, and not there in its sentence`;
  }
  if (quantity !== null && !words.includes(quantity.text)) return `it counts “${quantity.text}”, and its words are “${cut(words)}”`;
  return article === '' ? 'it names no article' : null;
}

/** The table for spreadsheets says what the data says. */
export function checkTable(brief: Brief): Check {
  const { evidence, attachments } = brief;
  const name = 'claims.csv';
  const wanted = evidence.files.find((each) => each.name === name);
  const found = attachments.find((each) => each.name === name && (each.sha256 === wanted?.sha256 || wanted === undefined)) ?? null;
  const bytes = (found ?? attachments.find((each) => each.name === name))?.bytes ?? null;
  const what = 'rows of claims.csv, as claims.json has them';
  const count = evidence.appendix.length;
  if (bytes === null) return { what, count, findings: [], unchecked: ['claims.csv, which is not there or cannot be unpacked'] };
  const [head = [], ...rows] = readCsv(new TextDecoder().decode(bytes));
  return { what, count, findings: differences(brief, head, rows), unchecked: [] };
}

function differences({ evidence, file }: Brief, head: readonly string[], rows: readonly (readonly string[])[]): readonly Problem[] {
  const place = { file: file.path };
  const columns = Object.entries(columnsOf).map(([heading, cellOf]) => ({
    at: head.indexOf(heading),
    read: (row: CarriedRow, claim: Claim) => unarmed(String(cellOf(row, claim) ?? '')),
  }));
  return Array.from({ length: Math.max(rows.length, evidence.appendix.length) }, (_, index) => {
    const [row, known, claim] = [rows[index], evidence.appendix[index], evidence.claims[index]];
    if (!row || !known || !claim) {
      return [problem('verify/table', place, { line: index + 2, table: row ? 'a row' : 'none', claims: known ? 'a claim' : 'none' })];
    }
    const differing = columns.filter(({ at, read }) => row[at] !== read(known, claim));
    return differing.map(({ at, read }) =>
      problem('verify/table', place, { line: index + 2, table: cut(row[at] ?? ''), claims: cut(read(known, claim)) }),
    );
  }).flat();
}

/** Columns of the table that the evidence has as well, by their headings; what is not stated is an empty cell. */
const columnsOf: Readonly<Record<string, (row: CarriedRow, claim: Claim) => string | number | null>> = {
  claim: (_, { id }) => id,
  number: ({ number }) => number,
  kind: (_, { kind }) => kind,
  figure_low: (_, { quantity }) => quantity?.low ?? null,
  figure_high: (_, { quantity }) => quantity?.high ?? null,
  figure_hedge: (_, { quantity }) => quantity?.hedge ?? null,
  figure_text: (_, { quantity }) => quantity?.text ?? null,
  speaker: (_, { attribution }) => attribution.speaker,
  stance: (_, { attribution }) => attribution.stance,
  quote: (_, { evidence }) => evidence.quote,
  start: (_, { evidence }) => evidence.start,
  end: (_, { evidence }) => evidence.end,
  focus_start: ({ start }) => start,
  focus_end: ({ end }) => end,
  line: ({ line }) => line,
};

/** RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '' && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** As the templates that ship print it; it may be broken over lines. */
const hash = /SHA-256\s?((?:[0-9a-f]\s?){64})/g;

/** sources.json is of this briefing, knows the article of every claim, and has every hash that is printed. */
export function checkSourceList({ evidence, sources, blocks, file }: Brief): Check {
  const place = { file: file.path };
  const name = 'sources.json';
  const known = new Set(sources.map(({ sha256 }) => sha256));
  const articles = new Set(sources.map(({ article }) => article));
  const printed = blocks.flatMap((block) =>
    [...blockText(block).matchAll(hash)].map(([, each = '']) => ({ each: each.replaceAll(/\s/g, ''), page: block.page })),
  );
  const homeless = evidence.claims.findIndex(({ article }) => !articles.has(article));
  const faults = [
    ...printed.flatMap(({ each, page }) =>
      known.has(each) ? [] : [`page ${page} prints the SHA-256 ${each.slice(0, 8)}…, which no source has`],
    ),
    ...(homeless < 0 ? [] : [`claim ${homeless + 1} comes from an article that is none of its sources`]),
  ];
  return {
    what: 'printed hashes and claims, as sources.json has them',
    count: printed.length + evidence.claims.length,
    findings: faults.map((what) => problem('verify/sources', place, { name, what })),
    unchecked: printed.length === 0 ? ['hashes of the sources, which the pages do not print whole'] : [],
  };
}
