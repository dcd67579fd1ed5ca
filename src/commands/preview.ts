import { tuneForLong } from '../launching/engine.ts';
import { wrongUse } from '../problems.ts';
import { defaults } from '../settings/settings.ts';
import { counted } from '../text/counted.ts';
import { type Command, type ExitCode, type Given, type Host, maxFileSize, messageFlags, policy, reviewFlag } from './command.ts';
import type { State } from './preview/session.ts';

/** The briefing in a browser, made again with every change. */
export const preview: Command = {
  usage: `make-brief preview [paths..]

Shows the briefing in a browser, on this machine only: the pages of its PDF beside its HTML. Both are made again when a template, a style
sheet, the settings, an edit or an article is saved; what is wrong is told on the page. Ctrl-C ends it.`,
  flags: {
    port: { type: 'string', nargs: 1, describe: 'port of the page (any that is free by default)' },
    audience: { type: 'string', nargs: 1, describe: `whose templates to show first (${defaults.audience} by default)` },
    title: { type: 'string', nargs: 1, describe: 'title of the briefing' },
    period: { type: 'string', nargs: 1, describe: 'days to brief on: 2024-01, or 2024-01-01/2024-02-15 (all by default)' },
    config: { type: 'string', nargs: 1, describe: `settings file (./${defaults.config} where there is one)` },
    review: reviewFlag,
    'max-file-size': maxFileSize,
    policy,
    ...messageFlags,
  },
  run,
};

const flagKeys = ['audience', 'title', 'period', 'config', 'max-file-size', 'policy', 'review'] as const;

async function run(given: Given, host: Host): Promise<ExitCode> {
  const port = portOf(given.last('port'));
  const flags = { paths: given.paths, ...Object.fromEntries(flagKeys.map((key) => [key, given.all(key)])) };
  if (given.paths.includes('-')) throw wrongUse('Standard input cannot be read again', 'name files or folders');
  const { openSession } = await import('./preview/session.ts');
  const { openLoopback } = await import('./preview/loopback.ts');
  const { siteOf } = await import('./preview/site.ts');
  const ended = host.ended();
  const words = (state: State): string => JSON.stringify(state);
  let tellPages = (_: string): void => {};
  const session = openSession(flags, host, (state) => {
    tuneForLong();
    announce(state, host);
    tellPages(words(state));
  });
  try {
    const site = await openLoopback(port, siteOf(session, host.world), () => words(session.state()));
    tellPages = site.tell;
    host.tell(`The briefing is shown at ${site.address} (Ctrl-C ends it)`, { address: site.address });
    try {
      await Promise.race([ended, session.run()]);
    } finally {
      site.close();
    }
  } finally {
    session.close();
  }
  return 0;
}

const mostPort = 65_535;

function portOf(word: string | undefined): number {
  if (word === undefined) return 0;
  if (/^\d{1,5}$/.test(word) && Number(word) > 0 && Number(word) <= mostPort) return Number(word);
  throw wrongUse(`"${word}" is no port`, `give a number from 1 to ${mostPort}, or leave it out`);
}

/** `analyst: 16 pages in 312 ms`. */
function announce({ audience, pages, milliseconds, readMilliseconds, problems, isStale }: State, host: Host): void {
  host.report(problems);
  const isMade = !isStale && pages !== null;
  const read = readMilliseconds === null ? '' : `, ${readMilliseconds} ms of them to read the articles`;
  const made = isMade ? `${audience}: ${counted(pages, 'page')} in ${milliseconds} ms${read}` : `${audience}: not made, see above`;
  host.tell(made, { audience, pages: isMade ? pages : null, milliseconds, readMilliseconds, problems: problems.length });
}
