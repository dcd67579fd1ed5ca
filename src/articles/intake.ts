/** Files to articles, one after the other, with what became of each. */
import type { Article, Limits, Problem } from '../model.ts';
import { problem, softened } from '../problems.ts';
import { finish, sha256Of } from './article.ts';
import { companions } from './companions.ts';
import type { Draft, SourceFile } from './draft.ts';
import { limitsFor } from './limits.ts';
import { type Parsed, parseFile } from './parse.ts';
import { openSidecars, type Sidecars } from './sidecar.ts';

/** One file as it was read. Files inside a container come after it, as files of their own. */
export interface Intake {
  readonly file: string;
  /** Null where no format was recognised. */
  readonly format: string | null;
  readonly articles: readonly Article[];
  /** How many files it holds, where it is a container. */
  readonly members: number;
  readonly problems: readonly Problem[];
}

/** A file that the roof could not hand down, with the reason. */
export interface Refused {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** Reads one file, in this thread or in another. */
export type Parse = (file: SourceFile, limits: Limits) => Promise<Parsed>;

export interface ReadingOptions {
  readonly limits?: Limits;
  readonly parse?: Parse;
  /** How many files may be under way at once. */
  readonly ahead?: number;
}

interface Job {
  readonly file: SourceFile;
  readonly depth: number;
  readonly sidecars: Sidecars;
}

type Work = Required<Omit<ReadingOptions, 'ahead'>>;

function articleOf(draft: Draft, { file, sidecars }: Job, parsed: Parsed): Article {
  const isOne = parsed.drafts.length === 1 && draft.entry === '';
  const path = file.path + draft.entry;
  // Where a title was drawn out of the file beside the text, no line of the text is another.
  const isTitleOutside = draft.isExtracted && draft.said.some(({ says }) => says.title !== undefined);
  const origin = { file: path, format: parsed.format ?? '', sha256: sha256Of(isOne ? file.bytes : draft.text), isTitleOutside };
  return finish(draft, sidecars.sayingsOf(path), file.said ?? [], origin);
}

/** Everything that one file gives: itself, then the files in it, each with all that it gives. */
async function readJob(job: Job, work: Work): Promise<readonly Intake[]> {
  const { file, depth } = job;
  const parsed = await work.parse(file, work.limits);
  const articles = parsed.drafts.map((draft) => articleOf(draft, job, parsed));
  const own: Intake = {
    file: file.path,
    format: parsed.format,
    articles,
    members: parsed.members.length,
    problems: parsed.problems.map(softened),
  };
  if (parsed.members.length === 0) return [own];
  if (depth >= work.limits.depth) {
    const tooDeep = problem('articles/too-deep', { file: file.path }, { depth: work.limits.depth });
    return [{ ...own, members: 0, problems: [...own.problems, tooDeep] }];
  }
  return [own, ...(await readMembers(parsed.members, { ...job, depth: depth + 1 }, work))];
}

/** A container is a folder of its own: with its own sidecars, and saved pages with their companions. */
async function readMembers(members: readonly SourceFile[], outer: Job, work: Work): Promise<readonly Intake[]> {
  const { kept, problems } = companions(members);
  const { files, sidecars } = openSidecars(kept, outer.sidecars);
  const found: Intake[] = [...problems, ...sidecars.problems.map(softened)].map(aside);
  for (const file of files) found.push(...(await readJob({ file, depth: outer.depth, sidecars }, work)));
  return found;
}

const refused = ({ path, problems }: Refused): Intake => ({ file: path, format: null, articles: [], members: 0, problems });

const aside = (each: Problem): Intake => ({ file: '', format: null, articles: [], members: 0, problems: [each] });

/**
 * Reads files as articles, with ids `a1`, `a2` … in the order given; a file that cannot be read takes no number.
 * `text` is the decoded file itself, a byte order mark left out, or what was drawn out of it; offsets count there.
 * Sidecars win over what a file says of itself, and that over what the text says. What cannot be read becomes a problem that names
 * the file, an error of the file being a warning here, and the rest goes on. Holds no more than `ahead` files at a time.
 */
export async function* readFiles(
  files: Iterable<SourceFile | Refused>,
  sidecars: Sidecars,
  { limits = limitsFor(), parse = parseFile, ahead = 4 }: ReadingOptions = {},
): AsyncGenerator<Intake> {
  const underWay: Promise<readonly Intake[]>[] = [];
  let count = 0;
  const numbered = (found: readonly Intake[]): readonly Intake[] =>
    found.map((each) => ({ ...each, articles: each.articles.map((article) => ({ ...article, id: `a${++count}` })) }));
  for (const file of files) {
    const job = 'bytes' in file ? readJob({ file, depth: 0, sidecars }, { limits, parse }) : Promise.resolve([refused(file)]);
    // It is looked at in its turn; until then a failure is not lost.
    job.catch(() => undefined);
    underWay.push(job);
    if (underWay.length >= ahead) yield* numbered((await underWay.shift()) ?? []);
  }
  for (const found of underWay) yield* numbered(await found);
}
