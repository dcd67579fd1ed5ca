import type { Attached } from '../annex/index.ts';
import { type AnnexPlace, attachAnnex, attachAsFile } from '../attaching.ts';
import { wrongUse } from '../problems.ts';
import { sourceDate } from '../settings/settings.ts';
import { counted } from '../text/counted.ts';
import { type Command, type ExitCode, type Given, type Host, messageFlags } from './command.ts';

/** A briefing inside somebody else's report. */
export const attach: Command = {
  usage: `make-brief attach report.pdf brief.pdf -o out.pdf

Makes one PDF of a report and a briefing: the briefing as an annex of pages behind or among the report's, with bookmarks, links, page labels, tags,
attached files and form fields of both, or, with --as file, as a file inside the report. What would break a signature is refused.`,
  flags: {
    output: { alias: 'o', type: 'string', nargs: 1, describe: 'file to write, or - for standard output' },
    as: { type: 'string', nargs: 1, choices: ['pages', 'file'], describe: 'how the briefing is attached (pages by default)' },
    at: { type: 'string', nargs: 1, describe: 'put the annex before this page of the report, counted from 1' },
    after: { type: 'string', nargs: 1, describe: 'put the annex behind this page; behind all when not given' },
    name: { type: 'string', nargs: 1, describe: 'what the annex is called ("Annex A"), or the file inside' },
    'title-page': { type: 'boolean', describe: 'begin the annex with a page that says its name and the title of the briefing' },
    ...messageFlags,
  },
  run,
};

async function run(given: Given, host: Host): Promise<ExitCode> {
  const [report, brief, ...others] = given.paths;
  if (report === undefined || brief === undefined || others.length > 0) {
    throw wrongUse('One briefing is attached to one report', 'name the PDF of the report, then that of the briefing');
  }
  const path = given.last('output');
  if (path === undefined) throw wrongUse('It is not said where to write', 'give -o and a path: the report itself stays as it is');
  const attached = await attachedBy([report, brief], given, host);
  host.report(attached.problems);
  const bytes: Uint8Array[] = [];
  if (path === '-') attached.write((chunk) => bytes.push(chunk));
  if (path === '-') await host.world.print(Buffer.concat(bytes));
  else host.world.create(path, attached.write);
  const { pages, reportPages } = attached;
  const made =
    pages === 0
      ? `${counted(reportPages, 'page')}, and the briefing as a file`
      : `${counted(reportPages + pages, 'page')}, ${pages} of them the annex`;
  host.tell(`${path === '-' ? 'standard output' : path}: ${made}`, { path, pages: reportPages + pages, annex: pages });
  return 0;
}

async function attachedBy(paths: readonly [string, string], given: Given, { world, environment }: Host): Promise<Attached> {
  const name = given.last('name') ?? null;
  if (name !== null && name.trim() === '') throw wrongUse('The annex needs a name', 'give one with --name, or leave it out');
  const place = placeOf(given);
  if (given.last('as') !== 'file') {
    const wish = { name: name ?? 'Annex A', place, hasTitlePage: given.has('title-page') };
    return attachAnnex(paths, wish, sourceDate(environment['SOURCE_DATE_EPOCH']), world);
  }
  if (place !== null || given.has('title-page')) {
    throw wrongUse(
      'A file inside has no place among the pages and no title page',
      'leave out --at, --after and --title-page, or --as file',
    );
  }
  return attachAsFile(paths, name, world);
}

function placeOf({ last }: Given): AnnexPlace {
  const [at, after] = [last('at'), last('after')];
  if (at !== undefined && after !== undefined) throw wrongUse('The annex has one place', 'give --at or --after, not both');
  if (at !== undefined) return { at: pageNumber('at', at) };
  return after === undefined ? null : { after: pageNumber('after', after) };
}

function pageNumber(flag: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw wrongUse(`The option --${flag} does not take "${value}"`, 'give the number of a page, counted from 1');
  return Number(value);
}
