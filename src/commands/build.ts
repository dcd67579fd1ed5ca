import { posix } from 'node:path';
import type { Briefing, Problem, World } from '../model.ts';
import { chartFormats, endings, outputs } from '../outputs/index.ts';
import { attempt, BriefError, problem } from '../problems.ts';
import type { Target } from '../settings/destinations.ts';
import { inks, papers } from '../settings/makeup.ts';
import { placing } from '../settings/places.ts';
import { defaults, type Settings, settle } from '../settings/settings.ts';
import { type Flags, flagKeys } from '../settings/wishes.ts';
import type { Shown } from '../showing/sideBySide.ts';
import { counted } from '../text/counted.ts';
import { alternatives } from '../text/nearest.ts';
import { type Command, type ExitCode, type Given, type Host, maxFileSize, messageFlags, policy, reviewFlag } from './command.ts';

/** Articles to briefing. Everything is made before the first file is written, so that a failure leaves no half of it behind. */
export const build: Command = {
  usage: `make-brief [build] [paths..]

Makes a briefing from news articles: files, folders of them, patterns such as "news/**/*.html", or - for standard input
(${defaults.paths.join(', ')} when no path is given).`,
  flags: {
    output: {
      alias: 'o',
      type: 'string',
      nargs: 1,
      describe: `file to write, ending in ${alternatives(endings)}, or - for standard output; a folder charts/ for charts alone; may be repeated`,
    },
    format: { type: 'string', nargs: 1, choices: outputs.map(({ id }) => id), describe: 'format of -o -, or of the default output' },
    eml: { type: 'string', describe: 'write a message too, with the briefing attached: this file.eml, or one beside the briefing' },
    charts: {
      type: 'string',
      nargs: 1,
      describe: `write the charts as files too, as ${chartFormats.map(({ id }) => id).join(',')} or some of them`,
    },
    density: { type: 'string', nargs: 1, describe: `pixels to the inch of charts as PNG (${defaults.density} by default)` },
    audience: {
      type: 'string',
      nargs: 1,
      describe: `whose templates to use (${defaults.audience} by default); several, parted by commas, are made from one reading`,
    },
    title: { type: 'string', nargs: 1, describe: 'title of the briefing' },
    period: { type: 'string', nargs: 1, describe: 'days to brief on: 2024-01, or 2024-01-01/2024-02-15 (all by default)' },
    marking: { type: 'string', nargs: 1, describe: 'word that stands on every page, such as DRAFT' },
    paper: { type: 'string', nargs: 1, describe: `${papers.join(' or ')} (as the audience has it by default)` },
    colour: { type: 'string', nargs: 1, describe: `${inks.join(' or ')} (${inks[0]} by default)` },
    sections: {
      type: 'string',
      nargs: 1,
      describe:
        'parts of the briefing and their order, parted by commas: key-points,chronology (as the audience has it by default); JSON and tables hold all',
    },
    config: { type: 'string', nargs: 1, describe: `settings file (./${defaults.config} where there is one)` },
    review: reviewFlag,
    since: { type: 'string', nargs: 1, describe: 'earlier briefing (.json or .pdf); what changed since is told in the new one' },
    'embed-sources': { type: 'boolean', describe: 'put the texts of the articles into the PDF, beside their hashes' },
    'max-file-size': maxFileSize,
    policy,
    'print-config': { type: 'boolean', describe: 'write nothing; print every setting and who gave it' },
    'dry-run': { type: 'boolean', describe: 'write nothing; list every file with what became of it' },
    strict: { type: 'boolean', describe: 'write nothing when there are warnings' },
    ...messageFlags,
  },
  run,
};

const flagsOf = (given: Given): Flags => ({
  paths: given.paths,
  ...Object.fromEntries(flagKeys.map((key) => [key, given.all(key)])),
});

async function run(given: Given, host: Host): Promise<ExitCode> {
  if (given.has('print-config')) return printSettings(flagsOf(given), host);
  if (given.has('dry-run')) return rehearse(await settle(flagsOf(given), host.environment, host.world), host);
  /** What is there is old until it is written; without settings, what is there in any case. */
  const old = new Set([...given.all('output'), ...(given.all('output').length > 0 ? [] : [`${defaults.output}.pdf`])]);
  try {
    const settings = await settle(flagsOf(given), host.environment, host.world);
    old.clear();
    for (const { path } of settings.targets) old.add(path);
    return await placing(settings, () => make(settings, given, { ...host, world: noting(host.world, old) }));
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    throw new BriefError(...error.problems, ...older([...old], host.world));
  }
}

