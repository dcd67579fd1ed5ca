import { isoDay } from '../calendar.ts';
import { type DateForm, unsettled, wholeDay, wholeMonth } from '../reading.ts';
import { isGlued, yearNumber } from '../words.ts';

const isDash = (text: string | undefined): boolean => text === '-';
const isPair = (text: string | undefined): boolean => text !== undefined && /^\d\d$/.test(text);

/**
 * `2020-01-03` and `2020-01`, every part glued to the next. The clock of `2020-01-03T07:15` is left to itself.
 * Near misses: `2014-17` is a range of years, `2014-2017` too, and `12-15` nothing.
 */
export const iso = {
  id: 'iso',
  starts: (token) => token.kind === 'number',
  read(tokens, at) {
    const year = yearNumber(tokens[at]);
    if (year === null || !isDash(tokens[at + 1]?.text) || !isPair(tokens[at + 2]?.text)) return null;
    if (!isGlued(tokens, at) || !isGlued(tokens, at + 1)) return null;
    const month = Number(tokens[at + 2]?.text);
    const hasDay =
      isDash(tokens[at + 3]?.text) &&
      isGlued(tokens, at + 2) &&
      isGlued(tokens, at + 3) &&
      /^\d\d$/.test(tokens[at + 4]?.text.slice(0, 2) ?? '');
    if (month < 1 || month > 12) return null;
    if (!hasDay) return { first: at, next: at + 3, form: 'iso', grain: 'month', resolve: () => wholeMonth(year, month) };
    const day = isoDay(year, month, Number(tokens[at + 4]?.text.slice(0, 2)));
    const resolve = () => (day ? wholeDay(day) : unsettled('', '', 'the calendar has no such day'));
    return { first: at, next: at + 5, form: 'iso', grain: 'day', resolve };
  },
  examples: [
    {
      text: 'A strike on 2020-01-03 killed him.',
      published: null,
      words: '2020-01-03',
      edtf: '2020-01-03',
      from: '2020-01-03',
      to: '2020-01-03',
      precision: 'day',
    },
    {
      text: 'Figures for 2019-11 are not out.',
      published: null,
      words: '2019-11',
      edtf: '2019-11',
      from: '2019-11-01',
      to: '2019-11-30',
      precision: 'month',
    },
  ],
  nearMisses: ['They fired 12-15 rockets.', 'Form 2020-77 was filed.', 'Call 555-01-03 for more.'],
} as const satisfies DateForm;
