/** Compares what the program reads of a saved page with what a reader found there. Pure; conventions: reading/about.md. */
import type { Article, Block } from '../src/model.ts';

/** Labels of one page; null means that the page does not say. */
export interface Labels {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** The story's paragraphs, subheads, list items and table rows, in reading order. */
  readonly main: readonly string[];
  /** Words that stand on the page outside the story. */
  readonly removed: readonly string[];
  /** Sentences with figures that must stay in the story. */
  readonly claims: readonly string[];
}

/** Words of the story against the words read as story, each counted as often as it stands. */
export interface WordScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly missing: readonly string[];
  readonly tooMany: readonly string[];
}

export interface FieldScore {
  readonly field: string;
  readonly asked: string | null;
  readonly said: string | null;
  readonly isRight: boolean;
}

export interface PageScore extends WordScore {
  readonly fields: readonly FieldScore[];
  /** One line for each string that stands where it must not, or does not stand where it must. */
  readonly misplaced: readonly string[];
}

const apostrophes = /['’ʼ]/gu;

/** All white space made one blank, soft hyphens left out. */
const collapse = (words: string): string => words.replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim();

/** Runs of letters and digits in lower case; an apostrophe inside a run belongs to it, in one form. */
export function wordsOf(text: string): readonly string[] {
  const runs = text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu);
  return (runs ?? []).map((run) => run.replaceAll(apostrophes, "'"));
}

/** The words of `words` that are left when each of `others` has taken one of its like away. */
function leftOf(words: readonly string[], others: readonly string[]): readonly string[] {
  const stock = new Map<string, number>();
  for (const word of others) stock.set(word, (stock.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = stock.get(word) ?? 0;
    stock.set(word, count - 1);
    return count <= 0;
  });
}

/** Nothing said of nothing asked is right; nothing said of something is wrong in both ways. */
export function scoreWords(said: readonly string[], asked: readonly string[]): WordScore {
  const missing = leftOf(asked, said);
  const tooMany = leftOf(said, asked);
  const right = asked.length - missing.length;
  const share = (all: number): number => (all === 0 ? Number(asked.length === said.length) : right / all);
  const [precision, recall] = [share(said.length), share(asked.length)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, missing, tooMany };
}

/** Several makers may be joined in any way; their names and order count. */
export const namesIn = (byline: string | null): string =>
  byline === null
    ? ''
    : collapse(byline)
        .split(/ ?[,;&] ?(?:and )?| and | y | و/u)
        .map((name) => name.trim())
        .filter(Boolean)
        .join(' + ');

function fieldsOf(article: Article, labels: Labels): readonly FieldScore[] {
  const title = article.title === null ? null : collapse(article.title);
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    ['title', labels.title, title],
    ['byline', labels.byline, article.byline],
    ['publisher', labels.publisher, article.publisher],
    ['url', labels.url, article.url],
    ['published', labels.published, article.published.from],
    ['modified', labels.modified, article.modified.from],
    ['language', labels.language, article.language],
  ];
  return pairs.map(([field, asked, said]) => {
    const isRight = field === 'byline' ? namesIn(asked) === namesIn(said) : asked === said;
    return { field, asked, said, isRight };
  });
}

const isStory = ({ role }: Block): boolean => role === 'body' || role === 'heading';

function misplacedIn(labels: Labels, story: string, removed: readonly string[]): readonly string[] {
  return [
    ...labels.removed.filter((words) => story.includes(collapse(words))).map((words) => `in the story: ${words}`),
    ...labels.removed
      .filter((words) => !removed.some((block) => block.includes(collapse(words))))
      .map((words) => `in no removed block: ${words}`),
    ...labels.claims.filter((words) => !story.includes(collapse(words))).map((words) => `claim lost: ${words}`),
  ];
}

/** What was read of one page against its labels. The right title counts neither way, whatever its block is called. */
export function scorePage(article: Article, labels: Labels): PageScore {
  const wordsIn = (block: Block): string => collapse(article.text.slice(block.start, block.end));
  const title = collapse(labels.title ?? '');
  const story = article.blocks.filter((block) => isStory(block) && wordsIn(block) !== title).map(wordsIn);
  const removed = article.blocks.filter(({ role }) => role === 'removed').map(wordsIn);
  return {
    ...scoreWords(wordsOf(story.join('\n')), wordsOf(labels.main.join('\n'))),
    fields: fieldsOf(article, labels),
    misplaced: misplacedIn(labels, story.join(' '), removed),
  };
}

const firstOf = (words: readonly string[]): string =>
  `${words.slice(0, 30).join(' ')}${words.length > 30 ? ` … (${words.length} in all)` : ''}`;

/** Everything that is wrong with a page, one line each; empty where all is right. */
export function faultsOf(score: PageScore, floor: number): readonly string[] {
  const fields = score.fields.filter(({ isRight }) => !isRight);
  const isLow = score.f1 < floor;
  return [
    ...(isLow ? [`F1 ${score.f1.toFixed(3)} (precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)})`] : []),
    ...(isLow && score.missing.length > 0 ? [`words missing: ${firstOf(score.missing)}`] : []),
    ...(isLow && score.tooMany.length > 0 ? [`words too many: ${firstOf(score.tooMany)}`] : []),
    ...fields.map(({ field, asked, said }) => `${field}: asked ${JSON.stringify(asked)}, said ${JSON.stringify(said)}`),
    ...score.misplaced,
  ];
}

const row = (name: string, numbers: readonly number[], right: number, asked: number): string =>
  `${name.padEnd(26)} ${numbers.map((number) => number.toFixed(3)).join('  ')}  ${right}/${asked}`;

/** A line for each page, then the averages. A page that gave no article counts as nought. */
export function tableOf(pages: ReadonlyMap<string, PageScore | null>): readonly string[] {
  const none = { f1: 0, precision: 0, recall: 0, fields: [], misplaced: [], missing: [], tooMany: [] } satisfies PageScore;
  const all = [...pages].map(([name, score]) => {
    const { f1, precision, recall, fields } = score ?? none;
    return { name, numbers: [f1, precision, recall], right: fields.filter(({ isRight }) => isRight).length, asked: fields.length || 7 };
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const mean = [0, 1, 2].map((at) => sum(all.map(({ numbers }) => numbers[at] ?? 0)) / Math.max(1, all.length));
  const total = row('average', mean, sum(all.map(({ right }) => right)), sum(all.map(({ asked }) => asked)));
  const head = `${'page'.padEnd(26)} F1     prec.  recall metadata`;
  return [head, ...all.map(({ name, numbers, right, asked }) => row(name, numbers, right, asked)), total];
}
