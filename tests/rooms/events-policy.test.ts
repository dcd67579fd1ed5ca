/** Which of several figures is taken for the best. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents, policyWords } from '../../src/events/index.ts';
import type { Event, Policy } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

/** Articles of different outlets about one bomb in Kirkuk on 1 May, published on the days given. */
function told(policy: Policy, ...articles: readonly (readonly [published: string, words: string])[]): Event | undefined {
  const read = articles.map(([published, words], at) => {
    const text = `A car bomb in Kirkuk on May 1 killed ${words}.`;
    return readClaims(
      dateArticle(readLine(JSON.stringify({ id: `a${at}`, text, published, publisher: `Outlet ${at}` }), at), lexicons),
      lexicons,
    );
  });
  const [event, ...others] = linkEvents(read, lexicons, policy);
  expect(others).toEqual([]);
  return event;
}

const best = (policy: Policy, ...articles: readonly (readonly [string, string])[]): number | null | undefined =>
  told(policy, ...articles)?.totals.killed?.best;

describe('the best figure', () => {
  const ten = ['2024-05-03', '10 people'] as const;
  const twelve = ['2024-05-02', '12 people'] as const;
  const twelveAgain = ['2024-05-02', '12 people in the old market'] as const;
  const official = ['2024-05-02', '15 people, the health ministry said'] as const;

  it('by majority is what most voices give', () => {
    expect(best('majority', twelve, ten, twelveAgain)).toBe(12);
  });
  it('by latest is what was published last', () => {
    expect(best('latest', twelve, ten, twelveAgain)).toBe(10);
  });
  it('by official is that of an authority, or of most where none speaks', () => {
    expect(best('official', twelve, official, twelveAgain)).toBe(15);
    expect(best('official', twelve, ten, twelveAgain)).toBe(12);
  });
  it('by range is none where sources differ', () => {
    expect(best('range', twelve, ten)).toBeNull();
    expect(best('range', twelve, twelveAgain)).toBe(12);
  });
  it('has its rule in words', () => {
    expect(told('latest', twelve, ten)?.totals.killed?.policy).toBe(policyWords.latest);
  });
});

describe('a count that rises', () => {
  const rising = [
    ['2024-05-01', 'at least nine people'],
    ['2024-05-02', '14 people'],
    ['2024-05-03', '17 people'],
  ] as const;

  it('is no dispute, ends where it ends, and keeps its range', () => {
    const event = told('majority', ...rising);
    expect(event?.totals.killed).toMatchObject({ low: 9, best: 17, high: 17 });
    expect(event?.disputes).toMatchObject([
      { measure: 'killed', isContested: false, reason: 'Later reports give a higher number of people killed.' },
    ]);
    expect(event?.grade.word).toBe('fair');
  });
  it('is one where it falls again, or where two of one day differ', () => {
    expect(told('majority', ...rising, ['2024-05-04', '15 people'])?.disputes[0]?.isContested).toBe(true);
    expect(told('majority', ...rising, ['2024-05-03', '20 people'])?.disputes[0]?.isContested).toBe(true);
  });
  it('is none where a voice says again what it said before, or a part is told beside it', () => {
    const police = ['2024-05-01', '9 people, police chief Una Brandt said'] as const;
    const hospital = ['2024-05-02', '11 people, the hospital said. Police chief Una Brandt had said that nine people were killed'] as const;
    expect(told('majority', police, hospital)?.disputes).toMatchObject([{ measure: 'killed', isContested: false }]);
    const part = ['2024-05-02', '11 people. A nurse who was hurt died on May 2'] as const;
    expect(told('majority', police, part)?.disputes).toMatchObject([{ measure: 'killed', isContested: false }]);
  });
});

describe('a figure that is withdrawn', () => {
  const first = ['2024-05-01', 'nine people, the fire department said'] as const;
  const second = [
    '2024-05-02',
    'seven people, the fire department said. Earlier reports of nine dead were wrong, Captain Ana Dorn explained: two were listed twice',
  ] as const;
  const told9 = (...articles: readonly (readonly [string, string])[]) => told('majority', ...articles);

  it('counts no more, and nobody contests it', () => {
    const event = told9(first, second);
    expect(event?.totals.killed).toMatchObject({ low: 7, best: 7, high: 7 });
    expect(event?.disputes).toMatchObject([{ isContested: false, reason: 'A higher number was withdrawn by who gave it.' }]);
    expect(event?.disputes[0]?.rows.map(({ relation }) => relation)).toEqual(['withdrawn', 'same', 'denial']);
  });
  it('is contested where somebody else stands by it', () => {
    const event = told9(first, second, ['2024-05-02', 'nine people, Doctor Lena Marr of the hospital said']);
    expect(event?.disputes[0]?.isContested).toBe(true);
  });
});

describe('an earlier count', () => {
  const newer = ['2024-05-03', 'ten people, doctors said. An earlier count spoke of eight dead'] as const;

  it('is no rival of the newer one beside it', () => {
    const event = told('majority', newer);
    expect(event?.totals.killed?.best).toBe(10);
    expect(event?.disputes).toEqual([]);
  });
  it('leaves the range to those who gave it in their time, and nobody contests it', () => {
    const event = told('majority', ['2024-05-01', 'eight people, police said'], ['2024-05-02', 'eight people'], newer);
    expect(event?.totals.killed).toMatchObject({ low: 8, best: 10, high: 10 });
    expect(event?.disputes).toMatchObject([{ isContested: false }]);
    expect(event?.disputes[0]?.rows.map(({ relation }) => relation)).toEqual(['lower', 'lower', 'same', 'lower']);
  });
  it('is told from another count of the same day', () => {
    const event = told('majority', ['2024-05-03', 'ten people, doctors said. The army spoke of eight dead']);
    expect(event?.disputes).toMatchObject([{ isContested: true }]);
  });
});
