/** Stories joined in one sweep through time: the same events as all at once, each as soon as its window closes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import {
  type Dispatch,
  dayOf,
  dispatchesOf,
  type Joined,
  joinInTime,
  joinStories,
  type Method,
  readReports,
} from '../../src/events/index.ts';
import { shippedLexicons } from '../lexicons.ts';

const method: Method = { lexicons: shippedLexicons(), policy: 'majority' };

interface Told {
  readonly id: string;
  readonly published?: string;
  readonly text: string;
}

function reportsOf(articles: readonly Told[]) {
  const read = articles.map((article, at) => readLine(JSON.stringify({ publisher: `Outlet ${article.id}`, ...article }), at + 1));
  return readReports(
    read.map((article) => readClaims(dateArticle(article, method.lexicons), method.lexicons)),
    method,
  );
}

const firstDay = (told: Dispatch): number => dayOf({ source: told.source, when: told.story.when });

/** Batches of so many days, the earliest first. */
function inBatches(dispatches: readonly Dispatch[], length: number): readonly (readonly Dispatch[])[] {
  const batches = new Map<number, Dispatch[]>();
  for (const told of dispatches) {
    const number = Math.floor(firstDay(told) / length);
    batches.set(number, [...(batches.get(number) ?? []), told]);
  }
  return [...batches].sort(([a], [b]) => a - b).map(([, batch]) => batch);
}

const look = (joined: Iterable<Joined>): readonly string[] =>
  [...joined].map(({ event, members }) => JSON.stringify([event, members.map(({ story, isMain }) => [story.id, isMain])])).sort();

const file = JSON.parse(readFileSync(new URL('../events/scenarios.json', import.meta.url), 'utf8')) as {
  readonly scenarios: readonly { readonly articles: readonly Told[] }[];
};
/** All articles of all scenarios as one stream. */
const everything = reportsOf(file.scenarios.flatMap(({ articles }, at) => articles.map((each) => ({ ...each, id: `${at}-${each.id}` }))));
const dispatches = everything.flatMap(dispatchesOf);

describe('joining in time', () => {
  it.each([1, 30, 100_000])('gives what joining all at once gives, in batches of %i days', (length) => {
    expect(look(joinInTime(inBatches(dispatches, length), method))).toEqual(look(joinStories(everything, method)));
  });

  it('does not depend on the order of the articles', () => {
    expect(look(joinInTime(inBatches(dispatches.toReversed(), 30), method))).toEqual(look(joinInTime(inBatches(dispatches, 30), method)));
  });

  it('gives an event when nothing later can tell of it, and reads no further before', () => {
    const told = (month: number): Told => ({
      id: `m${month}`,
      published: `2020-${String(month).padStart(2, '0')}-05`,
      text: `A bomb killed ${month + 1} people in Harabad on 4 ${['January', 'February', 'March', 'April', 'May', 'June'][month - 1]} 2020.`,
    });
    const reports = reportsOf([1, 2, 3, 4, 5, 6].map(told));
    let read = 0;
    function* batches(): Generator<readonly Dispatch[]> {
      for (const batch of inBatches(reports.flatMap(dispatchesOf), 30)) {
        read++;
        yield batch;
      }
    }
    const reads: [string | null, number][] = [];
    for (const { event } of joinInTime(batches(), method)) reads.push([event.when.from, read]);
    expect(reads.map(([from]) => from)).toEqual(['2020-01-04', '2020-02-04', '2020-03-04', '2020-04-04', '2020-05-04', '2020-06-04']);
    // The first is given when the second or third month is read; never all at the end.
    expect(reads[0]?.[1]).toBeLessThanOrEqual(3);
    expect(reads[2]?.[1]).toBeLessThanOrEqual(5);
  });

  it('keeps open what was told later or dated widely', () => {
    const reports = reportsOf([
      {
        id: 'day',
        published: '2020-02-11',
        text: 'A ferry sank off Pellow on 10 February 2020 and 31 people drowned, the Pellow coast guard said.',
      },
      {
        id: 'late',
        published: '2020-12-01',
        text: 'In February 2020 a ferry sank off Pellow and 31 people drowned. The Pellow coast guard was reformed.',
      },
      { id: 'other', published: '2020-06-20', text: 'A bus fell into the Ruhm gorge on 19 June 2020 and 12 people were killed.' },
    ]);
    const events = [...joinInTime(inBatches(reports.flatMap(dispatchesOf), 30), method)];
    expect(
      events
        .map(({ members }) =>
          members
            .map(({ source }) => source.id)
            .sort()
            .join(' '),
        )
        .sort(),
    ).toEqual(['day late', 'other']);
  });
});
