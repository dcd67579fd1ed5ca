import { beforeAll, describe, expect, it } from 'vitest';
import { attachPages, type Source } from '../../src/annex/index.ts';
import { complaints, fixture, hasQpdf, joined, printedBrief, type Told, told, usual } from './annex.fixture.ts';

const reports = ['chromium', 'office', 'latex', 'scan', 'packed', 'turned', 'attached'] as const;

let brief: Source;
let briefTold: Told;
beforeAll(async () => {
  brief = await printedBrief();
  briefTold = await told(brief.bytes);
});

/** The report's pages with the briefing's among them. */
const placed = <Item>(own: readonly Item[], annex: readonly Item[], before: number): readonly Item[] => [
  ...own.slice(0, before),
  ...annex,
  ...own.slice(before),
];

/** Where a page of the report, or of the annex, is now. */
const moved = (before: number, by: number) => (page: number | string | null) =>
  typeof page === 'number' && page >= before ? page + by : page;

describe.each(reports)('a briefing attached to a report of %s', (name) => {
  let own: Told;
  beforeAll(async () => {
    own = await told(fixture(name).bytes);
  });

  it.each([
    ['behind it', 99],
    ['before its last page', 1],
    ['before all', 0],
  ])('%s keeps all pages, links, tags and files', async (_, wanted) => {
    const before = Math.min(wanted === 1 ? own.text.length - 1 : wanted, own.text.length);
    const bytes = joined(fixture(name), brief, { pagesBefore: () => before });
    const whole = await told(bytes);
    expect(whole.text).toEqual(placed(own.text, briefTold.text, before));
    expect(whole.sizes).toEqual(placed(own.sizes, briefTold.sizes, before));
    const links = own.links.map((page) => page.map(moved(before, 2)));
    const annexLinks = briefTold.links.map((page) => page.map(moved(0, before)));
    expect(whole.links).toEqual(placed(links, annexLinks, before));
    expect(whole.links.flat()).not.toContain('nowhere');
    expect(whole.tags).toEqual(placed(own.tags, briefTold.tags, before));
    expect(whole.files.length).toBe(own.files.length + 1);
  });

  it.skipIf(!hasQpdf)('is a file without a fault', () => {
    expect(complaints(joined(fixture(name), brief))).toBe('');
    expect(complaints(joined(fixture(name), brief, { pagesBefore: () => 0 }))).toBe('');
  });

  it('has the bookmarks of both, those of the annex below its name', async () => {
    const { bookmarks } = await told(joined(fixture(name), brief));
    const count = own.text.length;
    const nested = [{ title: 'Daily brief', page: count, items: [{ title: 'Sources', page: count + 1, items: [] }] }];
    expect(bookmarks).toEqual([...own.bookmarks, { title: 'Annex A', page: count, items: nested }]);
  });

  it('gives the same bytes each time', () => {
    expect(joined(fixture(name), brief).equals(joined(fixture(name), brief))).toBe(true);
  });
});

describe('an annex', () => {
  it('is counted by itself, and the labels of the report stay', async () => {
    const labels = async (before: number): Promise<Told['labels']> =>
      (await told(joined(fixture('latex'), brief, { pagesBefore: () => before }))).labels;
    expect((await told(fixture('latex').bytes)).labels).toEqual(['i', '1', '2']);
    expect(await labels(3)).toEqual(['i', '1', '2', 'A-1', 'A-2']);
    expect(await labels(2)).toEqual(['i', '1', 'A-1', 'A-2', '2']);
    expect(await labels(1)).toEqual(['i', 'A-1', 'A-2', '1', '2']);
    expect(await labels(0)).toEqual(['A-1', 'A-2', 'i', '1', '2']);
  });

  it('is counted by the last word of its name, in a report that has no labels', async () => {
    const { labels } = await told(joined(fixture('chromium'), brief, { pagesBefore: () => 2, name: 'Anhang 3' }));
    expect(labels).toEqual(['1', '2', '3-1', '3-2', '3']);
  });

  it('has its bookmark where its pages are', async () => {
    const { bookmarks } = await told(joined(fixture('chromium'), brief, { pagesBefore: () => 1 }));
    expect(bookmarks.map(({ title, page }) => [title, page])).toEqual([
      ['Harbour survey', 0],
      ['Annex A', 1],
      ['Depths', 3],
      ['Cranes', 4],
    ]);
  });

  it('begins with its title page where one is given', async () => {
    const title = await printedBrief('<p>The title page of a test</p>');
    const whole = await told(joined(fixture('latex'), brief, { titlePage: title }));
    expect(whole.labels).toEqual(['i', '1', '2', 'A-1', 'A-2', 'A-3', 'A-4']);
    expect(whole.bookmarks.at(-1)).toMatchObject({ title: 'Annex A', page: 3, items: [{ title: 'Daily brief', page: 5 }] });
    expect(whole.links.slice(3)).toEqual([[4], [3, 'https://example.org/mill'], [6], [5, 'https://example.org/mill']]);
  });

  it('can be attached to what has an annex already', async () => {
    const once = { path: 'once.pdf', bytes: joined(fixture('latex'), brief) };
    const whole = await told(joined(once, brief, { name: 'Annex B' }));
    expect(whole.labels).toEqual(['i', '1', '2', 'A-1', 'A-2', 'B-1', 'B-2']);
    expect(whole.links.slice(3)).toEqual([[4], [3, 'https://example.org/mill'], [6], [5, 'https://example.org/mill']]);
    expect(whole.tags.slice(3)).toEqual([...briefTold.tags, ...briefTold.tags]);
    expect(whole.files).toHaveLength(2);
  });

  it('is told of where parts have no tags', () => {
    const codes = (report: Source, other: Source): readonly string[] =>
      attachPages(report, other, usual).problems.map(({ code, place }) => `${code} ${place?.file}`);
    expect(codes(fixture('latex'), brief)).toEqual(['attach/untagged latex.pdf']);
    expect(codes(fixture('chromium'), brief)).toEqual([]);
    expect(codes(fixture('latex'), fixture('scan'))).toEqual([]);
  });
});
