import { posix } from 'node:path';
import type { TableForm, TableName } from './tables/index.ts';

/** What something can be written as. */
export interface OutputFormat {
  readonly id: string;
  /** With its dot; the ending of a path tells the format. */
  readonly extension: string;
  /** What `--help` says of it. */
  readonly about: string;
}

/** A way to write a briefing. */
interface BriefingFormat extends OutputFormat {
  /** True where every audience has its own; the other ones are the same for all. */
  readonly isForAudience: boolean;
  /** Where it is one of several tables, of which the name of the file tells: `claims.csv`, `march-claims.csv`. */
  readonly table?: { readonly name: TableName; readonly form: TableForm };
}

/** In the order in which they are offered; the first is written when nothing else is asked for. */
export const outputs = [
  { id: 'pdf', extension: '.pdf', isForAudience: true, about: 'the briefing on paper: tagged, with links between figures and sentences' },
  { id: 'html', extension: '.html', isForAudience: true, about: 'the briefing for screens: one file that loads nothing' },
  {
    id: 'docx',
    extension: '.docx',
    isForAudience: true,
    about: 'the same for word processors: real styles, endnotes, charts as pictures',
  },
  {
    id: 'md',
    extension: '.md',
    isForAudience: true,
    about: 'the same as Markdown, for wikis and repositories: charts as words and tables',
  },
  { id: 'eml', extension: '.eml', isForAudience: true, about: 'a message with the briefing attached, to open in a mail program' },
  { id: 'json', extension: '.json', isForAudience: false, about: 'the briefing as data, with every article and claim' },
  {
    id: 'claims.csv',
    extension: '.csv',
    isForAudience: false,
    table: { name: 'claims', form: 'csv' },
    about: 'a row for each claim, with its sentence and source, for spreadsheets',
  },
  {
    id: 'events.csv',
    extension: '.csv',
    isForAudience: false,
    table: { name: 'events', form: 'csv' },
    about: 'a row for each event, with low, best and high of every measure',
  },
  {
    id: 'series.csv',
    extension: '.csv',
    isForAudience: false,
    table: { name: 'series', form: 'csv' },
    about: 'a row for each figure that the charts are made of',
  },
  {
    id: 'claims.jsonl',
    extension: '.jsonl',
    isForAudience: false,
    table: { name: 'claims', form: 'jsonl' },
    about: 'the rows of claims.csv as JSON, one on each line',
  },
  {
    id: 'claims.parquet',
    extension: '.parquet',
    isForAudience: false,
    table: { name: 'claims', form: 'parquet' },
    about: 'the same in typed columns, for databases',
  },
] as const satisfies readonly BriefingFormat[];

export type OutputId = (typeof outputs)[number]['id'];

/** How a path has to end to be of a format: `.pdf`, `claims.csv`. */
export const endings: readonly string[] = outputs.map((output) => endingOf(output));

function endingOf({ id, extension, table }: BriefingFormat): string {
  return table ? id : extension;
}

/** The path of a file of that format, where `path` has no ending yet: `out/brief.pdf`, `out/brief-claims.csv`. */
export function pathOf(path: string, output: BriefingFormat): string {
  return `${path}${output.table ? '-' : ''}${endingOf(output)}`;
}

/** The format that a path names, in whatever case; undefined where it names none. */
export function outputOf(path: string): (typeof outputs)[number] | undefined {
  const name = posix.basename(path).toLowerCase();
  return outputs.find((output) => {
    const ending = endingOf(output);
    return 'table' in output ? name === ending || name.endsWith(`-${ending}`) : posix.extname(name) === ending;
  });
}
