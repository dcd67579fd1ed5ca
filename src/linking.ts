/** ROOF. The reduce step: lines of `extract` in, one line for each event out, in order of time. */
import { isUtf8 } from 'node:buffer';
import type { Joined, Report } from './events/index.ts';
import { idOfLine, type LinkLine, refusal } from './lines.ts';
import type { Policy, Problem, Whereabouts, World } from './model.ts';
import { BriefError, problem } from './problems.ts';
import { readReport } from './reports.ts';
import { readLexicons } from './shipped.ts';

/** What came of one line: a report, what is wrong with it, or nothing for an empty one. */
interface Read {
  readonly report: Report | null;
  readonly id: string;
  readonly place: Whereabouts;
  readonly problems: readonly Problem[];
}

const decoder = new TextDecoder();

function readOne(bytes: Uint8Array, number: number, place: Whereabouts): Read | null {
  if (!isUtf8(bytes)) return { report: null, id: String(number), place, problems: [problem('intake/not-utf8', place)] };
  const written = decoder.decode(bytes).trim();
  if (written === '') return null;
  try {
    const report = readReport(written, number);
    if (report) return { report, id: report.source.id, place, problems: [] };
    const id = idOfLine(written, number);
    return { report, id, place, problems: [problem('link/unread', place, { number, id })] };
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return { report: null, id: idOfLine(written, number), place, problems: error.problems.map((each) => ({ ...each, place })) };
  }
}

/** What the lines of one file give. */
async function* readLines(path: string | null, world: World): AsyncGenerator<Read> {
  let number = 0;
  for await (const bytes of world.lines(path)) {
    number++;
    const read = readOne(bytes, number, { file: path ?? 'standard input', line: number });
    if (read) yield read;
  }
}

/** Reads all lines of all files, standard input for null. A second article of one id is refused. */
async function* readAll(paths: readonly (string | null)[], world: World): AsyncGenerator<Read> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const read of readLines(path, world)) {
      const { id, report, place } = read;
      if (report && seen.has(id))
        yield { ...read, report: null, problems: [problem('link/id-twice', place, { number: place.line ?? 0, id })] };
      else yield read;
      if (report) seen.add(id);
    }
  }
}

function lineOf({ event, members }: Joined, mains: ReadonlySet<string>): LinkLine {
  return {
    ...event,
    members: members.map(({ source, story }) => ({
      article: source.id,
      event: story.id,
      main: mains.has(`${source.id} ${story.id}`),
    })),
  };
}

/**
 * One line for each event of the articles; lines that were not read are answered first, by what is wrong with them. Holds the claims of
 * all articles, without their texts.
 */
export async function* linkLines(paths: readonly (string | null)[], policy: Policy, world: World): AsyncGenerator<LinkLine> {
  const { joinStories } = await import('./events/index.ts');
  const { openLexicons } = await import('./text/lexicons.ts');
  const reports: Report[] = [];
  for await (const { report, id, problems } of readAll(paths, world)) {
    if (report) reports.push(report);
    else yield refusal(id, problems);
  }
  const mains = new Set(reports.flatMap(({ source, stories }) => (stories[0] ? [`${source.id} ${stories[0].id}`] : [])));
  for (const joined of joinStories(reports, { lexicons: openLexicons(readLexicons(world)), policy })) yield lineOf(joined, mains);
}
