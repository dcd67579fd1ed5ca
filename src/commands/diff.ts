import { changeList } from '../changeList.ts';
import { compared } from '../changing.ts';
import { readComparable } from '../earlier.ts';
import { wrongUse } from '../problems.ts';
import type { Command, ExitCode, Given, Host } from './command.ts';

/** What changed between two briefings. */
export const diff: Command = {
  usage: `make-brief diff old new

Prints what changed from one briefing to another: new events, changed tolls, disputes, claims that are new or withdrawn, articles. Each is a PDF or
a JSON that make-brief wrote. The same events are known by the claims that they share, whatever they are called.`,
  flags: {
    'exit-code': { type: 'boolean', describe: 'leave with 4 when something changed, for scripts' },
    quiet: { type: 'boolean', describe: 'print nothing but errors' },
    json: { type: 'boolean', describe: 'print the changes, and messages, as JSON' },
  },
  run,
};

async function run(given: Given, host: Host): Promise<ExitCode> {
  const [old, late, ...others] = given.paths;
  if (old === undefined || late === undefined || others.length > 0) {
    throw wrongUse('Two briefings are compared', 'name the earlier one, then the later one');
  }
  const [earlier, later] = [readComparable(old, host.world), readComparable(late, host.world)];
  const { changes, problems } = await compared(earlier, later);
  host.report(problems);
  const text = given.has('json') ? `${JSON.stringify(changes, null, 2)}\n` : changeList(earlier, later, changes);
  if (!given.has('quiet')) await host.world.print(new TextEncoder().encode(text));
  return given.has('exit-code') && !changes.isNone ? 4 : 0;
}
