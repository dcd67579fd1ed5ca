/** Whether the pages are those that were printed, in their order, with their words and numbers. */
import type { CarriedPage, Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import { counted } from '../../text/counted.ts';
import type { Brief } from '../brief.ts';
import type { Check } from '../outcome.ts';
import type { BriefPage } from '../pages.ts';
import { around } from './quoting.ts';

/** Each page once, in order, and no other between them. */
export function checkPages({ evidence, pages, otherPages, file }: Brief): Check {
  const place = { file: file.path };
  const total = evidence.pages.length;
  const numbers = pages.map(({ number }) => number);
  const missing = evidence.pages.flatMap((_, index) => (numbers.includes(index + 1) ? [] : [index + 1]));
  const twice = [...new Set(numbers.filter((number, index) => numbers.indexOf(number) < index))];
  const inOrder = [...new Set(numbers)];
  const behind = inOrder.flatMap((number, index) => {
    const before = inOrder[index - 1] ?? 0;
    return number < before ? [problem('verify/page-order', place, { page: number, before })] : [];
  });
  const [first = 0, last = 0] = [pages[0]?.place, pages.at(-1)?.place];
  const inserted = otherPages.filter((sheet) => sheet > first && sheet < last);
  const outside = otherPages.length - inserted.length;
  return {
    what: 'pages, each there once and in order',
    count: total,
    findings: [
      ...missing.map((page) => problem('verify/page-missing', place, { page, pages: total })),
      ...twice.map((page) => problem('verify/page-twice', place, { page })),
      ...behind,
      ...inserted.map((sheet) => problem('verify/page-inserted', place, { sheet })),
    ],
    unchecked: outside > 0 ? [`${counted(outside, 'page')} of the file that belong to another document`] : [],
  };
}

/** The same numbers in the same order, each named that is another. */
export function checkNumbers({ evidence, pages, file }: Brief): Check {
  return {
    what: 'numbers on the pages, as they were printed',
    count: evidence.pages.reduce((sum, { numbers }) => sum + numbers.length, 0),
    findings: pages.flatMap((page) => {
      const printed = evidence.pages[page.number - 1];
      return printed ? numbersOf(page, printed, file.path) : [];
    }),
    unchecked: [],
  };
}

function numbersOf(page: BriefPage, { numbers }: CarriedPage, path: string): readonly Problem[] {
  const place = { file: path };
  const differing = page.numbers.flatMap((stands, index) => (stands === numbers[index] ? [] : [index]));
  if (page.numbers.length !== numbers.length) {
    const first = page.numbers[differing[0] ?? numbers.length] ?? numbers[page.numbers.length] ?? '';
    const counts = { stands: counted(page.numbers.length, 'number'), printed: String(numbers.length) };
    return [problem('verify/numbers', place, { page: page.number, ...counts, first })];
  }
  return differing.map((index) => {
    const stands = page.numbers[index] ?? '';
    return problem('verify/number', place, { page: page.number, stands, printed: numbers[index] ?? '', near: around(page.text, index) });
  });
}

/** The same text; where numbers differ that is said of them alone. */
export function checkWords({ evidence, pages, file }: Brief): Check {
  const changed = pages.filter(({ number, sha256, numbers }) => {
    const printed = evidence.pages[number - 1];
    return printed && printed.sha256 !== sha256 && printed.numbers.join(' ') === numbers.join(' ');
  });
  return {
    what: 'pages with the words that were printed',
    count: evidence.pages.length,
    findings: changed.map(({ number }) => problem('verify/page-words', { file: file.path }, { page: number })),
    unchecked: [],
  };
}
