import { posix } from 'node:path';
import type { ChartFile } from '../chartFiles.ts';
import type { Briefing } from '../model.ts';
import { chartFormats, outputs } from '../outputs/index.ts';
import { BriefError, problem } from '../problems.ts';
import { defaults, type Settings, settle, type Target } from '../settings.ts';
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
      describe: `file to write, ${endings()}, or - for standard output; a folder charts/ for charts alone; may be repeated`,
    },
    format: { type: 'string', nargs: 1, choices: outputs.map(({ id }) => id), describe: 'format of -o -, or of the default output' },
    charts: {
      type: 'string',
      nargs: 1,
      describe: `write the charts as files too, as ${chartFormats.map(({ id }) => id).join(',')} or some of them`,
    },
    density: { type: 'string', nargs: 1, describe: `pixels to the inch of charts as PNG (${defaults.density} by default)` },
    audience: { type: 'string', nargs: 1, describe: `whose templates to use (${defaults.audience} by default)` },
    title: { type: 'string', nargs: 1, describe: 'title of the briefing' },
    config: { type: 'string', nargs: 1, describe: `settings file (./${defaults.config} where there is one)` },
    review: reviewFlag,
    'max-file-size': maxFileSize,
    policy,
    'dry-run': { type: 'boolean', describe: 'write nothing; list every file with what became of it' },
    strict: { type: 'boolean', describe: 'write nothing when there are warnings' },
    ...messageFlags,
  },
  run,
};

function endings(): string {
  return outputs.map(({ extension }) => extension).join(' or ');
}

async function run(given: Given, host: Host): Promise<ExitCode> {
  const settings = await settle(
    {
      paths: given.paths,
      output: given.all('output'),
      format: given.last('format'),
      charts: given.all('charts'),
      density: given.last('density'),
      audience: given.last('audience'),
      title: given.last('title'),
      config: given.last('config'),
      maxFileSize: given.last('max-file-size'),
      policy: given.last('policy'),
      review: given.last('review'),
    },
    host.environment,
    host.world,
  );
  if (given.has('dry-run')) return rehearse(settings, host);
  const { compile } = await import('../pipeline.ts');
  const made = await compile({ ...settings, outputs: settings.targets.map(({ output }) => output) }, host.world);
  const problems = [...settings.problems, ...made.briefing.problems, ...made.problems];
  host.report(problems);
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  if (given.has('strict') && warnings > 0) throw new BriefError(problem('build/strict', null, { count: warnings }));
  for (const target of settings.targets) {
    const bytes = made.bytes.get(target.output);
    if (!bytes) throw new Error(`Nothing was made for the output ${target.output}.`);
    await (target.path === '-' ? host.world.print(bytes) : host.world.write(target.path, bytes));
    announce(target, made.briefing, target.output === 'pdf' ? made.pages : null, host);
  }
  writeCharts(settings, made.charts, host);
  keepSources(settings, made.briefing, host);
  return 0;
}

/** `out/charts/: 2 charts as svg and csv`. */
function writeCharts({ charts }: Settings, files: readonly ChartFile[], { world, tell }: Host): void {
  if (!charts || files.length === 0) return;
  const folder = `${charts.folder.replace(/\/+$/, '')}/`;
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
function announce({ path, output }: Target, { events, claims, articles }: Briefing, pages: number | null, host: Host): void {
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

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
