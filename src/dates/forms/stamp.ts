import { isoDay } from '../calendar.ts';
import { type DateForm, type Reading, unsettled, wholeDay } from '../reading.ts';
import { afterComma, dayNumber, monthNumber, type Tokens, yearNumber } from '../words.ts';

const joined = /^(\d{1,2})-([a-z]{3,9})-(\d{4}|\d{2})$/;
/** The name of a month as it is written, whatever the case of its first letter. */
const months = 'january february march april may june july august september october november december'.split(' ');

function numberOf(name: string): number | null {
  const at = months.findIndex((month) => month === name || month.slice(0, 3) === name);
  return at < 0 ? null : at + 1;
}

interface Found {
  readonly iso: string | null;
  readonly next: number;
}

/** `11-Mar-2020` is one token. */
function stamped(tokens: Tokens, at: number): Found | null {
  const [, day, name, digits] = joined.exec(tokens[at]?.lower ?? '') ?? [];
  const month = numberOf(name ?? '');
  if (!day || !digits || month === null) return null;
  const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits);
  return { iso: isoDay(year, month, Number(day)), next: at + 1 };
}

/** "march 11, 2020" as it is typed in haste: day and year leave no doubt. */
function lowered(tokens: Tokens, at: number): Found | null {
  const month = monthNumber(tokens[at]) === null ? months.indexOf(tokens[at]?.lower ?? '') : -1;
  const day = month < 0 ? null : dayNumber(tokens[at + 1]);
  const place = afterComma(tokens, at + 2);
  const year = day === null ? null : yearNumber(tokens[place]);
  return day === null || year === null ? null : { iso: isoDay(year, month + 1, day), next: place + 1 };
}

/** `11-Mar-2020`, "march 11, 2020". Near misses: "on the march 11 men fell", "a 10-day-old truce". */
export const stamp = {
  id: 'stamp',
  starts: (token) => months.includes(token.lower) || joined.test(token.lower),
  read(tokens, at): Reading | null {
    const found = stamped(tokens, at) ?? lowered(tokens, at);
    if (!found) return null;
    const { iso, next } = found;
    return {
      first: at,
      next,
      form: 'stamp',
      grain: 'day',
      resolve: () => (iso ? wholeDay(iso) : unsettled('', '', 'the calendar has no such day')),
    };
  },
  examples: [
    {
      text: 'The convoy left on 11-Mar-2020 by night.',
      published: null,
      words: '11-Mar-2020',
      edtf: '2020-03-11',
      from: '2020-03-11',
      to: '2020-03-11',
      precision: 'day',
    },
    {
      text: 'the base was hit on march 11, 2020, he typed.',
      published: null,
      words: 'march 11, 2020',
      edtf: '2020-03-11',
      from: '2020-03-11',
      to: '2020-03-11',
      precision: 'day',
    },
  ],
  nearMisses: ['On the march 11 men fell.', 'A 10-day-old truce held.'],
} as const satisfies DateForm;
