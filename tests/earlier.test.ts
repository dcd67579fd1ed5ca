import { beforeAll, describe, expect, it } from 'vitest';
import { compared } from '../src/changing.ts';
import { readComparable } from '../src/earlier.ts';
import type { Briefing, EntryLimits } from '../src/model.ts';
import { compile } from '../src/pipeline.ts';
import { bytesOf, printPage } from '../src/printing.ts';
import { plainOrder } from './order.ts';
import { story } from './program.ts';
import { complaints, worldOf } from './world.ts';

let written: Briefing;
const file = (content: unknown) => worldOf({ 'a.json': typeof content === 'string' ? content : JSON.stringify(content) });
const told = (content: unknown): Promise<string[]> => complaints(() => readComparable('a.json', file(content)));

beforeAll(async () => {
  const { bytes } = await compile({ ...plainOrder, outputs: ['json'] }, worldOf({ 'news/a.txt': story }));
  written = JSON.parse(new TextDecoder().decode(bytes.get('json')));
});

describe('a briefing read back', () => {
  it('is what was written, as far as it is compared', async () => {
    const read = readComparable('a.json', file(written));
    expect(read.claims).toEqual(written.claims);
    expect(read.events).toEqual(written.events);
    expect(read.edits).toEqual([]);
    expect((await compared(read, written)).changes.isNone).toBe(true);
  });

  it('may be of a version that did not tell edits, or told more', () => {
    const { edits: _, ...older } = written;
    expect(readComparable('a.json', file(older)).edits).toBeNull();
    expect(readComparable('a.json', file({ ...written, more: 1 })).claims.length).toBe(written.claims.length);
  });

  const cannot = 'a.json changes/no-briefing The file is no briefing that can be compared:';
  const give = 'give a JSON that make-brief -o brief.json wrote, or a PDF that it made.';

  it.each([
    ['Two soldiers died.', 'it is not JSON'],
    ['\u0000\u0001', 'it is not JSON'],
    ['[1, 2]', 'it does not say that make-brief wrote it'],
    ['{"id": "a", "claims": []}', 'it does not say that make-brief wrote it'],
    ['{"schema": 1, "generator": {"name": "other", "version": "1"}}', 'it does not say that make-brief wrote it'],
  ])('is refused where it is something else: %s', async (content, cause) => {
    expect(await told(content)).toEqual([`${cannot} ${cause}. ${give}`]);
  });

  it.each([
    ['claims', { claims: [{ id: 'k1' }] }, 'its "claims.0" is missing or is not as make-brief writes it'],
    ['a date', { asOf: 'yesterday' }, 'its "asOf" is missing or is not as make-brief writes it'],
    ['sources', { sources: undefined }, 'its "sources" is missing or is not as make-brief writes it'],
    ['a list of claims', { claims: [] }, 'there is no claim k'],
  ])('is refused where %s is broken', async (_, broken, cause) => {
    expect((await told({ ...written, ...broken })).join()).toContain(`${cannot} ${cause}`);
  });

  it.each([
    [2, 'use make-brief 3.1.0 or newer.'],
    [0, 'make the briefing anew from its articles with this version.'],
  ])('of version %i of the data is told with what to do', async (schema, mend) => {
    const generator = { name: 'make-brief', version: '3.1.0' };
    expect(await told({ ...written, schema, generator, claims: 'other by then' })).toEqual([
      `a.json changes/other-schema The briefing was written by make-brief 3.1.0, whose data have version ${schema}; this program reads version 1. ${mend}`,
    ]);
  });

  it('warns changes/order where the earlier is as of a later day', async () => {
    const day = (iso: string) => ({ ...written, asOf: { ...written.asOf, text: iso, iso } });
    const codes = async (then: string, now: string) => (await compared(day(then), day(now))).problems.map(({ code }) => code);
    expect(await codes('2021-05-04', '2021-05-03')).toEqual(['changes/order']);
    expect(await codes('2021-05-03', '2021-05-03')).toEqual([]);
    expect(await codes('2021-05', '2021-04-30')).toEqual([]);
  });

  it('warns where the two are of other days or policies, and not where the data do not tell', async () => {
    expect(written.settings).toEqual({ period: null, policy: plainOrder.policy });
    const { settings: _, ...older } = written;
    const told = async (earlier: object) =>
      (await compared(readComparable('a.json', file(earlier)), written)).problems.map(({ code, message }) => `${code} ${message}`);
    expect(await told(older)).toEqual([]);
    expect(await told(written)).toEqual([]);
    expect(await told({ ...written, settings: { period: { from: '2021-05-01', to: null }, policy: 'latest' } })).toEqual([
      'changes/other-days The earlier briefing is of other days (from 2021-05-01) than the later (all that its articles tell): what lies outside is no change in the news.',
      'changes/other-policy The earlier briefing chose best figures by "latest", the later by "majority": a figure may be another though no article is.',
    ]);
  });
});

