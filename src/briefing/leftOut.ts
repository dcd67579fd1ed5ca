/** What was read and not used, with the reason: nothing is lost in silence. */
import type { Block, Claim, LeftOutRow, Problem, ReadArticle } from '../model.ts';
import { position } from '../text/spans.ts';
import type { Catalogue } from './catalogue.ts';
import { originalName } from './copies.ts';
import { editsOf } from './edits.ts';
import { isWordOnly } from './phrases.ts';
import { quantityText } from './quantities.ts';
import { listed } from './wording.ts';

const mostLines = 6;
const mostLetters = 60;
const eventKinds: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'captured', 'displaced']);
const activityKinds: ReadonlySet<string> = new Set(['attacks', 'strikes', 'targets', 'munitions']);

export function leftOutOf(lookup: Catalogue, problems: readonly Problem[], cited: ReadonlySet<number>): readonly LeftOutRow[] {
  const taken = new Set(lookup.events.flatMap((event) => event.claims));
  return [
    ...lookup.articles.flatMap((article) => [
      ...removedBlocks(lookup, article),
      ...(article.claims.length === 0 ? [wholeArticle(lookup, article)] : []),
      ...rejectedClaims(lookup, article),
      ...repeatedClaims(lookup, article),
      ...outsideClaims(lookup, article),
      ...looseFigures(lookup, article, taken),
      ...wordCounts(lookup, article),
      ...unquoted(lookup, article, cited),
    ]),
    ...problems.map((problem) => problemRow(lookup, problem)),
  ];
}

interface Removed {
  readonly reason: string;
  readonly blocks: readonly Block[];
}

/** One row for each reason, with the lines and the first words. */
function removedBlocks(lookup: Catalogue, article: ReadArticle): readonly LeftOutRow[] {
  const blocks = article.blocks.filter((block) => block.role === 'removed');
  const reasons = [...new Set(blocks.map((block) => block.reason ?? 'no reason given'))];
  return reasons
    .map((reason): Removed => ({ reason, blocks: blocks.filter((block) => (block.reason ?? 'no reason given') === reason) }))
    .map((removed) => removedRow(lookup, article, removed));
}

function removedRow(lookup: Catalogue, article: ReadArticle, { reason, blocks }: Removed): LeftOutRow {
  const lines = blocks.map((block) => position(article.text, block.start).line);
  const [first] = blocks;
  const words = first ? openingWords(article.text.slice(first.start, first.end)) : '';
  const rest = lines.length > mostLines ? ` and ${lines.length - mostLines} more` : '';
  const where =
    lines.length === 1
      ? 'Paragraph'
      : `${lines.length} paragraphs, lines ${listed(lines.slice(0, mostLines).map(String))}${rest}, the first`;
  return row(lookup, article.id, lines[0] ?? null, `${where}: “${words}”`, reason.replaceAll('-', ' '));
}

function wholeArticle(lookup: Catalogue, article: ReadArticle): LeftOutRow {
  return row(lookup, article.id, null, 'The whole article', 'no rule read a claim in it');
}

/** What counts for itself: neither a repeat nor rejected, and of the days of the briefing. */
const isToldIn = (lookup: Catalogue, claim: Claim): boolean =>
  !lookup.isRepeat(claim) && !lookup.isRejected(claim) && !lookup.isOutside(claim);

/** What a person took out, with his reason. */
function rejectedClaims(lookup: Catalogue, article: ReadArticle): readonly LeftOutRow[] {
  return article.claims
    .filter(lookup.isRejected)
    .map((claim) => row(lookup, article.id, lookup.lineOf(claim), figureWords(lookup, claim), editsOf(lookup, claim).join('; ')));
}

/** What a copy has from its original. */
function repeatedClaims(lookup: Catalogue, article: ReadArticle): readonly LeftOutRow[] {
  const repeats = article.claims.filter((claim) => lookup.isRepeat(claim) && !lookup.isRejected(claim));
  const numbers = repeats.map((claim) => lookup.numberOf(claim.id));
  if (numbers.length === 0 || !article.copyOf) return [];
  const what = numbers.length === 1 ? 'One claim' : `${numbers.length} claims`;
  const where = originalName(lookup, article.copyOf);
  const reason = `${numbers.length === 1 ? 'stands' : 'stand'} in ${where} too, of which it is a copy: counted once`;
  return [row(lookup, article.id, null, `${what} (${claimNumbers(numbers)})`, reason)];
}

