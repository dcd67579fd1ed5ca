/** The laws on the real output: every quote stands at its offsets, and every number on the pages leads back to a claim, a date or a count. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartNames } from '../src/charts/index.ts';
import { makeBrief } from '../src/index.ts';
import type { Briefing, Claim, Prose, Run } from '../src/model.ts';
import { openPdf } from '../src/outputs/index.ts';
import type { FontFace } from '../src/print.ts';
import { position } from '../src/text/spans.ts';
import { drawParts } from './charts/atlas.ts';

const root = join(import.meta.dirname, '..');
let briefing: Briefing;
const audiences = ['analyst', 'executive', 'situation'];
let editions: ReadonlyMap<string, readonly string[]>;
const pagesFor = (audience: string): readonly string[] => editions.get(audience) ?? [];

beforeAll(async () => {
  const made = await makeBrief({ paths: [join(root, 'data/articles')], outputs: ['pdf', 'json'], audiences });
  briefing = made.briefing;
  const texts = made.editions.map(async ({ audience, bytes }): Promise<[string, readonly string[]]> => {
    const pdf = bytes.get('pdf');
    if (!pdf) throw new Error('No PDF was made.');
    return [audience, (await extractText(await getDocumentProxy(new Uint8Array(pdf)))).text];
  });
  editions = new Map(await Promise.all(texts));
});

/** Whole numbers as digits, without separators: "2,500" is 2500, "11–12" is 11 and 12. */
const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(',', ''));

const isProse = (value: unknown): value is Prose =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((run) => typeof run === 'object' && run !== null && 'kind' in run && ('text' in run || 'numbers' in run));

