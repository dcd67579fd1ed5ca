/** ROOF. The reduce step: lines of `extract` in, one line for each event out, earlier ones first. */
import { isUtf8 } from 'node:buffer';
import type { Dispatch, Joined, Report } from './events/index.ts';
import { idOfLine, type LinkLine, refusal } from './lines.ts';
import type { Policy, Problem, Whereabouts, World } from './model.ts';
import { BriefError, problem } from './problems.ts';
import { readReport } from './reports.ts';
import { readLexicons } from './shipped.ts';
import { Spool } from './spool.ts';

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

function lineOf({ event, members }: Joined): LinkLine {
  const parts = members.map(({ source, story, isMain }) => ({ article: source.id, event: story.id, main: isMain }));
  return { ...event, members: parts };
}

/**
 * One line for each event of the articles, in order of time as far as their windows close; lines that were not read are answered first, by
 * what is wrong with them. Articles are put aside by month and read back: what is held is the open window of stories that can still meet,
 * beside the ids of all articles.
 */
export async function* linkLines(paths: readonly (string | null)[], policy: Policy, world: World): AsyncGenerator<LinkLine> {
  const { dayOf, dispatchesOf, joinInTime } = await import('./events/index.ts');
  const { openLexicons } = await import('./text/lexicons.ts');
  const spool = new Spool<Dispatch>(world);
  try {
    let rank = 0;
    for await (const { report, id, problems } of readAll(paths, world)) {
      if (report === null) yield refusal(id, problems);
      else
        for (const dispatch of dispatchesOf(report, rank++))
          spool.put(dispatch, dayOf({ source: report.source, when: dispatch.story.when }));
    }
    for (const joined of joinInTime(spool.batches(), { lexicons: openLexicons(readLexicons(world)), policy })) yield lineOf(joined);
  } finally {
    spool.close();
  }
}
