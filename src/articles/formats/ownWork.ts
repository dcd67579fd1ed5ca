import { unzipSync } from 'fflate';
import { problem } from '../../problems.ts';
import { sha256Of } from '../article.ts';
import { emptyContent, type Format, type Sniff } from '../draft.ts';
import { namesInZip } from '../records/directory.ts';

/** How `outputs/json.ts` begins: `{ "schema": 1, "generator": { "name": "make-brief"`. */
const briefing = /^\s{0,9}\{\s{0,9}"schema":\s?\d{1,4},\s{0,9}"generator":\s?\{\s{0,9}"name":\s?"make-brief"/;

/** How `outputs/html` begins: the generator is its second line of the head. */
const page = /^<!DOCTYPE html>\n<html[^<>]{0,2000}>\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="make-brief">/;

/** What `outputs/pdf` writes in the clear, between compressed streams. */
const producer = '<pdf:Producer>make-brief</pdf:Producer>';

function isPrinted({ head, bytes }: Sniff): boolean {
  if (!head.startsWith('%PDF-')) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(producer, 0, 'latin1');
}

/** The first line of `outputs/markdown`, above which somebody may have put a few. */
const markdown = /^(?:[^\n]{0,200}\n){0,5}<!-- Generator: make-brief -->\r?\n/;

/** How `outputs/mail` names a message that nobody has sent yet; headers end with the first empty line. */
const isMessage = ({ head }: Sniff): boolean =>
  head.startsWith('Subject: ') && /^Message-ID: <[0-9a-f]{32}@make-brief\.invalid>\r?$/m.test(head.split(/\r?\n\r?\n/, 1)[0] ?? '');

/** Where `outputs/svg` names its maker. */
const drawn = /^<\?xml [^>]{1,99}\?>\n<svg [^>]{1,499}>\n<!-- Generator: make-brief -->/;

/** What `outputs/png` writes behind the header. */
const painted = 'tEXtSoftware\0make-brief';
const paintedWithin = 99;

const isPainted = ({ bytes }: Sniff): boolean => latin1(bytes.subarray(0, paintedWithin)).includes(painted);

/**
 * The figures behind a chart. CSV has no place for the name of its maker, but no CSV is an article: this only tells tables of our own
 * from those that somebody may miss. Their last column, "Claims", has in every row the numbers that claims have in the briefing.
 */
function isFigures({ head }: Sniff): boolean {
  const [titles = '', ...rows] = head.split('\r\n').slice(0, -1);
  return /^[A-Z][\w ,]*,Claims$/.test(titles) && rows.length > 0 && rows.every((row) => /,(?:\d+|"\d+(?:, \d+)+")$/.test(row));
}

/** How the tables of `outputs/tables` begin: the first headings of CSV, the first keys of JSON on lines. */
const tabled =
  /^(?:claim,number,kind,figure_low,figure_high,figure_hedge,|event,number,kind,title,when_from,when_to,when_edtf,|chart,event,event_number,title,place,latitude,|\{"claim":"k[0-9a-f]{12}","number":\d{1,9},"kind":"[a-z]{1,9}","figure_low":)/;

/** What `outputs/docx` leaves unpacked at the head of its archive. */
const written = '<Application>make-brief</Application>';

const isWritten = ({ head, bytes }: Sniff): boolean => head.startsWith('PK') && latin1(bytes.subarray(0, writtenWithin)).includes(written);

/** Who made a document, and the most that this takes; word processors keep it when they save the document anew. */
const corePart = 'docProps/core.xml';
const mostCore = 65_536;
const creator = '<dc:creator>make-brief</dc:creator>';

function isSavedAnew({ head, bytes }: Sniff): boolean {
  if (!head.startsWith('PK\u0003\u0004') || !namesInZip(bytes).includes(corePart)) return false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => name === corePart && Math.max(originalSize, size) <= mostCore,
    });
    return latin1(parts[corePart] ?? new Uint8Array()).includes(creator);
  } catch {
    // What is broken is told by whoever reads it.
    return false;
  }
}

/** The list of what is in it comes first, packed. */
const writtenWithin = 4096;

/** Parquet names its maker, behind the length of that name (10, a line feed), in the footer, whose length stands before the last four bytes. */
function isColumns({ head, bytes }: Sniff): boolean {
  if (!head.startsWith('PAR1') || bytes.length < parquetTail) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - parquetTail, 4).getUint32(0, true);
  const footer = bytes.subarray(Math.max(0, bytes.length - parquetTail - length));
  return latin1(footer.subarray(-parquetMaker)).includes('\nmake-brief');
}

/** Length of the footer and `PAR1`. */
const parquetTail = 8;
/** The maker stands at the end of the footer, before three bytes for each column. */
const parquetMaker = 1024;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Text in `sources/` beside a briefing bears the first digits of its own hash in its name, so that no other text is taken for it. */
function isKeptText({ path, bytes }: Sniff): boolean {
  const hash = /-([0-9a-f]{8})\.txt$/.exec(path)?.[1];
  return hash !== undefined && sha256Of(bytes).startsWith(hash);
}

const marks: readonly ((file: Sniff) => boolean)[] = [
  ({ head }) => briefing.test(head) || page.test(head) || drawn.test(head) || tabled.test(head) || markdown.test(head),
  isPrinted,
  isPainted,
  isMessage,
  isFigures,
  isColumns,
  isWritten,
  isSavedAnew,
  isKeptText,
];

/**
 * What make-brief has written itself: read as articles, its briefings would confirm themselves.
 *
 * Matches: `brief.pdf`, `brief.html`, `brief.json`, `brief.eml`, `claims.csv`, `claims.jsonl`, `claims.parquet` and charts in SVG, PNG and CSV under any name;
 * `sources/raid.html-3fa8c1d2.txt`, wherever it was moved to
 * Near misses: an article on make-brief; a kept text that somebody has changed, or has given another name
 */
export const ownWork = {
  id: 'make-brief',
  title: 'a briefing',
  isGuarded: true,
  accepts: (file) => marks.some((isOwn) => isOwn(file)),
  read({ path }, { problems }) {
    problems.push(problem('articles/own-work', { file: path }, { others: '' }));
    return emptyContent;
  },
} as const satisfies Format;
