import { expect, test } from 'vitest';
import { readPublished } from '../../src/articles/published.ts';

test.each<readonly [string, string | null]>([
  ['2020-03-13', '2020-03-13'],
  ['2020-03-13T07:15:00Z', '2020-03-13'],
  ['2020-03-13 07:15', '2020-03-13'],
  ['20200313', '2020-03-13'],
  ['2020-03', '2020-03'],
  ['2020', '2020'],
  ['13 March 2020', '2020-03-13'],
  ['Fri, 13 Mar 2020 07:15:00 GMT', '2020-03-13'],
  ['March 13, 2020 at 7:15 a.m.', '2020-03-13'],
  ['Friday 13th of March, 2020', '2020-03-13'],
  ['Sept. 3, 2019', '2019-09-03'],
  ['March 2020', '2020-03'],
  ['24/01/2024', '2024-01-24'],
  ['1/24/2024', '2024-01-24'],
  ['24.01.2024', '2024-01-24'],
  ['05/05/2024', '2024-05-05'],
  ['03/04/2024', null],
  ['2020-02-30', null],
  ['31 April 2020', null],
  ['32/01/2024', null],
  ['13 March', null],
  ['soon', null],
  ['2020 men', '2020'],
  ['', null],
])('%j is %j', (words, edtf) => {
  expect(readPublished(words, 'given')?.edtf ?? null).toBe(edtf);
});

test('a month and a year keep their whole length', () => {
  expect(readPublished('February 2020', 'given')).toMatchObject({
    from: '2020-02-01',
    to: '2020-02-29',
    precision: 'month',
    basis: 'given',
  });
  expect(readPublished('2020', 'stated')).toMatchObject({ from: '2020-01-01', to: '2020-12-31', precision: 'year', basis: 'stated' });
});
