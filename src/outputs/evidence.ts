/** The evidence that the PDF of a briefing carries: its claims, its sources by their hashes and, where asked for, their texts. */
import { createHash } from 'node:crypto';
import type {
  Briefing,
  CarriedEvidence,
  CarriedFile,
  CarriedOrder,
  CarriedPage,
  CarriedRow,
  CarriedSource,
  CarriedSources,
} from '../model.ts';
import type { Drawing, DrawOp } from '../print.ts';
import { printedNumbers } from '../text/pageWords.ts';
import { writeCsv } from './csv.ts';
import type { Attachment } from './pdf/attachments.ts';
import type { Carried } from './pdf/metadata.ts';

/** What is not in the briefing itself. */
export interface CarriedSettings {
  readonly order: CarriedOrder;
  /** Characters that are printed as a substitute. */
  readonly missing: readonly string[];
  /** The charts on its pages. */
  readonly drawings: readonly Drawing[];
}

/** The files of a briefing's evidence. What is said of a page is said when all are painted; the same briefing gives the same bytes. */
export function carriedEvidence(briefing: Briefing, { order, missing, drawings }: CarriedSettings): Carried {
  const { schema, generator, title, period, asOf, claims, events, ledgers, leftOut, edits, changes } = briefing;
  const sources = sourcesOf(briefing, order);
  const appendix = briefing.appendix.map(carriedRow);
  const said = {
    title,
    period,
    asOf,
    order,
    missing,
    charted: numbersOf(drawings),
    claims,
    events,
    ledgers,
    appendix,
    leftOut,
    edits,
    changes,
  };
  const id = sha256(JSON.stringify([generator, said, sources])).slice(0, 32);
  return {
    id,
    files(pages: readonly CarriedPage[]) {
      const others = [claimsCsv(briefing), sourcesJson({ schema: 1, id, sources }), ...texts(briefing, sources)];
      const evidence: CarriedEvidence = { schema, generator, id, ...said, pages, files: others.map(described) };
      return [claimsJson(evidence), ...others];
    },
  };
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** What charts have written into them and around them, as numbers. */
function numbersOf(drawings: readonly Drawing[]): readonly string[] {
  const words = drawings.flatMap(({ ops, title, subtitle }) => [title, subtitle, ...ops.flatMap(wordsOf)]);
  const numbers = words.flatMap(printedNumbers).map((number) => number.replaceAll(',', ''));
  return [...new Set(numbers)].sort();
}

function wordsOf(op: DrawOp): readonly string[] {
  if (op.op === 'group') return op.ops.flatMap(wordsOf);
  return op.op === 'text' ? [op.text] : [];
}

function carriedRow(row: Briefing['appendix'][number]): CarriedRow {
  const { number, anchor, claim, label, figure, subject, speaker, stance, article, articleAnchor, line, start, end } = row;
  return { number, anchor, claim, label, figure, subject, speaker, stance, article, articleAnchor, line, start, end };
}

function sourcesOf({ sources, articles }: Briefing, { embedsSources }: CarriedOrder): readonly CarriedSource[] {
  return sources.map(
    ({ number, anchor, article, file, title, publisher, byline, url, limits, published, sha256: fileHash, textFile }, index) => {
      const text = articles[index]?.text ?? '';
      return {
        ...{ number, anchor, article, file, title, publisher, byline, url, limits, published, sha256: fileHash },
        ...{ textSha256: sha256(text), characters: text.length, textFile, embedded: embedsSources ? `source-${number}.txt` : '' },
      };
    },
  );
}

const described = ({ name, type, bytes }: Attachment): CarriedFile => ({ name, type, bytes: bytes.length, sha256: sha256(bytes) });

const claimsJson = (evidence: CarriedEvidence): Attachment => ({
  name: 'claims.json',
  type: 'application/json',
  description:
    'Every claim of this briefing with its sentence, what its pages print, and the settings it was made with; for make-brief verify',
  bytes: jsonLines(evidence),
  relation: 'Data',
});

const sourcesJson = (sources: CarriedSources): Attachment => ({
  name: 'sources.json',
  type: 'application/json',
  description: 'The articles that this briefing was made from, with the hashes of their files and texts',
  bytes: jsonLines(sources),
  relation: 'Data',
});

/** The claims once more, for spreadsheets. */
const claimsCsv = ({ appendix, claims }: Briefing): Attachment => ({
  name: 'claims.csv',
  type: 'text/csv',
  description: 'The claims of this briefing as a table',
  bytes: writeCsv({
    head: [
      'Number',
      'Claim',
      'Figure',
      'Of whom or what',
      'Who says so',
      'How',
      'When',
      'Where',
      'Article',
      'Line',
      'Start',
      'End',
      'Sentence',
    ],
    rows: appendix.map(({ number, label, figure, subject, speaker, stance, date, place, article, line, start, end }, index) => [
      ...[String(number), label, figure, subject, speaker, stance, date.text, place, article],
      ...[String(line), String(start), String(end), claims[index]?.evidence.quote ?? ''],
    ]),
  }),
  relation: 'Alternative',
});

function texts({ articles }: Briefing, sources: readonly CarriedSource[]): readonly Attachment[] {
  return sources.flatMap(({ embedded, title, publisher }, index): readonly Attachment[] => {
    if (embedded === '') return [];
    const bytes = new TextEncoder().encode(articles[index]?.text ?? '');
    return [{ name: embedded, type: 'text/plain', description: `The text of “${title}” (${publisher})`, bytes, relation: 'Source' }];
  });
}

/** JSON with a line for each field and for each entry of a list, so that programs that go by lines find a claim on one; UTF-8, a line feed at the end. */
function jsonLines(value: object): Uint8Array {
  const fields = Object.entries(value).map(([key, field]) => {
    const list = Array.isArray(field) && field.length > 0 ? field.map((entry) => `\n    ${JSON.stringify(entry)}`) : null;
    return `  ${JSON.stringify(key)}: ${list ? `[${list.join(',')}\n  ]` : JSON.stringify(field)}`;
  });
  return new TextEncoder().encode(`{\n${fields.join(',\n')}\n}\n`);
}
