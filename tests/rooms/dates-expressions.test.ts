/** Time expressions of news English with the interval and TIMEX3 value that each has, and words that are no date. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import type { DateMention } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

interface Row {
  readonly group: string;
  readonly text: string;
  readonly published: string | null;
  readonly words: string;
  readonly edtf: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string;
  readonly timex?: string;
  /** Where a vague expression allows more than one right answer: first and last day that each end may have. */
  readonly slack?: { readonly from?: readonly [string, string]; readonly to?: readonly [string, string] };
}

interface Distractor {
  readonly text: string;
  readonly published?: string | null;
}

const read = <Rows>(name: string): Rows => JSON.parse(readFileSync(new URL(`../dates/${name}.json`, import.meta.url), 'utf8')) as Rows;
const rows = read<readonly Row[]>('expressions');
const distractors = read<readonly Distractor[]>('distractors');

const datesOf = (text: string, published: string | null): readonly DateMention[] =>
  dateArticle(readLine(JSON.stringify({ id: 'x', text, published }), 1), shippedLexicons()).dates;

/** The mention of these words, or the one that has them after "on" or "since". */
function mentionOf(mentions: readonly DateMention[], words: string): DateMention | undefined {
  const lower = words.toLowerCase();
  return (
    mentions.find(({ text }) => text === words) ??
    mentions.find(({ text }) => text.toLowerCase().includes(lower) || lower.endsWith(text.toLowerCase()))
  );
}

/** Where slack allows it, either end may lie a little beside the one that was labelled. */
function isAllowed(end: string | null, label: string | null, slack: readonly [string, string] | undefined): boolean {
  return slack && end !== null ? slack[0] <= end && end <= slack[1] : end === label;
}

/** The mention of a row as far as it answers its label: what slack allows is given the label's own ends. */
function answerOf(row: Row): Pick<Row, 'edtf' | 'from' | 'to' | 'precision' | 'timex'> | null {
  const mention = mentionOf(datesOf(row.text, row.published), row.words);
  if (!mention) return null;
  const { edtf, from, to, precision } = mention.when;
  if (!row.slack) return { edtf, from, to, precision, ...(row.timex === undefined ? {} : { timex: mention.timex }) };
  const isRight = isAllowed(from, row.from, row.slack.from) && isAllowed(to, row.to, row.slack.to);
  return isRight ? { ...labelOf(row), precision } : { edtf, from, to, precision };
}

const labelOf = ({ edtf, from, to, precision, timex }: Row): Pick<Row, 'edtf' | 'from' | 'to' | 'precision' | 'timex'> => ({
  edtf,
  from,
  to,
  precision,
  ...(timex === undefined ? {} : { timex }),
});

/** Labels that no form reads rightly yet. They must fail: whoever mends one takes it off the list. */
const missed: ReadonlySet<string> = new Set([
  'overnight from Saturday into Sunday',
  'Hours later',
  'Within three weeks',
  'the following decade',
  'the quarter ended Sept. 30, 2022',
  'the three months to June 30, 2021',
  'the fiscal year ended March 31, 2021',
  'the first quarter of fiscal 2023',
  'its fiscal third quarter',
  'the opening months of 2022',
  '70 AD',
  '7:35 p.m. (1635 GMT)',
  'shortly after midnight on Saturday',
  '2024-01-23T22:05:00+02:00',
  'in three years',
  'Ramadan 2023',
  'tomorrow in PORT ALDEN',
  'yesterday in PORT ALDEN',
  'March\n11, 2020',
  'Sept.14',
  'That winter',
  'By the following spring',
  'two days later after last Thursday',
  '7 a.m.',
  '03/04/2024 beside 3 April',
]);

/** Words that stand in several rows, told apart by what stands around them. */
function nameOf({ words, text }: Row): string {
  if (text.includes('PORT ALDEN')) return `${words} in PORT ALDEN`;
  if (words === 'two days later' && text.includes('last Thursday')) return `${words} after last Thursday`;
  return words === '03/04/2024' && text.includes('of 3 April') ? `${words} beside 3 April` : words;
}

describe.each([...new Set(rows.map(({ group }) => group))])('%s', (group) => {
  for (const row of rows.filter((each) => each.group === group)) {
    const check = missed.has(nameOf(row)) ? test.fails : test;
    check(`${row.words} in "${row.text}"`, () => {
      expect(answerOf(row)).toEqual(labelOf(row));
    });
  }
});

test('every label that is missed is one of the labels', () => {
  const names = new Set(rows.map(nameOf));
  expect([...missed].filter((name) => !names.has(name))).toEqual([]);
});

describe('no date', () => {
  test.each(distractors)('$text', ({ text, published }) => {
    expect(datesOf(text, published ?? null).map((mention) => `${mention.text} = ${mention.when.edtf}`)).toEqual([]);
  });
});
