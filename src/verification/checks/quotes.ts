/** Whether the appendix on the pages prints every sentence as it was quoted. */
import { dictOf, Ref } from '../../pdfFile/objects.ts';
import type { PdfFile } from '../../pdfFile/open.ts';
import { readNames } from '../../pdfFile/trees.ts';
import { problem } from '../../problems.ts';
import { counted } from '../../text/counted.ts';
import { blockText } from '../blocks.ts';
import type { Brief } from '../brief.ts';
import type { Check } from '../outcome.ts';
import { cut, printedAs, squeezed } from './quoting.ts';

export function checkQuotes(brief: Brief): Check {
  const { evidence, blocks, file } = brief;
  const anchors = anchoredClaims(brief);
  const missing = new Set(evidence.missing);
  const texts = blocks.map((block) => squeezed(blockText(block)));
  const whole = new Set(texts);
  const all = texts.join('\n');
  const isPrinted = (quote: string): boolean => {
    const words = printedAs(quote, missing);
    return whole.has(words) || all.includes(words);
  };
  const anchored = evidence.claims.flatMap(({ evidence: { quote } }, index) => {
    const page = anchors.get(index + 1);
    return page === undefined ? [] : [{ claim: index + 1, page, quote }];
  });
  const unprinted = anchored.filter(({ quote }) => !isPrinted(quote));
  // Some audiences list claims by their lines, without the sentences.
  const hasAppendix = 2 * unprinted.length < anchored.length;
  const changed = unprinted.filter(({ quote }) => hasAppendix || texts.some((text) => isAlike(text, printedAs(quote, missing))));
  const quoted = anchored.length - unprinted.length + changed.length;
  const others = evidence.claims.length - quoted;
  return {
    what: 'sentences of claims on the pages, as they were quoted',
    count: quoted,
    findings: changed.map(({ claim, page, quote }) =>
      problem('verify/quote-unprinted', { file: file.path }, { page, claim, quote: cut(quote) }),
    ),
    unchecked: others > 0 ? [`${counted(others, 'sentence')} on the pages, which this audience does not print`] : [],
  };
}

/** Letters that are looked for together. */
const run = 8;

/** Whether a text is the other with some letters changed: as long, and with most of its runs of letters. */
function isAlike(text: string, words: string): boolean {
  if (text.length < 0.8 * words.length || text.length > 1.25 * words.length) return false;
  const runs = Array.from({ length: Math.floor(words.length / run) }, (_, at) => words.slice(at * run, at * run + run));
  return runs.filter((each) => text.includes(each)).length > runs.length / 2;
}

/** Numbers of the claims that have a place of their own on the pages, with the page. In a report, names that clash have others: "Annex A.claim-3". */
function anchoredClaims({ evidence, pages, file }: Brief): ReadonlyMap<number, number> {
  const byObject = new Map(pages.map(({ page, number }) => [page.number, number]));
  const found = new Map<number, number>();
  for (const [name, value] of destinations(file)) {
    const claim = Number(/(?:^|\.)claim-(\d{1,9})\.*$/.exec(name)?.[1] ?? 0);
    const target = file.look(value);
    const place = Array.isArray(target) ? target[0] : null;
    const page = place instanceof Ref ? byObject.get(place.number) : undefined;
    if (claim > 0 && claim <= evidence.claims.length && page !== undefined) found.set(claim, page);
  }
  return found;
}

const destinations = (file: PdfFile): ReturnType<typeof readNames> =>
  readNames(dictOf(file.look(file.catalog.get('Names')))?.get('Dests'), file);