function runsIn(value: unknown): readonly Run[] {
  if (isProse(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(runsIn) : [];
}

/** Numbers that a claim, or a total it is counted in, allows to be printed for it; "more than 25" is 26 at least. */
function allowedFor(ids: readonly string[]): ReadonlySet<string> {
  const claims = briefing.claims.filter(({ id }) => ids.includes(id));
  const own = claims.flatMap(({ quantity }) => [
    quantity?.low ?? null,
    quantity?.high ?? null,
    quantity?.low != null ? quantity.low - 1 : null,
  ]);
  const totals = briefing.events
    .flatMap((event) => Object.values(event.totals))
    .filter((total) => total.claims.some((id) => ids.includes(id)));
  const summed = totals.flatMap(({ low, best, high, groups }) => [
    low,
    best,
    high,
    low === null ? null : low - 1,
    ...groups.flatMap((group) => [group.low, group.best, group.high]),
  ]);
  const told = claims.flatMap(({ quantity, evidence }) => [...numbersIn(quantity?.text ?? ''), ...numbersIn(evidence.quote)]);
  return new Set(
    [...own, ...summed]
      .filter((number) => number !== null)
      .map(String)
      .concat(told),
  );
}

const claimsOf = (cite: readonly number[]): readonly string[] => cite.map((number) => briefing.appendix[number - 1]?.claim ?? '');

describe('the verbatim law', () => {
  it('holds for every claim of every article', () => {
    expect(briefing.claims.length).toBeGreaterThan(40);
    for (const claim of briefing.claims) {
      const article = briefing.articles.find(({ id }) => id === claim.article);
      expect(article?.text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.quote);
    }
  });

  it('holds for what the appendix prints, offsets and lines included', () => {
    for (const row of briefing.appendix) {
      const claim = briefing.claims.find(({ id }) => id === row.claim) as Claim;
      const article = briefing.articles.find(({ id }) => id === claim.article);
      expect(row.before + row.focus + row.after).toBe(claim.evidence.quote);
      expect(article?.text.slice(row.start, row.end)).toBe(row.focus);
      expect(position(article?.text ?? '', row.start).line).toBe(row.line);
    }
  });
});

describe('every number of the briefing', () => {
  it('that is a figure is a number of its own claims', () => {
    const figures = runsIn({ ...briefing, articles: [], claims: [], events: [] }).filter((run) => run.kind === 'figure');
    expect(figures.length).toBeGreaterThan(10);
    for (const run of figures) {
      const allowed = allowedFor(run.claims);
      for (const number of numbersIn(run.text)) expect([...allowed], `"${run.text}"`).toContain(number);
    }
  });

  it('in a table is a number of the claims that its row cites', () => {
    const { casualties, troops, activity } = briefing.series;
    const affected = briefing.affected.places.flatMap(({ events }) =>
      events.flatMap(({ killed, wounded, missing, displaced, captured }) =>
        [killed, wounded, missing, displaced, captured].flatMap((each) => each ?? []),
      ),
    );
    const rows = [
      ...casualties.flatMap((row) => [row.killed, row.wounded].map(({ text }) => [text, claimsOf(row.cite)] as const)),
      ...casualties.flatMap((row) =>
        [...row.bySide, ...row.byStatus].flatMap(({ killed, wounded, cite }) =>
          [killed, wounded].map(({ text }) => [text, claimsOf(cite)] as const),
        ),
      ),
      ...[...troops, ...activity].map((row) => [row.point.text, claimsOf(row.cite)] as const),
      ...briefing.ledgers.flatMap((ledger) => ledger.rows.map((row) => [row.figure, claimsOf(row.cite)] as const)),
      ...briefing.appendix.map((row) => [row.figure, [row.claim]] as const),
      ...affected.map(({ text, cite }) => [text, claimsOf(cite)] as const),
      ...affected.map(({ total, cite }) => [String(total?.best ?? ''), claimsOf(cite)] as const),
      ...[...briefing.keyFigures, ...briefing.affected.highest].map(
        (key) => [key.figure, runsIn(key.label).flatMap((run) => (run.kind === 'cite' ? claimsOf(run.numbers) : []))] as const,
      ),
    ];
    expect(rows.length).toBeGreaterThan(60);
    for (const [text, claims] of rows) {
      const allowed = allowedFor(claims);
      for (const number of numbersIn(text)) expect([...allowed], `"${text}"`).toContain(number);
    }
  });

  it('that is a count is one that can be counted again', () => {
    const { articles, claims, events, sources, appendix } = briefing;
    const counts = runsIn([briefing.deck, briefing.trust, briefing.gaps]).filter((run) => run.kind === 'count');
    const possible = new Set([articles, claims, events, sources, appendix].map(({ length }) => length));
    for (const event of events) possible.add(event.articles.length).add(event.origins.length);
    possible.add(articles.filter(({ copyOf }) => copyOf !== null).length);
    possible.add(events.filter(({ origins }) => origins.length === 1).length);
    possible.add(new Set(claims.flatMap(({ attribution }) => attribution.name ?? [])).size);
    possible.add(new Set(articles.flatMap(({ publisher }) => publisher ?? [])).size);
    possible
      .add(events.filter(({ when }) => when.from === null || when.from !== when.to).length)
      .add(events.filter(({ when }) => when.from === null && when.to === null).length);
    for (const { events: open } of briefing.gaps) possible.add(open.length);
    const digits = counts.flatMap((run) => numbersIn(run.text)).map(Number);
    for (const count of digits) expect([...possible]).toContain(count);
  });
});

/** Text that the charts write into and around their drawings, ticks included. */
async function chartWords(): Promise<readonly string[]> {
  const { openFonts } = await openPdf();
  const faces: readonly FontFace[] = ['Regular', 'It', 'Semibold', 'Bold'].map((cut) => ({
    family: 'Source Sans 3',
    weight: cut === 'Bold' ? 700 : cut === 'Semibold' ? 600 : 400,
    isItalic: cut === 'It',
    file: join(root, `assets/fonts/SourceSans3-${cut}.ttf`),
  }));
  const fonts = openFonts(faces, (path) => readFileSync(path));
  const drawings = chartNames.flatMap((name) => drawParts({ name, width: 482, height: null, families: [] }, briefing, fonts));
  return drawings.flatMap(({ ops, title, subtitle }) => [title, subtitle, ...ops.flatMap((op) => (op.op === 'text' ? [op.text] : []))]);
}

describe('every number on the pages', () => {
  it.each(audiences)('is printed from the briefing, is a page number, or is a tick of a chart: %s', async (audience) => {
    const pages = pagesFor(audience);
    const words: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string' || typeof value === 'number') words.push(String(value));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect({ ...briefing, articles: [], events: [], claims: [] });
    const pageNumbers = Array.from({ length: pages.length }, (_, index) => index + 1);
    const known = new Set([...words, ...pageNumbers.map(String), ...(await chartWords())].flatMap(numbersIn));
    const strangers = pages.flatMap((text, page) =>
      numbersIn(text.replaceAll('SHA-256', 'hash').replaceAll(/\s+/g, ' '))
        .filter((number) => !known.has(number))
        .map((number) => `${number} on page ${page + 1}`),
    );
    expect(pages.join(' ').match(/\d/g)?.length).toBeGreaterThan(200);
    expect(strangers).toEqual([]);
  });

  it('stands in prose that can be read back with its spaces', () => {
    const text = pagesFor('analyst').join(' ').replaceAll(/\s+/g, ' ');
    for (const { titleWords } of briefing.chronology.map(({ title }) => ({ titleWords: title.replaceAll(/\s+/g, ' ') })))
      expect(text).toContain(titleWords);
  });
});
