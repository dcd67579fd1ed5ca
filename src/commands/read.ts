import type { Intake } from '../articles/index.ts';
import { jsonLine, type Naming, openNaming, type ReadLine, readingOf, refusal } from '../lines.ts';
import { linesOf } from '../listing.ts';
import type { Article, Block, Detail } from '../model.ts';
import { defaults, fileBytes } from '../settings/settings.ts';
import { counted } from '../text/counted.ts';
import { flow } from '../text/joins.ts';
import { shown } from '../text/shown.ts';
import { type Command, type ExitCode, type Given, type Host, maxFileSize, messageFlags } from './command.ts';

/** How files are read: what of each is the article, what was set aside and why. */
export const read: Command = {
  usage: `make-brief read [paths.. | -]

Shows how files are read: what is known of each article and who says so, the main text, and what was left out of it, with the reason.
Paths are files, folders, patterns such as "news/**/*.html", or - for standard input (${defaults.paths.join(', ')} when none is given).`,
  flags: {
    format: {
      type: 'string',
      nargs: 1,
      choices: ['text', 'jsonl'],
      describe: 'for people (text, the default), or one line of JSON an article',
    },
    'max-file-size': maxFileSize,
    ...messageFlags,
  },
  run,
};

async function run(given: Given, host: Host): Promise<ExitCode> {
  const { readPaths } = await import('../pipeline.ts');
  const paths = given.paths.length > 0 ? given.paths : defaults.paths;
  const isForMachines = given.last('format') === 'jsonl';
  const encoder = new TextEncoder();
  const naming = openNaming();
  const counts = { files: 0, articles: 0, unread: 0 };
  for await (const intake of readPaths(paths, fileBytes(given.last('max-file-size')), host.world)) {
    host.report(intake.problems);
    if (intake.file === '') continue;
    counts.files++;
    counts.articles += intake.articles.length;
    counts.unread += isUnread(intake) ? 1 : 0;
    const found = isForMachines ? answersTo(intake, naming).map(jsonLine) : [headOf(intake), ...intake.articles.map(show)];
    await host.world.print(encoder.encode(found.join('')));
  }
  host.tell(`${counted(counts.files, 'file')}: ${counted(counts.articles, 'article')}, ${counts.unread} left out`, counts);
  return counts.articles > 0 ? 0 : 1;
}

const isUnread = ({ articles, members }: Intake): boolean => articles.length === 0 && members === 0;

function answersTo(intake: Intake, naming: Naming): readonly ReadLine[] {
  const { file, articles, problems } = intake;
  if (isUnread(intake)) return [refusal(naming.file(file), problems, file)];
  return naming.articles(articles).map((article) => readingOf(article, problems));
}

function headOf(intake: Intake): string {
  const { file, format, members } = intake;
  if (format === 'make-brief') return `\n${shown(file)}  (made by make-brief, not read)\n`;
  const became = isUnread(intake) ? ', left out' : members > 0 ? `, ${counted(members, 'file')} inside` : '';
  return `\n${shown(file)}  (${format ?? 'unknown'}${became})\n`;
}

const details: readonly Detail[] = [
  'title',
  'publisher',
  'byline',
  'published',
  'modified',
  'dateline',
  'agency',
  'language',
  'url',
  'note',
];

function detailOf(article: Article, detail: Detail): string | null {
  const value = article[detail];
  return typeof value === 'object' ? (value?.edtf ?? '') || null : value;
}

/** `  title      Rockets hit camp  [JSON-LD]`. */
function detailLines(article: Article): readonly string[] {
  return details.flatMap((detail) => {
    const value = detailOf(article, detail);
    const source = article.basis[detail];
    return value === null ? [] : [`  ${detail.padEnd(10)} ${shown(value)}${source ? `  [${source}]` : ''}`];
  });
}

function blockLine(article: Article, block: Block, line: number): string {
  const words = shown(flow(article.text, block));
  const place = String(line).padStart(6);
  return block.role === 'removed' ? `${place}  - [${block.reason}] ${words}` : `${place}  ${block.role === 'body' ? '' : '# '}${words}`;
}

/** The article for the eyes: what is known of it, then every paragraph with its line, those left out with a dash and the reason. */
function show(article: Article): string {
  const kept = article.blocks.filter(({ role }) => role !== 'removed').length;
  const extent = `  ${counted(kept, 'paragraph')} kept, ${article.blocks.length - kept} left out`;
  const head = article.copyOf ? [`  a copy of ${article.copyOf.article}`] : [];
  const lines = linesOf(article);
  const blocks = article.blocks.map((block, at) => blockLine(article, block, lines[at] ?? 1));
  return `${[...head, ...detailLines(article), extent, '', ...blocks, ''].join('\n')}\n`;
}
