import { counted, lineAt } from '../listing.ts';
import type { Claim, DateMention, ReadArticle, When } from '../model.ts';
import { defaults, fileBytes } from '../settings.ts';
import { flow } from '../text/joins.ts';
import { shown } from '../text/shown.ts';
import { type Command, type ExitCode, type Given, type Host, maxFileSize } from './command.ts';

/** Why an article is dated as it is, and every date in it: for whoever has to defend a chronology. */
export const explain: Command = {
  usage: `make-brief explain [paths..]

Shows how dates were found: the day of each article with what it was concluded from, every date expression with the interval it stands
for, and the date of every claim. Paths are files, folders or patterns (${defaults.paths.join(', ')} when none is given); FILE:LINE shows one line.
Articles are read together, because one may date another.`,
  flags: {
    'max-file-size': maxFileSize,
    quiet: { type: 'boolean', describe: 'print errors only' },
    json: { type: 'boolean', describe: 'print messages as lines of JSON' },
  },
  run,
};

async function run(given: Given, host: Host): Promise<ExitCode> {
  const { survey } = await import('../pipeline.ts');
  const asked = given.paths.length > 0 ? given.paths : defaults.paths;
  const isFile = (path: string): boolean => host.world.exists(path);
  const wanted = asked.map((path) => addressOf(path, isFile));
  const source = { paths: wanted.map(({ path }) => path), maxFileBytes: fileBytes(given.last('max-file-size')) };
  const { articles, problems } = await survey(source, host.world);
  host.report(problems);
  const lines = new Map(wanted.flatMap(({ path, line }) => (line === null ? [] : [[path, line] as const])));
  const text = articles.map((article) => show(article, lines.get(article.file ?? '') ?? null)).join('\n');
  await host.world.print(new TextEncoder().encode(text));
  host.tell(counted(articles.length, 'article'), { articles: articles.length });
  return articles.length > 0 ? 0 : 1;
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

/** `2020-03-11 (day, relative, counted from 2020-03-13)`. */
function dateWords({ edtf, precision, basis, anchor }: When): string {
  if (precision === 'none') return 'open';
  const from = anchor === null ? '' : `, counted from ${anchor}`;
  return `${edtf} (${precision}, ${basis}${from})`;
}

const because = (reasons: readonly string[], indent: string): readonly string[] =>
  reasons.map((reason) => `${indent}because ${shown(reason)}`);

function mentionLines(article: ReadArticle, { start, text, when, form }: DateMention): readonly string[] {
  const head = `  line ${lineAt(article, start)}  "${shown(text)}"  ${dateWords(when)}  [${form}]`;
  return [head, ...because(when.reasons, '      ')];
}

function claimLines(article: ReadArticle, { kind, quantity, when, evidence: { focus } }: Claim): readonly string[] {
  const words = shown(flow(article.text, focus)).slice(0, 60);
  const head = `  line ${lineAt(article, focus.start)}  ${kind}${quantity ? ` "${words}"` : ''}  ${dateWords(when)}`;
  return [head, ...because(when.reasons, '      ')];
}

function show(article: ReadArticle, line: number | null): string {
  const isAsked = (offset: number): boolean => line === null || lineAt(article, offset) === line;
  const { published, contradiction, news, basis } = article;
  const dates = article.dates.filter(({ start }) => isAsked(start));
  const claims = article.claims.filter(({ kind, evidence }) => kind !== 'statement' && isAsked(evidence.focus.start));
  const head = [
    `${shown(article.file ?? article.id)}`,
    `  published  ${published.precision === 'none' ? 'undated' : dateWords(published)}${basis.published ? `  [${shown(basis.published)}]` : ''}`,
    ...because(published.reasons, '      '),
    ...(contradiction === null ? [] : [`      but ${shown(contradiction)}`]),
    `  news of    ${news.precision === 'none' ? 'no day that its words tell' : dateWords(news)}`,
    ...because(news.reasons, '      '),
  ];
  const told = [
    ...(dates.length > 0 ? ['', '  dates', ...dates.flatMap((mention) => mentionLines(article, mention))] : []),
    ...(claims.length > 0 ? ['', '  claims', ...claims.flatMap((claim) => claimLines(article, claim))] : []),
  ];
  return `${[...(line === null ? head : head.slice(0, 1)), ...told].join('\n')}\n`;
}
