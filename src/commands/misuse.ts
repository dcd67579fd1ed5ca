import { type BriefError, wrongUse } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';

const help = 'see make-brief --help';

/** What yargs finds wrong, in the words of this program: one sentence, and what to write instead. */
export function misuse(message: string, flags: readonly string[]): BriefError {
  const [kind, ...rest] = message.split(': ');
  const named = rest.join(': ');
  if (kind?.startsWith('Unknown argument')) return unknownOption(named.split(', ')[0] ?? '', flags);
  if (kind === 'Not enough arguments following') return wrongUse(`The option ${dashed(named)} needs a value`, help);
  if (message.startsWith('Invalid values')) return invalidValue(message);
  return wrongUse(message.replaceAll(/\s+/g, ' ').replace(/\.$/, ''), help);
}

function unknownOption(name: string, flags: readonly string[]): BriefError {
  return wrongUse(`There is no option ${dashed(name)}`, help, hint(dashed(name), flags.map(dashed)));
}

/** From `Argument: format, Given: "doc", Choices: "pdf", "json"`. */
function invalidValue(message: string): BriefError {
  const name = /Argument: ([^,]+)/.exec(message)?.[1] ?? '';
  const [given, ...choices] = [...message.matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
  return wrongUse(`The option ${dashed(name)} does not take "${given}"`, `choose ${alternatives(choices)}`);
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
