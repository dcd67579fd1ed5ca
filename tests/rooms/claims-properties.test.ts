/** What holds for the claims of every article, on the labelled sentences and stories and the articles of the corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import type { Article, Claim, ReadArticle } from '../../src/model.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { contains, fold, overlaps, slice } from '../../src/text/spans.ts';
import { shippedLexicons } from '../lexicons.ts';
import { readArticles } from './articles.fixture.ts';
import { readText, trace } from './claims.fixture.ts';

const tests = join(import.meta.dirname, '..');
const labelled = (file: string): { readonly sentences?: readonly Labelled[]; readonly stories?: readonly Labelled[] } =>
  JSON.parse(readFileSync(join(tests, 'claims', file), 'utf8'));

interface Labelled {
  readonly text: string;
}

const textsOf = (items: readonly Labelled[] | undefined): readonly string[] => (items ?? []).map(({ text }) => text);
const sentences = ['wars-and-disasters.json', 'crimes.json'].flatMap((file) => textsOf(labelled(file).sentences));
const stories = textsOf(labelled('stories.json').stories);
const corpus = readdirSync(join(tests, 'corpus'))
  .map((name) => join(tests, 'corpus', name, 'article.txt'))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'));

const sentence = fc.constantFrom(...sentences);
const long = fc.constantFrom(...stories, ...corpus.filter((text) => text.length < 6000));
const text = fc.oneof({ arbitrary: sentence, weight: 3 }, { arbitrary: long, weight: 1 });
/** Articles of several paragraphs, one a line. */
const article = fc.array(text, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('\n\n'));
const options = { numRuns: 40, seed: 1 };

const readings = new Map<string, ReadArticle>();

/** The claims of a text, read once however often it is drawn. */
function reading(whole: string): ReadArticle {
  const found = readings.get(whole) ?? readText(whole);
  readings.set(whole, found);
  return found;
}

// The first reading opens the lexicons.
beforeAll(() => void reading('Two divers were killed.'), 20_000);

const read = (made: Article): ReadArticle => readClaims(dateArticle(made, shippedLexicons()), shippedLexicons());
const articleOf = (whole: string, more: object = {}): Article =>
  readLine(JSON.stringify({ id: 'test', text: whole, published: '2024-02-01', ...more }), 1);

