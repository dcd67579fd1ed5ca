/** ROOF. Words on the command line to one call, its problems to standard error, its outcome to the exit code. The only console. */
import yargs, { type Arguments } from 'yargs';
import { type Command, type ExitCode, given, type Host } from './commands/command.ts';
import { misuse } from './commands/misuse.ts';
import { disk } from './disk.ts';
import type { Problem } from './model.ts';
import { BriefError, printProblem } from './problems.ts';
import { readVersion } from './shipped.ts';

/** Commands are loaded when they are called for. `$0` marks the one that needs no name. */
const commands: readonly { readonly names: readonly string[]; readonly about: string; load(): Promise<Command> }[] = [
  { names: ['build', '$0'], about: 'make a briefing from articles', load: async () => (await import('./commands/build.ts')).build },
  { names: ['read'], about: 'show how files are read', load: async () => (await import('./commands/read.ts')).read },
  { names: ['explain'], about: 'show how dates were found', load: async () => (await import('./commands/explain.ts')).explain },
  { names: ['extract'], about: 'print what each article says', load: async () => (await import('./commands/extract.ts')).extract },
  { names: ['link'], about: 'put together what extracted articles tell', load: async () => (await import('./commands/link.ts')).link },
  {
    names: ['init'],
    about: 'write a settings file, or an audience of your own',
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    names: ['preview'],
    about: 'show the briefing while you work on it',
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  {
    names: ['templates'],
    about: 'list audiences with their files, or check them',
    load: async () => (await import('./commands/templates.ts')).templates,
  },
  {
    names: ['schema'],
    about: 'print the JSON Schema of briefings or settings',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  {
    names: ['attach'],
    about: 'attach a briefing to the PDF of a report',
    load: async () => (await import('./commands/attach.ts')).attach,
  },
  {
    names: ['diff'],
    about: 'show what changed between two briefings',
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  {
    names: ['verify'],
    about: 'check a finished briefing against what it carries and its sources',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  { names: ['print'], about: 'print a page of HTML', load: async () => (await import('./commands/print.ts')).print },
];

const words = process.argv.slice(2);
const speaksJson = words.includes('--json');
const isQuiet = words.includes('--quiet');

function report(problems: readonly Problem[]): void {
  const said = problems.filter(({ severity }) => !isQuiet || severity === 'error');
  for (const each of said) console.error(speaksJson ? JSON.stringify(each) : printProblem(each));
}

const host: Host = {
  world: disk,
  environment: process.env,
  report,
  tell(line, data) {
    if (!isQuiet) console.error(speaksJson ? JSON.stringify({ made: data }) : line);
  },
  clock() {
    const start = performance.now();
    return () => Math.round(performance.now() - start);
  },
  ended: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

/** Runs the command that the words name. Help and version are answered by yargs, on standard output. */
async function run(): Promise<ExitCode> {
  let code: ExitCode = 0;
  let flags: readonly string[] = [];
  const parser = yargs(words)
    .parserConfiguration({
      'populate--': true,
      'parse-positional-numbers': false,
      'boolean-negation': false,
      'dot-notation': false,
      'camel-case-expansion': false,
    })
    .scriptName('make-brief')
    .detectLocale(false)
    .wrap(100)
    .version(readVersion(disk))
    .strictOptions()
    .exitProcess(false)
    .fail((message, error: Error | undefined) => {
      throw error ?? misuse(message, flags);
    });
  for (const { names, about, load } of commands) {
    parser.command({
      command: [...names],
      describe: about,
      builder: async (command) => {
        const { usage, flags: own } = await load();
        flags = Object.keys(own);
        return command.usage(usage).options(own);
      },
      handler: async (found: Arguments) => {
        code = await (await load()).run(given(found, names), host);
      },
    });
  }
  // Some of its complaints yargs throws past the handler above.
  await parser.parseAsync().catch((error: Error) => {
    throw error.name === 'YError' ? misuse(error.message, flags) : error;
  });
  return code;
}

/** What went wrong, said; 1 the user can mend it, 2 wrong use, 3 our bug. */
function explain(error: unknown): 1 | 2 | 3 {
  if (error instanceof BriefError) {
    report(error.problems);
    return error.problems.some(({ code }) => code === 'cli/wrong-use') ? 2 : 1;
  }
  console.error('make-brief stumbled over a bug of its own. Please report it with the lines below.');
  console.error(error instanceof Error ? error.stack : error);
  return 3;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
}

// Where nothing is left to wait for and nothing was answered, something was forgotten.
process.exitCode = 3;
void run()
  .catch(explain)
  .then((code) => {
    process.exitCode = code;
  });
