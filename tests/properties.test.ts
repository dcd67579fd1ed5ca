/** What holds for every article, however odd: laws of claims, on articles shuffled together from the sentences of the corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../src/model.ts';
import { contains, slice } from '../src/text/spans.ts';
import { readArticles } from './rooms/articles.fixture.ts';
import { countedIn, readText, trace } from './rooms/claims.fixture.ts';

const corpus = join(import.meta.dirname, 'corpus');
const samples = join(import.meta.dirname, '../data/articles');

function sourceFiles(): readonly string[] {
  const labelled = readdirSync(corpus, { withFileTypes: true })
    .map(({ name }) => join(corpus, name, 'article.txt'))
    .filter((path) => existsSync(path));
  const shipped = readdirSync(samples).filter((name) => name.endsWith('.txt'));
  return [...labelled, ...shipped.map((name) => join(samples, name))].sort();
}

/** Every sentence of the corpus, on one line each. */
const { articles } = await readArticles(sourceFiles().map((path) => ({ path, bytes: readFileSync(path) })));
const sentences = articles.flatMap(({ text, sentences: spans }) => spans.map((span) => slice(text, span).replaceAll(/\s+/g, ' ')));

const sentence = fc.constantFrom(...sentences);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const text = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('\n\n'));
/** Sentences as a careless copy has them: cut, glued and with words doubled. */
const mangled = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ' ', '\n\n', '“', '"', ',', '.', ' and ', ' 12 ', ' killed ', '’s'))))
  .map(([whole, cuts]) =>
    cuts.reduce((rest, [place, piece]) => {
      const at = place % (rest.length + 1);
      return rest.slice(0, at) + piece + rest.slice(at + (piece === '' ? 1 : 0));
    }, whole),
  )
  .filter((whole) => whole.trim() !== '');

const options = { numRuns: 40, seed: 1 };

/** Kind, low and high of every count, in text order. */
const counts = (article: ReadArticle): readonly unknown[] =>
  countedIn(article).map(({ kind, quantity }) => [kind, quantity?.low, quantity?.high]);

describe('claims of any article', () => {
  it('quote their sentence as it stands, and their focus lies in it and in no removed block', () => {
    fc.assert(
      fc.property(mangled, (whole) => {
        const article = readText(whole);
        const kept = article.blocks.filter(({ role }) => role !== 'removed');
        for (const { evidence } of article.claims) {
          expect(slice(article.text, evidence)).toBe(evidence.quote);
          expect(contains(evidence, evidence.focus)).toBe(true);
          expect(evidence.focus.start).toBeLessThan(evidence.focus.end);
          expect(kept.some((block) => contains(block, evidence.focus))).toBe(true);
        }
      }),
      options,
    );
  });

  it('stand in text order under ids of their own, and a part points to a larger whole of its kind', () => {
    fc.assert(
      fc.property(mangled, (whole) => {
        const { claims } = readText(whole);
        const byId = new Map(claims.map((claim) => [claim.id, claim]));
        expect(byId.size).toBe(claims.length);
        const starts = claims.map(({ evidence }) => evidence.focus.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const { kind, quantity, subsetOf } of claims.filter((claim) => claim.subsetOf !== null)) {
          const of = byId.get(subsetOf ?? '');
          expect(of?.kind).toBe(kind);
          expect(of?.quantity?.high ?? of?.quantity?.low ?? 0).toBeGreaterThanOrEqual(quantity?.low ?? 0);
        }
      }),
      options,
    );
  });

  it('count whole numbers or measures that a reader can find, low never over high', () => {
    fc.assert(
      fc.property(mangled, (whole) => {
        for (const { quantity } of countedIn(readText(whole))) {
          const { low, high } = quantity ?? { low: null, high: null };
          expect(low !== null || high !== null).toBe(true);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        }
      }),
      options,
    );
  });

  it('take each number once', () => {
    fc.assert(
      fc.property(mangled, (whole) => {
        const ends = countedIn(readText(whole)).map(({ evidence }) => evidence.focus);
        for (const [index, focus] of ends.entries()) expect(focus.start).toBeGreaterThanOrEqual(ends[index - 1]?.end ?? 0);
      }),
      options,
    );
  });

  it('come out the same twice', () => {
    fc.assert(
      fc.property(mangled, (whole) => {
        expect(readText(whole)).toEqual(readText(whole));
      }),
      options,
    );
  });
});

describe('happenings of any article', () => {
  it('stand in text order in their sentences and share no claim', () => {
    fc.assert(
      fc.property(mangled, (whole) => {
        const article = readText(whole);
        const ids = new Set(article.claims.map(({ id }) => id));
        const hung = article.occurrences.flatMap(({ claims }) => claims);
        expect(new Set(hung).size).toBe(hung.length);
        expect(hung.filter((id) => !ids.has(id))).toEqual([]);
        for (const occurrence of article.occurrences) {
          const own = article.sentences[occurrence.sentence];
          expect(own !== undefined && contains(own, occurrence)).toBe(true);
        }
      }),
      options,
    );
  });
});

describe('the same words in another dress', () => {
  const twins = [
    ['with CRLF', (whole: string) => whole.replaceAll('\n', '\r\n')],
    ['with no-break spaces', (whole: string) => whole.replaceAll(' ', '\u00a0')],
    ['with curly apostrophes', (whole: string) => whole.replaceAll("'", '’')],
    ['with straight apostrophes', (whole: string) => whole.replaceAll('’', "'")],
    ['with straight quotation marks', (whole: string) => whole.replaceAll(/[“”]/g, '"')],
    ['with no-break hyphens', (whole: string) => whole.replaceAll('-', '\u2011')],
  ] as const;

  it.each(twins)('counts the same: %s', (_, dress) => {
    fc.assert(
      fc.property(text, (whole) => {
        const article = readText(whole);
        expect(counts(readText(dress(whole))), trace(article)).toEqual(counts(article));
      }),
      options,
    );
  });

  it('counts in two articles set one after the other what it counts in each', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const both = readText(`${first}\n\n${second}`);
        expect(counts(both), trace(both)).toEqual([...counts(readText(first)), ...counts(readText(second))]);
      }),
      options,
    );
  });
});

describe('hostile texts', () => {
  const long = 60_000;
  it.each([
    '5 days ',
    'killed ',
    '5, ',
    '9',
    '5 killed, ',
    'two of them, ',
    'he said, ',
    '“a b c d” ',
    '“',
    'strikes in Iraq ',
    'in Iraq, ',
    'five hundred ',
    'US attacks Iraqi ',
    'including ',
    'Two soldiers were killed.\n\n',
    'Marcus Dell, 24, of Harrow Falls, ',
  ])('%j without end gives no more claims than words, each beside words that a page can hold', (piece) => {
    const { text: whole, claims } = readText(piece.repeat(long / piece.length));
    expect(claims.length).toBeLessThanOrEqual(whole.length / 2);
    expect(Math.max(0, ...claims.map(({ evidence }) => (evidence.quote.match(/\S+/g) ?? []).length))).toBeLessThanOrEqual(2 * 250);
  });
});
