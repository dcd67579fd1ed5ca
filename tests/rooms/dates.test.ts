import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { forms } from '../../src/dates/forms/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import type { DateForm } from '../../src/dates/reading.ts';
import type { DateMention } from '../../src/model.ts';
import { openLexicons } from '../../src/text/lexicons.ts';

const folder = new URL('../../data/lexicons/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const lexicons = openLexicons(Object.fromEntries(files.map((name) => [name.slice(0, -5), readFileSync(new URL(name, folder), 'utf8')])));
const list: readonly DateForm[] = forms;

const datesOf = (text: string, published: string | null = '2024-01-24'): readonly DateMention[] =>
  dateArticle(readLine(JSON.stringify({ id: 'x', text, published }), 1), lexicons).dates;

const brief = (mentions: readonly DateMention[]): readonly string[] => mentions.map(({ text, when }) => `${text} = ${when.edtf}`);

describe.each(list.map((form) => [form.id, form] as const))('form %s', (_id, form) => {
  test.each(form.examples)('$text', ({ text, published, words, edtf, from, to, precision, timex }) => {
    const mentions = datesOf(text, published);
    const mention = mentions.find((each) => each.text === words);
    if (!mention) throw new Error(`"${words}" was not found; found: ${brief(mentions).join(', ')}`);
    expect({ edtf: mention.when.edtf, from: mention.when.from, to: mention.when.to, precision: mention.when.precision }).toEqual({
      edtf,
      from,
      to,
      precision,
    });
    if (timex !== undefined) expect(mention.timex).toBe(timex);
  });
  test.each(form.nearMisses)('nothing in %j', (text) => {
    expect(datesOf(text).filter((mention) => mention.form === form.id)).toEqual([]);
  });
});

test('every form has an id of its own, examples and near misses', () => {
  expect(new Set(list.map((form) => form.id)).size).toBe(list.length);
  for (const form of list) expect([form.id, form.examples.length > 0, form.nearMisses.length > 0]).toEqual([form.id, true, true]);
});

describe('joined expressions', () => {
  test.each<readonly [string, string]>([
    ['Two Killed In Raid Yesterday', 'Yesterday = 2024-01-23'],
    ['They came late on March 12.', 'late on March 12 = 2023-03-12'],
    ['Shells fell early on Monday.', 'early on Monday = 2024-01-22'],
    ['It was on fire by Saturday night.', 'by Saturday night = ../2024-01-20'],
    ['It was on fire on Saturday night.', 'Saturday night = 2024-01-20'],
    ['Raids went on from Oct. 17 to Jan. 19.', 'from Oct. 17 to Jan. 19 = 2023-10-17/2024-01-19'],
    ['It held land between 2014 and 2017.', 'between 2014 and 2017 = 2014/2017'],
    ['From Monday to Wednesday it rained.', 'From Monday to Wednesday = 2024-01-22/2024-01-24'],
    ['It lasted from March 3 to April 9, 2021.', 'from March 3 to April 9, 2021 = 2021-03-03/2021-04-09'],
    ['There were 150 raids since mid-October.', 'since mid-October = 2023-10-15/..'],
    ['None was seen since Saturday.', 'since Saturday = 2024-01-20/..'],
    ['It was calm until March 2020.', 'until March 2020 = ../2020-03'],
    ['It changed after 2019.', 'after 2019 = 2020/..'],
    ['It was calm before 2011.', 'before 2011 = ../2010'],
    ['Crowds came after Saturday’s raid.', 'Saturday = 2024-01-20'],
    ['They struck at 2:10 a.m. on Wednesday (2310 GMT Tuesday).', '2:10 a.m. on Wednesday (2310 GMT Tuesday) = 2024-01-24T02:10+03:00'],
    ['They struck at 20:00 local time (00:00 GMT on Tuesday).', '20:00 local time (00:00 GMT on Tuesday) = 2024-01-22T20:00-04:00'],
    ['It was hit on Sunday at 5.30pm.', 'Sunday at 5.30pm = 2024-01-21T17:30'],
    ['Raids killed 5 people between 11 and 14 March.', 'between 11 and 14 March = 2023-03-11/2023-03-14'],
    ['It rained from 11 to 14 March 2021.', 'from 11 to 14 March 2021 = 2021-03-11/2021-03-14'],
    ['It rained between March 11 and 14.', 'between March 11 and 14 = 2023-03-11/2023-03-14'],
    ['Raids between March 11 and 14 killed 5 people.', 'between March 11 and 14 = 2023-03-11/2023-03-14'],
    ['It rained from March 11 to 14, 2021.', 'from March 11 to 14, 2021 = 2021-03-11/2021-03-14'],
    ['It rained 11-14 March.', '11-14 March = 2023-03-11/2023-03-14'],
    ['Shells fell on March 11 and 12.', 'March 11 and 12 = 2023-03-11/2023-03-12'],
    ['Shells fell on March 11, 12 and 13 in Taji.', 'March 11, 12 and 13 = 2023-03-11/2023-03-13'],
    ['Shells fell on 11 and 12 March.', '11 and 12 March = 2023-03-11/2023-03-12'],
    ['Shells fell on the 11th and 12th of March.', 'the 11th and 12th of March = 2023-03-11/2023-03-12'],
    ['Shells fell on March 11 and 12 people died.', 'March 11 = 2023-03-11'],
    ['Shells fell on March 11, 12 and 13 people died.', 'March 11 = 2023-03-11'],
    ['Shells fell on March 11, 12 people died.', 'March 11 = 2023-03-11'],
    ['Shells fell from March 11 to 14 April.', 'from March 11 to 14 April = 2023-03-11/2023-04-14'],
    ['Shells killed 11 and 12 March marchers fled.', '12 March = 2023-03-12'],
    ['The Sept. 11 attacks killed 2,977 people.', 'Sept. 11 attacks = 2001-09-11'],
    ['The attacks of September 11, 2001 killed 2,977 people.', 'attacks of September 11, 2001 = 2001-09-11'],
    ['The attacks of September 11, 2012 killed 4 people.', 'September 11, 2012 = 2012-09-11'],
    ['Some 1,200 people were killed in the Oct. 7 attack.', 'Oct. 7 attack = 2023-10-07'],
    ['On September 11 attacks killed 4 people.', 'September 11 = 2023-09-11'],
  ])('%s', (text, expected) => {
    expect(brief(datesOf(text))).toEqual([expected]);
  });
});

test('an attack known by its day is an older one where the known one is still to come', () => {
  expect(brief(datesOf('The October 7 attack killed 3 guards.', '2020-10-20'))).toEqual(['October 7 attack = 2020-10-07']);
});

describe('a year counted from publication is not a stated one', () => {
  test.each<readonly [string, string, string]>([
    ['He fell on 29 February.', '2021-03-10', '2020-02-29'],
    ['He fell in March.', '2020-01-15', '2019-03'],
    ['He fell on March 11-12.', '2020-03-13', '2020-03-11/2020-03-12'],
  ])('%s on %s', (text, published, edtf) => {
    expect(datesOf(text, published)[0]?.when).toMatchObject({ edtf, basis: 'relative', anchor: published });
  });
  test.each(['He fell on 29 February 2020.', 'He fell in March 2020.'])('%s', (text) => {
    expect(datesOf(text)[0]?.when).toMatchObject({ basis: 'stated', anchor: null });
  });
});

describe('a dateline dates the article, not what it tells', () => {
  const dated = (text: string, published: string | null) =>
    dateArticle(readLine(JSON.stringify({ id: 'x', title: 'Rockets', text, published }), 1), lexicons);

  test.each([
    'BAGHDAD, March 12, 2020 — Rockets killed three people on Wednesday.',
    'BAGHDAD, Iraq, March 12, 2020 (Reuters) - Rockets killed three people on Wednesday.',
    'BAGHDAD (AP), March 12, 2020 — Rockets killed three people on Wednesday.',
    'March 12, 2020 (Reuters) - Rockets killed three people on Wednesday.',
    'Baghdad, 12 March 2020 – Rockets killed three people on Wednesday.',
  ])('%s', (text) => {
    const article = dated(text, null);
    const [dateline, day] = article.dates;
    expect(dateline?.when).toMatchObject({ from: null, to: null, edtf: '2020-03-12', precision: 'none' });
    expect([article.dates.length, day?.text, day?.when.edtf]).toEqual([2, 'Wednesday', '2020-03-11']);
    expect(article.published).toMatchObject({ from: '2020-03-12', precision: 'day', basis: 'stated' });
    expect(article.text.slice(article.published.evidence?.start, article.published.evidence?.end)).toMatch(
      /^(March 12, 2020|12 March 2020)$/,
    );
  });

  test('a day given beside the text wins', () => {
    const article = dated('BAGHDAD, March 12 — Rockets killed three people on Wednesday.', '2020-03-13');
    expect(article.published.from).toBe('2020-03-13');
    expect(brief(article.dates)).toEqual(['March 12 = 2020-03-12', 'Wednesday = 2020-03-11']);
    expect(article.dates[0]?.when.precision).toBe('none');
  });

  test.each([
    ['March 12, 2020 — Rockets killed three people.', 'March 12, 2020 = 2020-03-12'],
    ['The guards of BAGHDAD, March 12, 2020 — they fled.', 'March 12, 2020 = 2020-03-12'],
    ['On Thursday, March 12, 2020 - a day of rain - they fled.', 'Thursday, March 12, 2020 = 2020-03-12'],
  ])('not a dateline: %s', (text, expected) => {
    const { dates, published } = dated(text, null);
    expect([brief(dates), dates[0]?.when.precision, published.precision]).toEqual([[expected], 'day', 'none']);
  });
});

describe('counting from another mention', () => {
  test.each<readonly [string, string]>([
    [
      'The post fell on Jan. 3. Two days later, the army left. The next day it came back.',
      'Jan. 3 = 2024-01-03; Two days later = 2024-01-05; The next day = 2024-01-06',
    ],
    ['A raid came a day earlier. Planes struck on Jan. 12.', 'a day earlier = 2024-01-11; Jan. 12 = 2024-01-12'],
    ['A raid in December led to another the following month.', 'December = 2023-12; the following month = 2024-01'],
    [
      'It began on Monday. Nobody came. Nobody spoke. Nobody left. Nobody slept. The next day it was over.',
      'Monday = 2024-01-22; The next day = ',
    ],
    ['The answer came on Tuesday, just days after a raid.', 'Tuesday = 2024-01-23; days after = 2024-01-14/2024-01-21'],
    [
      'On Jan. 10 gunmen came, police said on Tuesday. Two days after the raid the army left.',
      'Jan. 10 = 2024-01-10; Tuesday = 2024-01-23; Two days after = 2024-01-12',
    ],
    ['Guards fled on Jan. 12. Hours later the gate burned.', 'Jan. 12 = 2024-01-12; Hours later = 2024-01-12/2024-01-13'],
    ['It fell on Jan. 12 and was retaken that day.', 'Jan. 12 = 2024-01-12; that day = 2024-01-12'],
  ])('%s', (text, expected) => {
    expect(brief(datesOf(text)).join('; ')).toBe(expected);
  });

  test('the anchor and its basis are told', () => {
    const [, later] = datesOf('The post fell on Jan. 3. Two days later, the army left.');
    expect(later?.when).toMatchObject({ basis: 'relative', anchor: '2024-01-03', precision: 'day' });
  });
});

describe('what is not a date', () => {
  test.each([
    'He may yet march on the town.',
    'Sun Tzu is quoted there.',
    'Some 4,000 troops and 800 guards stay.',
    '15troops were hurt and six are in danger.',
    'They counted more than 120 raids.',
    'A one-way attack drone fell; a second wave came.',
    'The C-130 and the F-35 took off.',
    'Gen. Paul Reed, 58, agreed.',
    'They fired 2010 shells.',
    'Some 5 to 12 people died.',
    'It was the 2nd raid by the 3rd Infantry Division.',
    'June Harper met Gov. April Stone.',
    'It was room 1914 in hall 2.',
    'They killed 31 fighters; a group of 14-18 men fled.',
    'Resolution 1559 was adopted.',
    'The final score was 3:2.',
  ])('%s', (text) => {
    expect(brief(datesOf(text))).toEqual([]);
  });

  test('removed paragraphs give no dates', () => {
    const text =
      'Raid In The Hills\n\nA photo from 2011 shows the brigade.\n\nA raid failed in 2019, the army said.\n\n© 2024 Example Press';
    expect(brief(datesOf(text))).toEqual(['2019 = 2019']);
  });
});

describe('without a day of publication nothing is dated from it', () => {
  test.each([
    'Monday',
    'yesterday',
    'March 12',
    'in May',
    'last week',
    'two days ago',
    'in recent weeks',
    'last summer',
    'the third quarter',
    'over the weekend',
  ])('%s', (words) => {
    const [mention] = datesOf(`It was seen ${words} at the gate.`, null);
    expect(mention?.when).toMatchObject({ from: null, to: null, precision: 'none', basis: 'none' });
    expect(mention?.when.reasons.length).toBe(1);
  });

  test('a month as day of publication is no day to count from', () => {
    expect(datesOf('It fell on Monday.', '2024-01')[0]?.when.from).toBeNull();
  });
});

test('mentions slice to their words, in order, without overlap', () => {
  const pieces = [
    'on',
    'March',
    '12',
    ',',
    '2020',
    'from',
    'to',
    'Monday',
    'a day earlier',
    'since',
    '5',
    'a.m.',
    '21:15',
    'GMT',
    '(',
    ')',
    'last',
    'week',
    'the',
    'next',
    '.',
    'mid-May',
    '-',
    'and',
    'between',
    'in',
    'ago',
    'two',
    'days',
    'late',
    '03/04/2020',
    'Q3',
    'early',
    'during',
    'Gulf War',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.constantFrom('2020-03-13', null), (words, published) => {
      const text = `It ${words.join(' ')} x`;
      let end = 0;
      for (const mention of datesOf(text, published)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        const { from, to } = mention.when;
        if (from !== null && to !== null) expect(from <= to).toBe(true);
        end = mention.end;
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  'a day earlier ',
  'March ',
  '12 ',
  'from Monday to ',
  '00:15 (',
  '2020-',
  'the next ',
  'late on ',
  'early early ',
  'March 11-',
  '1/1/',
])('forty thousand times %j is read within the time of a test', (piece) => {
  const text = `It ${piece.repeat(40_000)}x`;
  expect(datesOf(text).every((mention) => mention.end <= text.length)).toBe(true);
});
