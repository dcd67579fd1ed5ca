import type { World } from '../model.ts';
import { wrongUse } from '../problems.ts';
import { policyOf } from '../settings/settings.ts';
import { answering, type Command, type ExitCode, type Given, type Host, policy } from './command.ts';

/** The reduce step: what many articles tell of one happening, put together. */
export const link: Command = {
  usage: `make-brief link [files.. | -]

Reads the lines that make-brief extract prints, from files or, with -, from standard input, and prints one line of JSON for each event that they tell
of together: when and where, totals with their range, who disagrees, and which events of which articles it was put together from.`,
  flags: {
    format: { type: 'string', nargs: 1, choices: ['jsonl'], describe: 'format of the lines (jsonl is the only one)' },
    policy,
    json: { type: 'boolean', describe: 'print messages as lines of JSON' },
  },
  run,
};

/** The files to read, null for standard input. Throws a misuse where nothing is named, or both. */
function filesOf(paths: readonly string[], world: World): readonly (string | null)[] {
  if (paths.length === 0)
    throw wrongUse('Nothing is named to read', 'give files with lines of make-brief extract, or - for standard input');
  if (paths.includes('-') && paths.length > 1) {
    throw wrongUse('Standard input (-) cannot be read together with files', 'give - alone, or name files only');
  }
  return paths[0] === '-' ? [null] : paths.flatMap((path) => world.list(path).map((file) => file.path));
}

async function run({ paths, last }: Given, host: Host): Promise<ExitCode> {
  const { linkLines } = await import('../linking.ts');
  return answering(linkLines(filesOf(paths, host.world), policyOf(last('policy')), host.world), host);
}
