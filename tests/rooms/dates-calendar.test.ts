import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isoDay,
  isoWeek,
  latest,
  mondayOf,
  shiftMonth,
  weekdayOf,
} from '../../src/dates/calendar.ts';

test.each<readonly [string, number, string]>([
  ['2020-02-28', 1, '2020-02-29'],
  ['2019-02-28', 1, '2019-03-01'],
  ['2020-01-01', -1, '2019-12-31'],
  ['1969-12-31', 1, '1970-01-01'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each<readonly [string, number, string]>([
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-01-31', -2, '2023-11-30'],
  ['2023-12-15', 1, '2024-01-15'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test.each<readonly [string, number, string]>([
  ['2020-03-11', 2, '2020-W11'],
  ['2024-01-24', 2, '2024-W04'],
  ['2021-01-01', 4, '2020-W53'],
  ['2018-12-31', 0, '2019-W01'],
  ['1969-12-28', 6, '1969-W52'],
])('%s is weekday %i of %s', (day, weekday, week) => {
  expect([weekdayOf(day), isoWeek(day)]).toEqual([weekday, week]);
});

test('days that the calendar has not', () => {
  expect([isoDay(2019, 2, 29), isoDay(2020, 13, 1), isoDay(2020, 4, 31), isoDay(2020, 1, 0)]).toEqual([null, null, null, null]);
  expect([daysInMonth(1900, 2), daysInMonth(2000, 2)]).toEqual([28, 29]);
});

test('months are counted over the turn of the year', () => {
  expect(shiftMonth('2020-01-15', -1)).toEqual({ year: 2019, month: 12 });
  expect(shiftMonth('2020-12-15', 1)).toEqual({ year: 2021, month: 1 });
  expect(latest('2020-01-02', '2019-12-31')).toBe('2020-01-02');
});

test('adding days and counting them are one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 40_000 }), fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      const day = addDays('1970-01-01', start);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
      expect(weekdayOf(mondayOf(day))).toBe(0);
    }),
  );
});
