import { wrongUse } from '../problems.ts';
import { defaults, fileBytes } from '../settings/settings.ts';
import { answering, type Command, type ExitCode, type Given, type Host, maxFileSize } from './command.ts';

/** The map step: one line of JSON for each article, handed on before the next article is read. */
export const extract: Command = {
  usage: `make-brief extract [paths.. | -]

Prints what each article says, one line of JSON an article: its dates, claims and events. With - articles come as lines of JSON
on standard input; else from files, or folders of them (${defaults.paths.join(', ')} when no path is given).`,
  flags: {
    format: { type: 'string', nargs: 1, choices: ['jsonl'], describe: 'format of the lines (jsonl is the only one)' },
    'max-file-size': maxFileSize,
    json: { type: 'boolean', describe: 'print messages as lines of JSON' },
  },
  run,
};

async function run({ paths, last }: Given, host: Host): Promise<ExitCode> {
  if (paths.includes('-') && paths.length > 1) {
    throw wrongUse('Standard input (-) cannot be read together with files', 'give - alone, or name files only');
  }
  const { extractFiles, extractLines } = await import('../extraction.ts');
  const { world } = host;
  const largest = fileBytes(last('max-file-size'));
  const answers =
    paths[0] === '-' ? extractLines(world.lines(null), world) : extractFiles(paths.length > 0 ? paths : defaults.paths, largest, world);
  return answering(answers, host);
}
