import { type AudienceFile, audienceNames, describeAudience, openAudience } from '../audiences.ts';
import type { Problem } from '../model.ts';
import { placing } from '../places.ts';
import { attempt, BriefError } from '../problems.ts';
import { settle } from '../settings.ts';
import type { Meant } from '../templateCheck.ts';
import { counted } from '../text/counted.ts';
import { type Command, type ExitCode, type Given, type Host, messageFlags } from './command.ts';

/** The audiences that there are, and whether their files are right. */
export const templates: Command = {
  usage: `make-brief templates [audience..]
make-brief templates check [audience..]

Lists the audiences that briefings can be written for, with every file of theirs and where it comes from: what ships, what you have in
templates/, what is shared by all, what comes from the audience that it extends. With --json as JSON, with the path of each file.
With check, holds templates, partials, style sheets, labels and audience.yaml against everything that a briefing may hold, and sets all
their pages with sample articles, as brief.yaml would have them: each fault with file, line and column.`,
  flags: messageFlags,
  run,
};

async function run(given: Given, host: Host): Promise<ExitCode> {
  const [first, ...rest] = given.paths;
  if (first === 'check') return check(rest, host);
  return list(given.paths.length > 0 ? given.paths : audienceNames(host.world), given.has('json'), host);
}

async function check(named: readonly string[], host: Host): Promise<ExitCode> {
  const { checkAudiences } = await import('../templateCheck.ts');
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

/** A broken audience is told of, and the others are listed. */
async function list(names: readonly string[], isForMachines: boolean, host: Host): Promise<ExitCode> {
  const found = names.map((name) => attempt(() => listed(name, host)));
  for (const each of found) if (each instanceof BriefError) host.report(each.problems);
  const audiences = found.flatMap((each) => (each instanceof BriefError ? [] : [each]));
  const text = isForMachines ? `${JSON.stringify(audiences, null, 2)}\n` : audiences.map(shown).join('\n');
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

/** Where a file comes from, in words. */
function originOf({ folder, isOwn }: AudienceFile, audience: string): string {
  const who = isOwn ? 'yours' : 'shipped';
  return folder === audience ? who : `${who}, ${folder === 'shared' ? 'shared' : `from ${folder}`}`;
}

/** The nearest files last, as they are read. */
function shown({ name, title, description, files }: Listed): string {
  const origins = [...new Set(files.map(({ from }) => from))];
  const width = Math.max(...origins.map((origin) => origin.length));
  const rows = origins.map((origin) => {
    const names = files.filter(({ from }) => from === origin).map((file) => file.name);
    return `  ${`${origin}:`.padEnd(width + 2)}${wrapped(names, width + 4)}\n`;
  });
  return `${name}  ${title}\n  ${description}\n${rows.join('')}`;
}

const lineWidth = 110;

/** Names parted by commas, on lines that begin at `indent`. */
function wrapped(names: readonly string[], indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const name of names) {
    const next = line === '' ? name : `${line}, ${name}`;
    if (line !== '' && indent + next.length > lineWidth) {
      lines.push(`${line},`);
      line = name;
    } else line = next;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