/** Takes what is written out of `paths`. */
const noting = (world: World, paths: Set<string>): World => ({
  ...world,
  write(path, bytes) {
    world.write(path, bytes);
    paths.delete(path);
  },
});

/** Nobody is to take a file of before for the one that was asked for. */
const older = (paths: readonly string[], world: World): readonly Problem[] =>
  paths.filter((path) => path !== '-' && isFile(path, world)).map((path) => problem('build/older', { file: path }));

function isFile(path: string, world: World): boolean {
  const found = world.exists(path) ? attempt(() => world.list(path)) : [];
  return !(found instanceof BriefError) && found.some((each) => each.path === path);
}

async function make(settings: Settings, given: Given, host: Host): Promise<ExitCode> {
  const { compile } = await import('../pipeline.ts');
  const outputs = [...new Set(settings.targets.map(({ output }) => output))];
  const made = await compile({ ...settings, outputs }, host.world);
  const problems = [...settings.problems, ...made.briefing.problems, ...made.problems];
  host.report(problems);
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  if (given.has('strict') && warnings > 0) throw new BriefError(problem('build/strict', null, { count: warnings }));
  for (const target of settings.targets) {
    const edition = made.editions.find(({ audience }) => audience === target.audience) ?? null;
    const bytes = (edition ?? made).bytes.get(target.output);
    if (!bytes) throw new Error(`Nothing was made for the output ${target.output}.`);
    await (target.path === '-' ? host.world.print(bytes) : host.world.write(target.path, bytes));
    announce(target, made.briefing, edition, host);
  }
  for (const edition of made.editions) writeCharts(settings, edition, host);
  keepSources(settings, made.briefing, host);
  return 0;
}

async function printSettings(flags: Flags, { environment, world }: Host): Promise<ExitCode> {
  const { printedSettings } = await import('../settings/printedSettings.ts');
  await world.print(new TextEncoder().encode(await printedSettings(flags, environment, world)));
  return 0;
}

/** `out/charts/: 2 charts as svg and csv`. */
function writeCharts({ charts, audiences }: Settings, { audience, charts: files }: Shown, { world, tell }: Host): void {
  if (!charts || files.length === 0) return;
  const folder = `${charts.folder.replace(/\/+$/, '')}/${audiences.length > 1 ? `${audience}/` : ''}`;
  for (const { name, bytes } of files) world.write(folder + name, bytes);
  const count = counted(files.length / charts.formats.length, 'chart');
  tell(`${folder}: ${count} as ${listed(charts.formats)}`, {
    path: folder,
    output: 'charts',
    files: files.map(({ name }) => folder + name),
  });
}

/** `svg, png and csv`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Text that was drawn out of pages, PDF and the like is kept beside what is written, so that every quotation can be checked in it. */
function keepSources({ targets }: Settings, { articles }: Briefing, { world }: Host): void {
  const folders = new Set(targets.filter(({ path }) => path !== '-').map(({ path }) => posix.dirname(path)));
  const encoder = new TextEncoder();
  for (const folder of folders) {
    for (const { keptAs, text } of articles) if (keptAs !== null) world.write(posix.join(folder, 'sources', keptAs), encoder.encode(text));
  }
}

/** Reads everything, as far as its claims, and says what became of each file. */
async function rehearse(settings: Settings, host: Host): Promise<ExitCode> {
  const { survey } = await import('../pipeline.ts');
  const { listing } = await import('../listing.ts');
  const { intakes, articles, problems } = await survey(settings, host.world);
  host.report([...settings.problems, ...problems]);
  await host.world.print(new TextEncoder().encode(listing(intakes, articles)));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `out/brief.pdf: 7 pages, 12 events, 47 claims from 5 articles`. */
function announce({ path, output }: Target, { events, claims, articles }: Briefing, edition: Shown | null, host: Host): void {
  const pages = output === 'pdf' || output === 'eml' ? (edition?.pages ?? null) : null;
  const counts = [...(pages === null ? [] : [counted(pages, 'page')]), counted(events.length, 'event'), counted(claims.length, 'claim')];
  host.tell(`${path === '-' ? 'standard output' : path}: ${counts.join(', ')} from ${counted(articles.length, 'article')}`, {
    path,
    output,
    ...(pages === null ? {} : { pages }),
    events: events.length,
    claims: claims.length,
    articles: articles.length,
  });
}
