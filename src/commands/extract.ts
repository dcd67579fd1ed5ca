import { jsonLine } from '../lines.ts';
import { defaults, fileBytes, wrongUse } from '../settings.ts';
import { type Command, type ExitCode, type Given, type Host, maxFileSize } from './command.ts';

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
    paths[0] === '-' ? extractLines(world.lines(), world) : extractFiles(paths.length > 0 ? paths : defaults.paths, largest, world);
  const encoder = new TextEncoder();
  let code: ExitCode = 0;
  let said = '';
  for await (const answer of answers) {
    await host.world.print(encoder.encode(jsonLine(answer)));
    // A file that needs nothing done is answered by a note, and fails nothing.
    const errors = answer.problems.filter(({ severity }) => severity === 'error' || ('error' in answer && severity !== 'note'));
    if (errors.length === 0) continue;
    code = 1;
    // A broken sidecar is a problem of every article beside it, and is said once.
    if (said !== JSON.stringify(errors)) host.report(errors);
    said = JSON.stringify(errors);
  }
  return code;
}
