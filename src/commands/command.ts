/** ROOF. What a command is: flags for the command line, and one function that does the work. */
import type { Arguments, Options } from 'yargs';
import { type ExtractLine, jsonLine, type LinkLine } from '../lines.ts';
import type { Problem, World } from '../model.ts';
import { defaults, policies } from '../settings/settings.ts';
import type { Environment } from '../settings/wishes.ts';

/** What `cli.ts` gives a command to work with. */
export interface Host {
  readonly world: World;
  readonly environment: Environment;
  /** Problems go to standard error as they are found, in words or as JSON. */
  report(problems: readonly Problem[]): void;
  /** A line on standard error for what went well, in words and as data. */
  tell(words: string, data: Readonly<Record<string, unknown>>): void;
  /** Starts a stop-watch; it tells the milliseconds since. Nothing that is written may depend on it. */
  clock(): () => number;
  /** Resolves when somebody ends the program, with Ctrl-C or otherwise. */
  ended(): Promise<void>;
}

/** 0: made. 1: something was left undone that the user can mend. 4: there are changes, and it was asked to tell so. */
export type ExitCode = 0 | 1 | 4;

export interface Command {
  readonly usage: string;
  readonly flags: Readonly<Record<string, Options>>;
  run(given: Given, host: Host): Promise<ExitCode>;
}

/** The words on the command line after the command's name. */
export interface Given {
  readonly paths: readonly string[];
  /** Everything a flag was given, in order; empty where it is not there. */
  all(flag: string): readonly string[];
  /** Of a flag given twice the last holds. */
  last(flag: string): string | undefined;
  has(flag: string): boolean;
}

/** Reads what yargs found. Paths are all words that are no flags, without the command's own name; after `--` every word is a path. */
export function given(found: Arguments, names: readonly string[]): Given {
  const words = texts(found._);
  const all = (flag: string): readonly string[] => texts(found[flag]);
  return {
    paths: [...(words[0] !== undefined && names.includes(words[0]) ? words.slice(1) : words), ...all('--')],
    all,
    last: (flag) => all(flag).at(-1),
    has: (flag) => found[flag] === true,
  };
}

const problemsOf = (answer: ExtractLine | LinkLine): readonly Problem[] => ('problems' in answer ? answer.problems : []);

/** Prints answers as they come, and tells their errors; a line that needs nothing done is answered by a note, and fails nothing. */
export async function answering(answers: AsyncIterable<ExtractLine | LinkLine>, host: Host): Promise<ExitCode> {
  const encoder = new TextEncoder();
  let code: ExitCode = 0;
  let said = '';
  for await (const answer of answers) {
    await host.world.print(encoder.encode(jsonLine(answer)));
    const errors = problemsOf(answer).filter(({ severity }) => severity === 'error' || ('error' in answer && severity !== 'note'));
    if (errors.length === 0) continue;
    code = 1;
    // A broken sidecar is a problem of every article beside it, and is said once.
    if (said !== JSON.stringify(errors)) host.report(errors);
    said = JSON.stringify(errors);
  }
  return code;
}

/** The flag of every command that reads files. */
export const maxFileSize: Options = {
  type: 'string',
  nargs: 1,
  describe: 'largest file that is read, in megabytes (50 by default)',
};

/** The flag of every command that sums. */
export const policy: Options = {
  type: 'string',
  nargs: 1,
  choices: [...policies],
  describe: `which figure is best where sources differ (${defaults.policy} by default)`,
};

/** The flag of every command that shows what was read as a person edited it. */
export const reviewFlag: Options = {
  type: 'string',
  nargs: 1,
  describe: `file of edits by hand (./${defaults.review} where there is one)`,
};

/** The flags of every command that prints messages. */
export const messageFlags = {
  quiet: { type: 'boolean', describe: 'print errors only' },
  json: { type: 'boolean', describe: 'print messages as lines of JSON' },
} as const satisfies Readonly<Record<string, Options>>;

function texts(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
