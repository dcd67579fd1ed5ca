/** Which side of publication a day lies on: by the verbs and signs of its clause, else the nearer one. */
import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { forms } from '../../src/dates/forms/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import type { DateForm } from '../../src/dates/reading.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { shippedLexicons } from '../lexicons.ts';

const list: readonly DateForm[] = forms;

const daysOf = (text: string, published: string): string =>
  dateArticle(readLine(JSON.stringify({ id: 'x', text, published }), 1), shippedLexicons())
    .dates.map(({ when, timex }) => when.from ?? when.to ?? timex)
    .join(' ');

/** Thursday 20 June 2024. */
const published = '2024-06-20';

describe('to come', () => {
  test.each<readonly [string, string]>([
    ['The offer will expire on Aug. 15.', '2024-08-15'],
    ['The dividend is payable Aug. 15.', '2024-08-15'],
    ['It extended the offer to Aug. 15.', '2024-08-15'],
    ['The firm expects the sale to be completed by Aug. 15.', '2024-08-15'],
    ['The deadline was extended until Aug. 15.', '2024-08-15'],
    ['The guards must leave by Sunday.', '2024-06-23'],
    ['The envoy could arrive as soon as Sunday.', '2024-06-23'],
    ['The vote is on Sunday.', '2024-06-23'],
    ['Talks resume Sunday.', '2024-06-23'],
    ['On Sunday, the league of river towns plans to hold a rally.', '2024-06-23'],
    ['She will command the crew for a mission in December.', '2024-12-01'],
    ['They agreed to buy the mill in August.', '2024-08-01'],
    ['The minister spoke of a cutback in July.', '2024-07-01'],
    ['The pact takes effect, effective July 1.', '2024-07-01'],
    ['Stock of record Aug. 15 counts.', '2024-08-15'],
    ['He said the United States will answer on Sunday.', '2024-06-23'],
  ])('%s', (text, expected) => {
    expect(daysOf(text, published)).toBe(expected);
  });
});

describe('past', () => {
  test.each<readonly [string, string]>([
    ['He was killed in December.', '2023-12-01'],
    ['He was killed on Aug. 15.', '2023-08-15'],
    ['A rocket attack by rebels near the town on June 4 hit a base.', '2024-06-04'],
    ['The Aug. 15 attack killed two.', '2023-08-15'],
    ['Holders had tendered most shares by the Tuesday deadline.', '2024-06-18'],
    ['Relatives would look for ways to get around Tuesday’s ruling.', '2024-06-18'],
    ['Since the ruling was announced Tuesday, they said they will appeal.', '2024-06-18'],
    ['He said on Tuesday the army would leave.', '2024-06-18'],
    ['It had been due to expire Tuesday.', '2024-06-18'],
    ['In contrast to Tuesday, the streets were calm.', '2024-06-18'],
    ['By Tuesday, 20 people had died.', '2024-06-18'],
    ['Shells fell between 18 and 22 June.', '2024-06-18'],
    ['Pacts were signed by June 18.', '2024-06-18'],
    ['Last May the dam broke.', '2023-05-01'],
    ['Last March the dam broke.', '2024-03-01'],
  ])('%s', (text, expected) => {
    expect(daysOf(text, published)).toBe(expected);
  });
});

describe('nothing decides', () => {
  test.each<readonly [string, string]>([
    ['A rally in the square Aug. 15.', '2024-08-15'],
    ['A rally in the square April 15.', '2024-04-15'],
    ['A rally in the square Dec. 15.', '2023-12-15'],
  ])('%s: the nearer one', (text, expected) => {
    expect(daysOf(text, published)).toBe(expected);
  });
});

test('a form is asked wherever it could read', () => {
  const lexicons = shippedLexicons();
  for (const form of list)
    for (const { text } of form.examples) {
      const tokens = tokenize(text);
      for (const [at, token] of tokens.entries())
        if (form.read(tokens, at, lexicons)) expect([form.id, text, form.starts(token, lexicons)]).toEqual([form.id, text, true]);
    }
});

test('mentions never overlap', () => {
  const text =
    'The town fell three days before the March 15 vote, and on the night of March 3, 7 and 9 shells fell until the week of March 20.';
  const { dates } = dateArticle(readLine(JSON.stringify({ id: 'x', text, published }), 1), shippedLexicons());
  for (const [at, mention] of dates.entries()) expect(mention.start).toBeGreaterThanOrEqual(dates[at - 1]?.end ?? 0);
});

describe('hostile repetition is read within the time of a test', () => {
  test.each([
    'a year earlier ',
    'the year-ago quarter ',
    'nineteen ninety ',
    'the quarter ended ',
    'the 3rd of ',
    'by Easter ',
    '"yesterday," said Monday ',
  ])('twenty thousand times %j', (piece) => {
    expect(daysOf(piece.repeat(20_000), published).length).toBeGreaterThanOrEqual(0);
  });
});