/** What is of other days than the briefing. */
function outsideClaims(lookup: Catalogue, article: ReadArticle): readonly LeftOutRow[] {
  const outside = article.claims.filter((claim) => lookup.isOutside(claim) && !lookup.isRepeat(claim) && !lookup.isRejected(claim));
  const numbers = outside.map((claim) => lookup.numberOf(claim.id));
  if (numbers.length === 0) return [];
  const what = numbers.length === 1 ? 'One claim' : `${numbers.length} claims`;
  return [row(lookup, article.id, null, `${what} (${claimNumbers(numbers)})`, 'in Appendix A only: outside the period asked for')];
}

/** Tolls that no event took. */
function looseFigures(lookup: Catalogue, article: ReadArticle, taken: ReadonlySet<string>): readonly LeftOutRow[] {
  return article.claims
    .filter((claim) => eventKinds.has(claim.kind) && !taken.has(claim.id) && isToldIn(lookup, claim))
    .map((claim) =>
      row(lookup, article.id, lookup.lineOf(claim), figureWords(lookup, claim), 'in Appendix A only: no event could be told from it'),
    );
}

/** "A series of attacks" is no number: no table can carry it. */
function wordCounts(lookup: Catalogue, article: ReadArticle): readonly LeftOutRow[] {
  const numbers = article.claims
    .filter((claim) => activityKinds.has(claim.kind) && isWordOnly(claim) && isToldIn(lookup, claim))
    .map((claim) => lookup.numberOf(claim.id));
  if (numbers.length === 0) return [];
  const what = numbers.length === 1 ? 'One count' : `${numbers.length} counts`;
  return [row(lookup, article.id, null, `${what} in words (${claimNumbers(numbers)})`, 'not tabulated: the words give no number')];
}

/** Statements stand in the appendix; an entry of the chronology carries one at most. */
function unquoted(lookup: Catalogue, article: ReadArticle, cited: ReadonlySet<number>): readonly LeftOutRow[] {
  const numbers = article.claims
    .filter((claim) => claim.kind === 'statement' && isToldIn(lookup, claim))
    .map((claim) => lookup.numberOf(claim.id))
    .filter((number) => !cited.has(number));
  if (numbers.length === 0) return [];
  const what = numbers.length === 1 ? 'One statement' : `${numbers.length} statements`;
  return [row(lookup, article.id, null, `${what} (${claimNumbers(numbers)})`, 'in Appendix A only: an entry quotes one statement at most')];
}

function problemRow(lookup: Catalogue, problem: Problem): LeftOutRow {
  const article = lookup.articles.find((each) => each.file !== null && each.file === problem.place?.file);
  const number = article ? lookup.articleNumber(article.id) : null;
  return {
    article: number === null ? (problem.place?.file ?? 'the whole') : `Article ${number}`,
    articleAnchor: number === null ? '' : `source-${number}`,
    line: problem.place?.line ?? null,
    what: problem.message,
    reason: `${problem.severity} while reading`,
  };
}

function figureWords(lookup: Catalogue, claim: Claim): string {
  return `Claim ${lookup.numberOf(claim.id)}: ${claim.kind} ${quantityText(claim.quantity)} ${claim.subject.text}`.trim();
}

function row(lookup: Catalogue, id: string, line: number | null, what: string, reason: string): LeftOutRow {
  const number = lookup.articleNumber(id);
  return { article: `Article ${number}`, articleAnchor: `source-${number}`, line, what, reason };
}

function openingWords(words: string): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim();
  return flat.length <= mostLetters ? flat : `${flat.slice(0, flat.lastIndexOf(' ', mostLetters))} …`;
}

function claimNumbers(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'claim' : 'claims'} ${ranges(numbers)}`;
}

/** 1, 2, 3, 7 as "1–3 and 7". */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return listed(runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)));
}
