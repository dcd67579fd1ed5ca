import { expect, test } from 'vitest';
import { readDays, readPublished } from '../../src/articles/published.ts';

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
  ['2020/03/13', '2020-03-13'],
  ['2020.03.13', '2020-03-13'],
  ['2020-3-13', '2020-03-13'],
  ['2020 March 13', '2020-03-13'],
  ['2020, 13 March', null],
  ['20200313071500', '2020-03-13'],
  ['202003130715', '2020-03-13'],
  ['20200313T071500Z', '2020-03-13'],
  ['2020/03', '2020-03'],
  ['202003', '2020-03'],
  ['1584083700', '2020-03-13'],
  ['1584083700.25', '2020-03-13'],
  ['1584083700123', '2020-03-13'],
  ['Fri, 13 Mar 20 07:15 GMT', '2020-03-13'],
  ['13 Mar 95 07:15 GMT', '1995-03-13'],
  ['Friday, 13-Mar-20 07:15:00 GMT', '2020-03-13'],
  ['13-Mar-2020', '2020-03-13'],
  ['Fri Mar 13 07:15:00 GMT 2020', '2020-03-13'],
  ['Fri Mar 13 07:15:00 +0000 2020', '2020-03-13'],
  ['Fri, 13/03/2020', '2020-03-13'],
  ['2020-03-13T07:15:00.000+0000', '2020-03-13'],
  ['13 March 20', null],
  ['3/4/2020 1:15 AM', null],
  ['2020 men', null],
  ['2020/21', null],
  ['2020-13-03', null],
  ['2020.5 m', null],
  ['202003131', null],
  ['Published: 2020-03-13', '2020-03-13'],
  ['Updated March 15, 2020, published March 13, 2020', '2020-03-13'],
  ['13 March 2020 (updated 15 March 2020)', '2020-03-13'],
  ['Updated March 15, 2020', null],
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

test.each<readonly [string, string | null, string | null]>([
  ['Published: 24 January 2024, 07:15 GMT', '2024-01-24', null],
  ['Updated: 26 January 2024, 07:15 GMT', null, '2024-01-26'],
  ['Last updated on 2024-01-26 | First published 2024-01-24', '2024-01-24', '2024-01-26'],
  ['Posted 24/01/2024 by staff', '2024-01-24', null],
  ['March 13, 2020 at 7:15 a.m. - Last update March 15, 2020', '2020-03-13', '2020-03-15'],
  ['Date: 2020-03-13', '2020-03-13', null],
  ['Published 03/04/2020, updated 15 March 2020', null, '2020-03-15'],
])('%j: published %j, modified %j', (words, published, modified) => {
  const days = readDays(words, 'stated');
  expect([days.published?.edtf ?? null, days.modified?.edtf ?? null]).toEqual([published, modified]);
});
