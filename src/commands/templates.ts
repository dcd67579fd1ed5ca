import type { Problem } from '../model.ts';
import { attempt, BriefError } from '../problems.ts';
import { placing } from '../settings/places.ts';
import { settle } from '../settings/settings.ts';
import { type AudienceFile, audienceNames, describeAudience, openAudience } from '../showing/audiences.ts';
import type { Meant } from '../showing/templateCheck.ts';
import { counted } from '../text/counted.ts';
import { wrapped } from '../text/wrapping.ts';
import { type Command, type ExitCode, type Given, type Host, messageFlags } from './command.ts';

/** The audiences that there are, and whether their files are right. */
export const templates: Command = {
  usage: `make-brief templates [audience..]
make-brief templates check [audience..]

Lists the audiences that briefings can be written for, and the files of them that are yours. With the name of one, or --all, lists every
file and where it comes from: what ships, what you have in templates/, what is shared by all, what comes from the audience that it is
built on. With --json as JSON, with the path of each file.
With check, holds templates, partials, style sheets, labels and audience.yaml against everything that a briefing may hold, and sets all
their pages with sample articles, as brief.yaml would have them: each fault with file, line and column.`,
  flags: { all: { type: 'boolean', describe: 'list every file of every audience' }, ...messageFlags },
  run,
};

async function run(given: Given, host: Host): Promise<ExitCode> {
  const [first, ...rest] = given.paths;
  if (first === 'check') return check(rest, host);
  const isNamed = given.paths.length > 0;
  const names = isNamed ? given.paths : audienceNames(host.world);
  const shown = given.has('json') ? null : isNamed || given.has('all') ? inFull : brief;
  return list(names, shown, host);
}

async function check(named: readonly string[], host: Host): Promise<ExitCode> {
  const { checkAudiences } = await import('../showing/templateCheck.ts');
  const { meant, problems: unsettled } = await settingsFor(host);
  const names = named.length > 0 ? named : audienceNames(host.world);
  const problems = [...unsettled, ...(await checkAudiences(names, host.world, meant))];
  host.report(problems);
  const faults = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const found = faults === 0 ? 'no faults' : counted(faults, 'fault');
  const words = `${counted(names.length, 'audience')}, ${found}${warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`}`;
  host.tell(words, { audiences: names, faults, warnings });
  return faults === 0 ? 0 : 1;
}

/** What brief.yaml says, as far as it holds, and what is wrong with it: its audiences must be there, whichever are checked. */
async function settingsFor({ environment, world }: Host): Promise<{ readonly meant: Meant | null; readonly problems: readonly Problem[] }> {
  try {
    const settings = await settle({ paths: [] }, environment, world);
    const { problems, audiences } = settings;
    const unknown = audiences.filter((name) => !audienceNames(world).includes(name));
    await placing(settings, async () => unknown.map((name) => openAudience(world, name)));
    return { meant: { audiences, makeup: settings }, problems };
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return { meant: null, problems: error.problems };
  }
}

/** One audience as it is listed. */
interface Listed {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly extends: string | null;
  readonly files: readonly { readonly name: string; readonly path: string; readonly from: string }[];
}

/** A broken audience is told of, and the others are listed: as text, or as JSON where nothing is `shown`. */
async function list(names: readonly string[], shown: ((audience: Listed) => string) | null, host: Host): Promise<ExitCode> {
  const found = names.map((name) => attempt(() => listed(name, host)));
  for (const each of found) if (each instanceof BriefError) host.report(each.problems);
  const audiences = found.flatMap((each) => (each instanceof BriefError ? [] : [each]));
  const text = shown ? audiences.map(shown).join('\n') : `${JSON.stringify(audiences, null, 2)}\n`;
  await host.world.print(new TextEncoder().encode(text));
  return audiences.length === found.length ? 0 : 1;
}

function listed(name: string, { world }: Host): Listed {
  const { words, files } = describeAudience(world, name);
  return {
    name,
    title: words.title,
    description: words.description,
    extends: words.extends ?? null,
    files: files.map((file) => ({ name: file.name, path: file.path, from: originOf(file, name) })),
  };
}

const yours = 'yours';

/** Where a file comes from, in words. */
function originOf({ folder, isOwn }: AudienceFile, audience: string): string {
  const who = isOwn ? yours : 'shipped';
  return folder === audience ? who : `${who}, ${folder === 'shared' ? 'shared' : `from ${folder}`}`;
}

/** The audience, and the files that are the user's own. */
function brief({ name, title, description, extends: base, files }: Listed): string {
  const own = files.filter(({ from }) => from.startsWith(yours)).map((file) => file.name);
  const lines = [
    `${name}  ${title}`,
    `  ${description}`,
    ...(base === null ? [] : [`  built on ${base}`]),
    ...(own.length === 0 ? [] : [`  your files: ${own.join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Every file, the nearest last, as they are read. */
function inFull({ name, title, description, files }: Listed): string {
  const origins = [...new Set(files.map(({ from }) => from))];
  const width = Math.max(...origins.map((origin) => origin.length));
  const rows = origins.map((origin) => {
    const names = files.filter(({ from }) => from === origin).map((file) => file.name);
    const parted = names.map((each, at) => (at < names.length - 1 ? `${each},` : each));
    const lines = wrapped(parted, lineWidth - width - 4);
    return `  ${`${origin}:`.padEnd(width + 2)}${lines.join(`\n${' '.repeat(width + 4)}`)}\n`;
  });
  return `${name}  ${title}\n  ${description}\n${rows.join('')}`;
}

const lineWidth = 110;
