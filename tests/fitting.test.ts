import { describe, expect, it } from 'vitest';
import type { EntryLimits } from '../src/model.ts';
import { fitPages } from '../src/showing/fitting.ts';

/** Pages by a rule; `tried` keeps the limits of every attempt. */
const maker = (pagesOf: (limits: EntryLimits) => number) => {
  const tried: EntryLimits[] = [];
  const make = async (limits: EntryLimits) => {
    tried.push(limits);
    return { limits, pages: pagesOf(limits) };
  };
  return { tried, make };
};

const length = { name: 'desk', pages: 2, limits: { keyPoints: 4, chronology: 12, disputes: 6 }, least: { keyPoints: 2, chronology: 4 } };
const entries = ({ keyPoints = 0, chronology = 0 }: EntryLimits): number => keyPoints + chronology;

describe('an audience that promises pages', () => {
  it('prints the most where that fits, and makes it once', async () => {
    const { tried, make } = maker(() => 2);
    expect(await fitPages(length, make)).toEqual({ made: { limits: length.limits, pages: 2 }, problems: [] });
    expect(tried).toHaveLength(1);
  });

  it('promises nothing without a number', async () => {
    const { tried, make } = maker(() => 90);
    expect((await fitPages({ ...length, pages: null }, make)).problems).toEqual([]);
    expect(tried).toHaveLength(1);
  });

  it.each([15, 14, 13, 12, 11, 10, 9, 8, 7, 6])('fills the room of %i entries to the last', async (room) => {
    const { tried, make } = maker((limits) => (entries(limits) > room ? 3 : 2));
    const { made, problems } = await fitPages(length, make);
    expect([made.pages, entries(made.limits), problems]).toEqual([2, room, []]);
    expect(tried.length).toBeLessThanOrEqual(8);
  });

  it('raises the first part before the next', async () => {
    const { make } = maker((limits) => (entries(limits) > 8 ? 3 : 2));
    expect((await fitPages(length, make)).made.limits).toEqual({ keyPoints: 4, chronology: 4, disputes: 6 });
  });

  it('raises the next where the first has no room', async () => {
    const { make } = maker(({ keyPoints = 0 }) => (keyPoints > 2 ? 3 : 2));
    expect((await fitPages(length, make)).made.limits).toEqual({ keyPoints: 2, chronology: 12, disputes: 6 });
  });

  it('says so where the least is too long: build/too-many-pages', async () => {
    const { make } = maker((limits) => (entries(limits) > 3 ? entries(limits) : 2));
    const { made, problems } = await fitPages(length, make);
    expect(made.limits).toEqual({ keyPoints: 2, chronology: 4, disputes: 6 });
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'build/too-many-pages "desk" takes 6 pages and promises 2, though it prints the least of each part.',
    ]);
  });

  it('leaves a limit of the user that is below the least', async () => {
    const { make } = maker((limits) => (entries(limits) > 5 ? 3 : 2));
    const { made } = await fitPages({ ...length, limits: { keyPoints: 1, chronology: 12 } }, make);
    expect(made.limits).toEqual({ keyPoints: 1, chronology: 4 });
  });
});
