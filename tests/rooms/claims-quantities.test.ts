import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../src/text/numbers.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { countedIn, readText } from './claims.fixture.ts';

/** The words, what is read at their beginning (low, high, hedge), and the words that this takes. */
const read = [
  ['26 people', 26, 26, 'exact', '26'],
  ['1,200 people', 1200, 1200, 'exact', '1,200'],
  ['1.5 million people', 1_500_000, 1_500_000, 'exact', '1.5 million'],
  ['12troops', 12, 12, 'exact', '12'],
  ['zero casualties', 0, 0, 'exact', 'zero'],
  ['nineteen men', 19, 19, 'exact', 'nineteen'],
  ['twenty-two dead', 22, 22, 'exact', 'twenty-two'],
  ['two hundred and six dead', 206, 206, 'exact', 'two hundred and six'],
  ['three thousand five', 3005, 3005, 'exact', 'three thousand five'],
  ['a hundred men', 100, 100, 'exact', 'a hundred'],
  ['a dozen men', 12, 12, 'about', 'a dozen'],
  ['three dozen men', 36, 36, 'about', 'three dozen'],
  ['half a dozen men', 6, 6, 'about', 'half a dozen'],
  ['a couple of men', 2, 2, 'about', 'a couple of'],
  ['a couple were', 2, 2, 'about', 'a couple'],
  ['more than 25 men', 26, null, 'at least', 'more than 25'],
  ['over 1.5 tons', 1.5, null, 'at least', 'over 1.5'],
  ['at least 16 men', 16, null, 'at least', 'at least 16'],
  ['no fewer than 40', 40, null, 'at least', 'no fewer than 40'],
  ['upwards of 50 men', 51, null, 'at least', 'upwards of 50'],
  ['fewer than 30 men', null, 29, 'at most', 'fewer than 30'],
  ['up to 30 men', null, 30, 'at most', 'up to 30'],
  ['as many as 30 men', null, 30, 'at most', 'as many as 30'],
  ['no more than 30 men', null, 30, 'at most', 'no more than 30'],
  ['some 110 men', 110, 110, 'about', 'some 110'],
  ['just under 100 men', 100, 100, 'about', 'just under 100'],
  ['an estimated 900 men', 900, 900, 'about', 'an estimated 900'],
  ['a total of 14 men', 14, 14, 'exact', 'a total of 14'],
  ['10 to 15 men', 10, 15, 'range', '10 to 15'],
  ['10-15 men', 10, 15, 'range', '10-15'],
  ['10–15 men', 10, 15, 'range', '10–15'],
  ['between 10 and 15 men', 10, 15, 'range', 'between 10 and 15'],
  ['two or three men', 2, 3, 'range', 'two or three'],
  ['several men', 2, null, 'vague', 'several'],
  ['dozens of men', 24, null, 'vague', 'dozens of'],
  ['scores of men', 40, null, 'vague', 'scores of'],
  ['hundreds of men', 200, null, 'vague', 'hundreds of'],
  ['several hundred men', 200, null, 'vague', 'several hundred'],
  ['tens of thousands of men', 20_000, null, 'vague', 'tens of thousands of'],
  ['a number of men', 2, null, 'vague', 'a number of'],
  ['no Americans', 0, 0, 'exact', 'no'],
  ['none were', 0, 0, 'exact', 'none'],
  ['both men', 2, 2, 'exact', 'both'],
  ['an officer', 1, 1, 'exact', 'an'],
] as const;

/** Words that count nothing at their beginning. */
const unread = [
  'no. 3 commander',
  'one-way drones',
  'twenty-one-year-old men',
  '46-year-old men',
  '12th division',
  '1990s style',
  '11:15 on Monday',
  'second attack',
  'hundred men',
  'the men',
  'between them and us',
  'more than enough men',
  '5 hundred million billion men',
];

/** What adds to a number given before, and what does not. */
const increments = [
  ['another 12 men', 12, true],
  ['an additional 12 men', 12, true],
  ['a further two men', 2, true],
  ['12 men', 12, false],
] as const;

describe('quantities', () => {
  test.each(read)('%s', (text, low, high, hedge, words) => {
    const tokens = tokenize(text);
    const quantity = readQuantity(tokens, 0);
    const taken = text.slice(0, tokens[(quantity?.next ?? 0) - 1]?.end ?? 0);
    expect([quantity?.low, quantity?.high, quantity?.hedge, taken]).toEqual([low, high, hedge, words]);
  });

  test.each(unread)('nothing in "%s"', (text) => {
    expect(readQuantity(tokenize(text), 0)).toBeNull();
  });

  test.each(increments)('%s', (text, low, isIncrement) => {
    expect(readQuantity(tokenize(text), 0)).toMatchObject({ low, isIncrement });
  });

  test('a number of a hundred digits is a serial number', () => {
    expect(readQuantity(tokenize(`${'9'.repeat(100)} men`), 0)).toBeNull();
  });

  test('there is nothing beyond the last word', () => {
    expect(readQuantity(tokenize('26'), 1)).toBeNull();
  });
});

describe('a number that counts nobody', () => {
  test.each([
    ['According to 911 dispatchers, two of the victims were in critical condition.', [2]],
    ['SIXTEEN YEAR OLD CHILD DIES OF GUNSHOT WOUND', [1]],
    ['911 people were killed.', [911]],
    ['Two 15 year old girls were wounded.', [2]],
  ])('%s', (text, counts) => {
    expect(countedIn(readText(text)).map(({ quantity }) => quantity?.low)).toEqual(counts);
  });
});