/** The words without what the dress of a text changes: blanks, the shape of quotation marks. */
const bare = (words: string): string => fold(words).replaceAll(/["']/g, '');

/** Kind, quantity and focus words of every claim, quotations too, in their order. */
function told({ text: whole, claims }: ReadArticle): readonly unknown[] {
  return claims.map(({ kind, quantity, evidence }) => [
    kind,
    quantity && { ...quantity, text: bare(quantity.text) },
    bare(slice(whole, evidence.focus)),
  ]);
}

/** All else of every claim, its sentence apart: names, speakers, places, wordings, as they are printed. */
const named = ({ claims }: ReadArticle): readonly unknown[] =>
  claims.map(({ evidence: _, when: { evidence: __, ...when }, ...rest }) => ({ ...rest, when }));

describe('two articles joined by a blank line', () => {
  const capitalised = (whole: string): ReadonlySet<string> => new Set(whole.match(/\p{Lu}[\p{L}’'-]{2,}/gu));
  /** Words that stand in a run of capitalised ones, as names in full do. */
  const inNames = (whole: string): readonly string[] =>
    [...whole.matchAll(/(?:\p{Lu}[\p{L}.’'-]+\s+)+\p{Lu}[\p{L}’'-]+/gu)].flatMap(([run]) => run.split(/\s+/));
  /** A surname alone is a person where the article names him in full: such pairs are no two articles but one. */
  const sharesName = (a: string, b: string): boolean => inNames(a).some((word) => capitalised(b).has(word));
  const rolesOf = ({ blocks }: Article): readonly string[] => blocks.map(({ role }) => role);

  /** Pairs without a name in common, whose paragraphs keep their roles: a line that opens a longer text may become its headline. */
  const pair = fc
    .tuple(text, text)
    .filter(([first, second]) => !sharesName(first, second) && !sharesName(second, first))
    .map(([first, second]) => ({
      first,
      second,
      apart: [reading(first), reading(second)] as const,
      both: reading(`${first}\n\n${second}`),
    }))
    .filter(({ apart: [a, b], both }) => rolesOf(both).join() === [...rolesOf(a), ...rolesOf(b)].join());

  it('give the claims of both', () => {
    fc.assert(
      fc.property(pair, ({ apart: [a, b], both }) => {
        expect(told(both), trace(both)).toEqual([...told(a), ...told(b)]);
      }),
      options,
    );
  });

  /** Ids differ because the text does; evidence lies elsewhere in it. */
  const own = ({ id, evidence, subsetOf, person, when, ...rest }: Claim): object => ({ ...rest, edtf: when.edtf });

  /** What follows may still tell who somebody was: "A man was killed. … Marcus Dell, 24, was shot dead". */
  const unnamed = (claim: Claim): object => ({ ...own(claim), subject: { ...claim.subject, names: [] }, isPart: claim.subsetOf !== null });

  it('change nothing of what is read of the first but the names that its persons get', () => {
    fc.assert(
      fc.property(pair, ({ apart: [a], both }) => {
        const after = both.claims.slice(0, a.claims.length);
        expect(after.map(unnamed)).toEqual(a.claims.map(unnamed));
      }),
      options,
    );
  });

  it('may give the second’s claims another whole, person, names, place, date and speaker, and change nothing else of them', () => {
    const fixed = (claim: Claim): object => {
      const { subject, attribution, evidence, article: id, kind, quantity, detail, isFurther, agent, action, rule, confidence } = claim;
      const said = { stance: attribution.stance, via: attribution.via };
      const counted = { id, kind, quantity, detail, isFurther, agent, action, rule, confidence, quote: evidence.quote };
      return { ...counted, ...said, subject: { ...subject, names: [] } };
    };
    fc.assert(
      fc.property(pair, ({ apart: [a, b], both }) => {
        expect(both.claims.slice(a.claims.length).map(fixed)).toEqual(b.claims.map(fixed));
      }),
      options,
    );
  });
});

describe('the same words in another dress', () => {
  /** An opening mark stands before a word, after a blank or another mark. */
  const curled = (whole: string): string =>
    whole
      .replaceAll(/(^|[\s([—–-])"/g, '$1“')
      .replaceAll('"', '”')
      .replaceAll(/(^|[\s([—–“-])'/g, '$1‘')
      .replaceAll("'", '’');
  const straight = (whole: string): string => whole.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
  const dresses = [
    ['curly quotation marks', curled],
    ['straight quotation marks', straight],
    ['CRLF', (whole: string) => whole.replaceAll('\n', '\r\n')],
    ['no-break spaces', (whole: string) => whole.replaceAll(' ', '\u00a0')],
    ['narrow no-break spaces', (whole: string) => whole.replaceAll(' ', '\u202f')],
  ] as const;

  it.each(dresses)('gives the same claims: %s', (_, dress) => {
    fc.assert(
      fc.property(article, (whole) => {
        const plain = reading(whole);
        expect(told(readText(dress(whole))), trace(plain)).toEqual(told(plain));
      }),
      options,
    );
  });

  /** Offsets stay as they are, so that blocks do too: which lines make a paragraph is the business of `articles/`. */
  it('gives the same claims wherever the lines of a paragraph break', () => {
    fc.assert(
      fc.property(article, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (whole, breaks) => {
        const plain = articleOf(whole);
        let at = 0;
        const broken = plain.text.replaceAll(' ', () => (breaks[at++ % breaks.length] ? '\n' : ' '));
        const kept = plain.blocks.filter(({ role }) => role !== 'removed');
        expect(kept.flatMap((block) => splitSentences(broken, block))).toEqual(plain.sentences);
        const article = read({ ...plain, text: broken });
        expect(told(article)).toEqual(told(read(plain)));
        expect(named(article)).toEqual(named(read(plain)));
      }),
      options,
    );
  });

  const wrapped = (whole: string, width: number): string =>
    whole
      .split('\n')
      .map((line) => {
        const rows: string[] = [];
        for (const word of line.split(' ')) {
          const last = rows.at(-1);
          if (last !== undefined && last.length + 1 + word.length <= width) rows.splice(-1, 1, `${last} ${word}`);
          else rows.push(word);
        }
        return rows.join('\n');
      })
      .join('\n');

  it('gives the same claims of a story that is wrapped at 60 to 80 columns', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stories), fc.integer({ min: 60, max: 80 }), (whole, width) => {
        const plain = reading(whole);
        expect(told(readText(wrapped(whole, width))), trace(plain)).toEqual(told(plain));
      }),
      options,
    );
  });
});

describe('claims beside what was removed', () => {
  /** Page furniture with figures in it, none of which may be counted. */
  const clutter = fc.constantFrom(
    'Advertisement',
    'Share this article',
    'Sign up for our newsletter: 5 stories every morning',
    'READ MORE: Nine killed in bus crash near Lorvale',
    'Related: Two dead, 12 wounded in Hadley market blast',
    'Photo: Rescuers carry one of 14 wounded miners. (Ann Hale/Reuters)',
    '© 2024 Harlow Courier. All rights reserved.',
  );
  const littered = fc
    .tuple(fc.constantFrom(...stories), fc.array(fc.tuple(fc.nat(), clutter), { minLength: 1, maxLength: 6 }))
    .map(([whole, pieces]) => {
      const parts = whole.split('\n\n');
      for (const [place, piece] of pieces) parts.splice(1 + (place % parts.length), 0, piece);
      return parts.join('\n\n');
    });

  it('never lie outside the text, nor in a removed block or across one', async () => {
    let removals = 0;
    await fc.assert(
      fc.asyncProperty(littered, async (whole) => {
        const { articles } = await readArticles([{ path: 'in/story.txt', bytes: new TextEncoder().encode(whole) }]);
        for (const given of articles) {
          const { text: own, blocks, claims } = read(given);
          const removed = blocks.filter(({ role }) => role === 'removed');
          removals += removed.length > 0 && claims.length > 0 ? 1 : 0;
          for (const { evidence } of claims) {
            expect(contains({ start: 0, end: own.length }, evidence)).toBe(true);
            expect(removed.filter((block) => overlaps(block, evidence.focus) || overlaps(block, evidence))).toEqual([]);
          }
        }
      }),
      { ...options, numRuns: 40 },
    );
    expect(removals).toBeGreaterThan(20);
  });
});

describe('the evidence of every claim', () => {
  /** Texts as a careless hand cuts them. */
  const cut = fc.tuple(article, fc.nat(), fc.nat()).map(([whole, from, length]) => {
    const start = from % whole.length;
    return whole.slice(start, start + 1 + (length % whole.length));
  });
  const kept = cut.filter((whole) => whole.trim() !== '');

  it('is verbatim, and holds the focus', () => {
    fc.assert(
      fc.property(kept, (whole) => {
        const { text: own, claims } = readText(whole);
        for (const { evidence } of claims) {
          expect(evidence.quote).toBe(own.slice(evidence.start, evidence.end));
          expect(contains(evidence, evidence.focus)).toBe(true);
          expect(evidence.focus.end).toBeGreaterThan(evidence.focus.start);
        }
      }),
      options,
    );
  });

  it('stands in the order of the focus, under an id that the day, the name and the second reading of the article leave as it is', () => {
    fc.assert(
      fc.property(kept, (whole) => {
        const { claims } = read(articleOf(whole));
        const idsOf = (made: Article): readonly string[] => read(made).claims.map(({ id }) => id);
        const ids = claims.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !/^k[\da-f]{12}$/.test(id))).toEqual([]);
        expect(idsOf(articleOf(whole))).toEqual(ids);
        expect(idsOf(articleOf(whole, { id: 'other', published: '2019-07-30', publisher: 'Harlow Courier' }))).toEqual(ids);
        const spans = claims.map(({ evidence: { focus } }) => focus);
        expect(spans).toEqual(spans.toSorted((a, b) => a.start - b.start || a.end - b.end));
      }),
      options,
    );
  });
});
