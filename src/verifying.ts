/** ROOF. A finished briefing checked: by itself, against its sources, and against itself made again. */
import { carriedOrder, shippedPrefix } from './carrying.ts';
import type { CarriedOrder, HashedFile, Problem, World } from './model.ts';
import { compile, type Order, readPaths } from './pipeline.ts';
import { attempt, BriefError, problem } from './problems.ts';
import { type Recorded, relocated } from './relocating.ts';
import { readVersion } from './shipped.ts';
import type { Brief, Check, SourceText } from './verification/index.ts';

/** What was checked of one briefing. */
export interface Verified {
  readonly brief: Brief;
  readonly checks: readonly Check[];
}

export interface Verification {
  readonly verified: readonly Verified[];
  /** What should be evidence and cannot be read; null where there is none. */
  readonly broken: Check | null;
}

/**
 * Checks all briefings of a PDF. `folder` holds their sources as they were; null checks nothing against them. Throws `verify/…` where there
 * is nothing that could be checked, and `disk/…`.
 */
export async function verify(path: string, folder: string | null, world: World): Promise<Verification> {
  const { checkBrief, openBriefs } = await import('./verification/index.ts');
  const { briefs, broken, bytes } = openBriefs({ path, bytes: world.read(path) });
  const verified: Verified[] = [];
  for (const brief of briefs) {
    const { evidence } = brief;
    const isOther = readVersion(world) !== evidence.generator.version;
    const details = { made: evidence.generator.version, here: readVersion(world) };
    const code = folder === null ? 'verify/other-version' : 'verify/other-maker';
    const version = isOther ? [problem(code, { file: path }, details)] : [];
    const checks = [
      ...checkBrief(brief),
      ...(folder === null ? noSources : await againstSources(brief, bytes, { folder, version, world })),
    ];
    verified.push({ brief, checks: folder === null ? withNotes(checks, version) : checks });
  }
  return { verified, broken };
}

/** A note stands with the last check. */
const withNotes = (checks: readonly Check[], notes: readonly Problem[]): readonly Check[] =>
  checks.map((check, index) => (index === checks.length - 1 ? { ...check, findings: [...check.findings, ...notes] } : check));

const rebuilding = 'the briefing made again, byte by byte';

const noSources: readonly Check[] = [
  {
    what: 'sources, as they were when they were read',
    count: 0,
    findings: [],
    unchecked: ['sources, sentences in them, drawings of charts and shapes of letters: name the folder of the articles with --sources'],
  },
];

interface Ground {
  readonly folder: string;
  readonly version: readonly Problem[];
  readonly world: World;
}

async function againstSources(brief: Brief, bytes: Uint8Array, { folder, version, world }: Ground): Promise<readonly Check[]> {
  const { checkSources } = await import('./verification/index.ts');
  const { order } = brief.evidence;
  const there = relocated(world, recordedOf(brief), folder);
  const read = checkSources(brief, await readTexts(order, there));
  const isBroken = read.some(({ findings }) => findings.length > 0);
  // Whoever names the sources asks for it to be made again: why it was not is a finding.
  const hindrances = [...version, ...otherFiles(brief, there)];
  if (!isBroken && hindrances.length === 0) return [...read, await rebuilt(brief, bytes, there)];
  const because = isBroken ? [`${rebuilding}: its sources are not what they were`] : [];
  return [...read, { what: rebuilding, count: 0, findings: hindrances, unchecked: because }];
}

/** What the paths of the order stood for. */
function recordedOf({ evidence, sources }: Brief): Recorded {
  const { paths } = evidence.order;
  const own = filesOf(evidence.order).filter(({ path }) => !path.startsWith(shippedPrefix));
  return { paths, articles: sources.map(({ file }) => file), files: own };
}

/** All articles that the paths give now. */
async function readTexts({ paths, maxFileBytes }: CarriedOrder, world: World): Promise<readonly SourceText[]> {
  const texts: SourceText[] = [];
  try {
    for await (const { articles } of readPaths(paths, maxFileBytes, world)) {
      for (const { file, sha256, text } of articles) if (file !== null) texts.push({ file, sha256, text });
    }
  } catch (error) {
    // A folder without these paths has none of the sources, and each of them is told of.
    if (!(error instanceof BriefError)) throw error;
  }
  return texts;
}

/** Templates, edits and word lists that are not those of the briefing. */
function otherFiles({ evidence, file }: Brief, world: World): readonly Problem[] {
  const { order } = evidence;
  const now = attempt(() => carriedOrder(order.audience, orderOf(order), world));
  const differing =
    now instanceof BriefError
      ? now.problems.map(({ place, message }) => place?.file ?? message)
      : [...differingFiles(filesOf(order), filesOf(now)), ...(now.lexicons === order.lexicons ? [] : ['the word lists of make-brief'])];
  if (differing.length === 0) return [];
  const named = `${differing.slice(0, 6).join(', ')}${differing.length > 6 ? ' and others' : ''}`;
  return [problem('verify/other-files', { file: file.path }, { files: `${named} ${differing.length === 1 ? 'is' : 'are'}` })];
}

/** All files that it was made with, beside its articles. */
const filesOf = ({ files, review, since }: CarriedOrder): readonly HashedFile[] => [
  ...files,
  ...[review, since].flatMap((file) => file ?? []),
];

function differingFiles(then: readonly HashedFile[], now: readonly HashedFile[]): readonly string[] {
  const [before, after] = [then, now].map((files) => new Map(files.map(({ path, sha256 }) => [path, sha256])));
  const paths = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...paths].filter((path) => before?.get(path) !== after?.get(path));
}

/** What `compile` is asked for to make the same PDF. */
const orderOf = (order: CarriedOrder): Order => ({
  ...order,
  review: order.review?.path ?? null,
  since: order.since?.path ?? null,
  places: {},
  audiences: [order.audience],
  outputs: ['pdf'],
  charts: null,
});

async function rebuilt(brief: Brief, bytes: Uint8Array, world: World): Promise<Check> {
  const { compareRebuilt } = await import('./verification/index.ts');
  try {
    const { editions } = await compile(orderOf(brief.evidence.order), world);
    const pdf = editions[0]?.bytes.get('pdf');
    if (!pdf) throw new Error('No PDF was made.');
    return compareRebuilt(brief, bytes, pdf);
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    const failed = problem('verify/rebuilt-failed', { file: brief.file.path }, { cause: error.message });
    return { what: rebuilding, count: 1, findings: [failed], unchecked: [] };
  }
}
