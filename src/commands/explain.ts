import { accountOf, dateWords } from '../accounts.ts';
import type { Retraced } from '../claims/index.ts';
import { lineAt } from '../listing.ts';
import type { DateMention, Edited, ReadArticle } from '../model.ts';
import type { Told } from '../pipeline.ts';
import { BriefError, problem } from '../problems.ts';
import { defaults, fileBytes, policyOf, settleReview } from '../settings/settings.ts';
import { readLexicons } from '../shipped.ts';
import { counted } from '../text/counted.ts';
import { shown } from '../text/shown.ts';
import { type Command, type ExitCode, type Given, type Host, maxFileSize, messageFlags, policy, reviewFlag } from './command.ts';

/** Why an article is dated as it is, and how every figure in it was read or passed over: for whoever has to defend a briefing. */
export const explain: Command = {
  usage: `make-brief explain [paths..]

Shows how an article was read: its day with what that was concluded from, every date expression with the interval it stands for, every
claim under its sentence with its id, the rule and the word that gave it, and every number or person that was not taken, with the reason. Paths are files, folders or patterns (${defaults.paths.join(', ')} when none is given); FILE:LINE shows one line.
Articles are read together, because one may date another. With --events the events that they tell of are listed, and with --event ID
one of them is shown with all claims that made it.`,
  flags: {
    event: { type: 'string', nargs: 1, describe: 'show the event of this id, or of the id that begins so' },
    events: { type: 'boolean', describe: 'list the events with their ids' },
    review: reviewFlag,
    'max-file-size': maxFileSize,
    policy,
    ...messageFlags,
  },
  run,
};

async function run(given: Given, host: Host): Promise<ExitCode> {
  const { survey } = await import('../pipeline.ts');
  const asked = given.paths.length > 0 ? given.paths : defaults.paths;
  const isFile = (path: string): boolean => host.world.exists(path);
  const wanted = asked.map((path) => addressOf(path, isFile));
  const review = await settleReview(given.last('review'), host.environment, host.world);
  const source = {
    paths: wanted.map(({ path }) => path),
    maxFileBytes: fileBytes(given.last('max-file-size')),
    policy: policyOf(given.last('policy')),
    review,
  };
  const { articles, events, edits, problems } = await survey(source, host.world);
  host.report(problems);
  if (given.has('events') || given.last('event') !== undefined) return showEvents(given.last('event'), { articles, events }, host);
  const lines = new Map(wanted.flatMap(({ path, line }) => (line === null ? [] : [[path, line] as const])));
  const { retrace } = await import('../claims/index.ts');
  const { openLexicons } = await import('../text/lexicons.ts');
  const lexicons = openLexicons(readLexicons(host.world));
  const text = articles
    .map((article) => show({ article, edits, retraced: retrace(article, lexicons) }, lines.get(article.file ?? '') ?? null))
    .join('\n');
  await host.world.print(new TextEncoder().encode(text));
  host.tell(counted(articles.length, 'article'), { articles: articles.length });
  return articles.length > 0 ? 0 : 1;
}

/** The list of events, or the one that is asked for. Throws `explain/no-event`. */
async function showEvents(id: string | undefined, { articles, events }: Pick<Told, 'articles' | 'events'>, host: Host): Promise<ExitCode> {
  const { eventAccount, eventListing } = await import('../eventAccounts.ts');
  const asked = events.find((event) => id !== undefined && event.id.startsWith(id));
  if (id !== undefined && !asked) throw new BriefError(problem('explain/no-event', null, { id }));
  await host.world.print(new TextEncoder().encode(asked ? eventAccount(asked, articles) : eventListing(events)));
  host.tell(counted(events.length, 'event'), { events: events.length });
  return 0;
}

interface Address {
  readonly path: string;
  readonly line: number | null;
}

/** `a.txt:12` is line 12 of `a.txt`, unless a file goes by the whole name. */
function addressOf(path: string, isFile: (path: string) => boolean): Address {
  const [, file, line] = /^(.+):(\d+)$/.exec(path) ?? [];
  return file && line && !isFile(path) ? { path: file, line: Number(line) } : { path, line: null };
}

const because = (reasons: readonly string[], indent: string): readonly string[] =>
  reasons.map((reason) => `${indent}because ${shown(reason)}`);

function mentionLines(article: ReadArticle, { start, text, when, form }: DateMention): readonly string[] {
  const head = `  line ${lineAt(article, start)}  "${shown(text)}"  ${dateWords(when)}  [${form}]`;
  return [head, ...because(when.reasons, '      ')];
}

/** How the article is dated. */
function headOf({ published, contradiction, news, basis }: ReadArticle): readonly string[] {
  return [
    `  published  ${published.precision === 'none' ? 'undated' : dateWords(published)}${basis.published ? `  [${shown(basis.published)}]` : ''}`,
    ...because(published.reasons, '      '),
    ...(contradiction === null ? [] : [`      but ${shown(contradiction)}`]),
    `  news of    ${news.precision === 'none' ? 'no day that its words tell' : dateWords(news)}`,
    ...because(news.reasons, '      '),
  ];
}

/** An article, how its claims were read, and what was edited of all claims. */
interface Shown {
  readonly article: ReadArticle;
  readonly retraced: Retraced;
  readonly edits: readonly Edited[];
}

function show({ article, retraced, edits }: Shown, line: number | null): string {
  const dates = article.dates.filter(({ start }) => line === null || lineAt(article, start) === line);
  const account = accountOf({ article, retraced, edits }, (first, last) => line === null || (first <= line && line <= last));
  const told = [
    ...(dates.length > 0 ? ['', '  dates', ...dates.flatMap((mention) => mentionLines(article, mention))] : []),
    ...(account.length > 0 ? ['', '  claims', ...account] : []),
  ];
  return `${[shown(article.file ?? article.id), ...(line === null ? headOf(article) : []), ...told].join('\n')}\n`;
}
