/** Lines beside a headline that name the maker and the day: "Jane Doe | 12 March 2024 | Updated 14 March 2024". */
import type { Metadata } from '../draft.ts';
import { byline, day, given } from './wording.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const dayPattern = new RegExp(`\\b(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month},? \\d{4}|\\d{4}-\\d\\d-\\d\\d)\\b`, 'i');

/** The first full day in a line, as written: "March 13, 2020", "13 Mar 2020", "2020-03-13". */
export const dayIn = (words: string): string | null => dayPattern.exec(words)?.[0] ?? null;

const joining = new Set('and de von van al bin la el of &'.split(' '));

/** Two to six capitalised words: a name, or names joined by "and". */
function isName(part: string): boolean {
  const words = part.replace(/^by /i, '').split(' ');
  return words.length >= 2 && words.length <= 6 && words.every((word) => joining.has(word) || /^\p{Lu}[\p{L}.’'-]*$/u.test(word));
}

/** What such lines say, part by part; a part that is neither a day nor a name says nothing. */
export function makersIn(lines: readonly string[]): Metadata {
  const parts = lines.flatMap((line) => line.split(/[|·•\n]/)).map((part) => part.trim());
  const days = parts.filter((part) => dayIn(part) !== null);
  const isChange = (part: string): boolean => /^(?:last )?(?:updated|modified)/i.test(part);
  const first = days.find((part) => !isChange(part));
  const last = days.find(isChange);
  return given({
    // A role may come after the name, in capitals like it.
    byline: byline(parts.filter((part) => part.length < 60 && isName(part)).slice(0, 1)),
    published: day(dayIn(first ?? '') ?? undefined),
    modified: day(dayIn(last ?? '') ?? undefined),
  });
}