describe('a briefing in its PDF', () => {
  /** A PDF with these files inside. */
  const holding = async (files: Readonly<Record<string, string>>) => {
    const links = Object.keys(files).map((name) => `<link rel="attachment" href="${name}">`);
    const page = `<!DOCTYPE html><html lang="en"><head><title>A page</title>${links.join('')}</head><body><p>Words</p></body></html>`;
    const world = worldOf({ ...files, 'page.html': page });
    const bytes = bytesOf(await printPage('page.html', 0, world));
    return { ...world, read: (path: string) => (path === 'a.pdf' ? bytes : world.read(path)) };
  };
  const carried = (review: unknown = null) => {
    const { sources: rows, articles: _, edits: __, ...rest } = written;
    return {
      'claims.json': JSON.stringify({ ...rest, id: 'x', order: { review } }),
      'sources.json': JSON.stringify({ schema: 1, id: 'x', sources: rows }),
    };
  };

  it('is the same as in its JSON', async () => {
    const read = readComparable('a.pdf', await holding(carried()));
    expect(read).toEqual(readComparable('a.json', file(written)));
  });

  it('does not tell what a review edited', async () => {
    expect(readComparable('a.pdf', await holding(carried({ path: 'review.yaml', sha256: '00' }))).edits).toBeNull();
  });

  it.each([
    [{}, 'the PDF carries no data of a briefing'],
    [{ 'claims.json': 'x' }, 'it is not JSON'],
    [{ 'claims.json': '{"claims": []}' }, 'it does not say that make-brief wrote it'],
  ])('is refused where there is none: %j', async (files, cause) => {
    const world = await holding(files);
    expect((await complaints(() => readComparable('a.pdf', world))).join()).toContain(
      `a.pdf changes/no-briefing The file is no briefing that can be compared: ${cause}.`,
    );
  });

  it('is refused where the PDF is broken', async () => {
    expect((await complaints(() => readComparable('a.json', file('%PDF-1.7 nothing else')))).join()).toContain(
      'compared: the PDF is broken (',
    );
  });
});

describe('a briefing since an earlier one', () => {
  const later = story.replace('two Iraqi', 'three Iraqi');
  const since = async (earlier: string, articles: Readonly<Record<string, string>>, audience = 'analyst', limits: EntryLimits = {}) => {
    const world = worldOf({ ...articles, 'old.json': earlier });
    return compile({ ...plainOrder, since: 'old.json', outputs: ['json', 'html'], audiences: [audience], limits }, world);
  };
  const second =
    'Published: 13 March 2020\n\nFour U.S. soldiers were killed when rockets hit Camp Taji on 11 March 2020, a hospital said.\n';

  it('has what changed, and prints it', async () => {
    const { briefing, editions } = await since(JSON.stringify(written), { 'news/a.txt': later, 'news/b.txt': second });
    expect(briefing.changes?.isNone).toBe(false);
    expect(briefing.changes?.tolls.map(({ measure }) => measure)).toContain('killed');
    expect(briefing.changes?.sources.map(({ change }) => change)).toEqual(['new']);
    const html = new TextDecoder().decode(editions[0]?.bytes.get('html'));
    expect(html).toContain('What changed');
    expect(html).toContain('Figures that changed');
  });

  it.each(['analyst', 'executive', 'situation'])('prints no more of it than its limit allows: %s', async (audience) => {
    const news = { 'news/a.txt': later, 'news/b.txt': second };
    const { briefing, editions } = await since(JSON.stringify(written), news, audience, { changes: 1 });
    const all = briefing.changes?.points.length ?? 0;
    expect(all).toBeGreaterThan(1);
    const page = new TextDecoder().decode(editions[0]?.bytes.get('html'));
    const section = page.slice(page.indexOf('</h2>', page.indexOf('id="changes"'))).split(/<h2|<\/section/)[0] ?? '';
    expect(section.match(/<li/g)).toHaveLength(1);
    expect(section).toMatch(new RegExp(`(?:weightiest|left out).* ${['no', 'one', 'two', 'three', 'four', 'five'][all - 1]} more`, 's'));
    expect(section).not.toContain('Figures that changed');
  });

  it.each(['analyst', 'executive', 'situation'])('says where nothing changed: %s', async (audience) => {
    const { briefing, editions } = await since(JSON.stringify(written), { 'news/a.txt': story }, audience);
    expect(briefing.changes).toMatchObject({ isNone: true, points: [], since: { title: written.title } });
    expect(new TextDecoder().decode(editions[0]?.bytes.get('html'))).toMatch(/Nothing(?: changed since)?: events, figures, disputes/);
  });

  it('says nothing of it without one', async () => {
    const { briefing, editions } = await compile({ ...plainOrder, outputs: ['html'] }, worldOf({ 'news/a.txt': story }));
    expect(briefing.changes).toBeNull();
    expect(new TextDecoder().decode(editions[0]?.bytes.get('html'))).not.toContain('What changed');
  });

  it('reads the earlier one before any article', async () => {
    expect(await complaints(() => since('no JSON', {}))).toEqual([expect.stringContaining('old.json changes/no-briefing')]);
  });
});
