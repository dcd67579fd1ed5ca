/** What is printed of copies: whose they are, how far, and that they were counted once. */
import { describe, expect, it } from 'vitest';
import { markCopies } from '../../src/articles/copies/index.ts';
import { readLine } from '../../src/articles/index.ts';
import { brief } from '../../src/briefing/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import type { Briefing, Prose } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

type Print = readonly [published: string, text: string];

/** A briefing on articles a1, a2 …, each of an outlet of its own. */
function made(prints: readonly Print[], drop: readonly string[] = []): Briefing {
  const articles = prints.map(([published, text], at) =>
    readLine(JSON.stringify({ id: `a${at + 1}`, title: `Title ${at + 1}`, published, text, publisher: `Outlet ${at + 1}` }), 1),
  );
  const read = markCopies(articles)
    .filter(({ id }) => !drop.includes(id))
    .map((article) => readClaims(dateArticle(article, lexicons), lexicons));
  return brief({
    articles: read,
    events: linkEvents(read, lexicons),
    edits: [],
    problems: [],
    settings: { title: null },
    version: '1.2.3',
  });
}

const plain = (prose: Prose): string => prose.map((run) => (run.kind === 'cite' ? `[${run.numbers.join(',')}]` : run.text)).join('');

const story = [
  'An air strike on a market in Mosul on Wednesday killed nine people.',
  'Traders were setting out their vegetables when the first bomb fell, and carts lay on their sides along the whole of the street that leads down to the river.',
  'Some 2,500 American troops are stationed in Iraq.',
  'The market is the largest on the left bank and feeds three districts in which hardly a bakery has worked since the spring, when the bridges were closed.',
].join('\n\n');
const twin = story.replaceAll('\n\n', '\n\n\n');
const cut = story.split('\n\n').slice(0, 2).join('\n\n');
const edited = story.replace('setting out their vegetables', 'laying out their greens');
const more = `${story}\n\nThe air strike in Mosul on Wednesday wounded 30 people.`;
const witness =
  'Nine people were killed in an air strike in Mosul on Wednesday. Reporters of this newspaper saw burnt stalls and a deep crater.';

const copyLimits = ({ sources }: Briefing): readonly string[] =>
  sources.map(({ limits }) => limits.find((limit) => /copy|shares/.test(limit)) ?? '');

describe('the sources', () => {
  it('name the original of each copy, how much of it is copied and why the other is the original', () => {
    const limits = copyLimits(
      made([
        ['2024-05-03', twin],
        ['2024-05-02', story],
        ['2024-05-03', cut],
        ['2024-05-04', edited],
      ]),
    );
    expect(limits[0]).toBe('a copy of article 2 (every word of it; article 2 was published first, on 2 May 2024)');
    expect(limits[1]).toBe('');
    expect(limits[2]).toBe('a copy of article 2 (100 % of its words; article 2 was published first, on 2 May 2024)');
    expect(limits[3]).toMatch(/^a copy of article 2 \(9\d % of its words; article 2 was published first, on 2 May 2024\)$/);
  });

  it('say what else made it the original', () => {
    const limits = copyLimits(
      made([
        ['2024-05-02', story],
        ['2024-05-02', twin],
        ['2024-05-02', cut],
      ]),
    );
    expect(limits[1]).toBe('a copy of article 1 (every word of it; article 1 is the first of the files)');
    expect(limits[2]).toBe('a copy of article 1 (100 % of its words; article 1 is the longest text)');
  });

  it('never give 100 % where a word differs', () => {
    const long = `${story} ${Array.from({ length: 400 }, (_, at) => `Stall ${at * 7} sold bread.`).join(' ')}`;
    const limits = copyLimits(
      made([
        ['2024-05-02', long],
        ['2024-05-03', long.replace('carts lay', 'barrows lay')],
      ]),
    );
    expect(limits[1]).toContain('(99 % of its words;');
  });

  it('say so where the original is not among the articles', () => {
    const limits = copyLimits(
      made(
        [
          ['2024-05-02', story],
          ['2024-05-03', twin],
        ],
        ['a1'],
      ),
    );
    expect(limits).toEqual(['a copy of an article that is not here']);
  });
});

describe('the counts', () => {
  const briefing = made([
    ['2024-05-02', story],
    ['2024-05-03', twin],
    ['2024-05-03', more],
    ['2024-05-02', witness],
  ]);

  it('tell how many of the articles are copies', () => {
    expect(plain(briefing.trust)).toMatch(/^Four articles, of which two are copies, four named outlets, /);
    expect(briefing.trust).toContainEqual({ kind: 'count', text: 'two' });
    expect(plain(briefing.deck)).toMatch(/^What four news articles report/);
    expect(
      plain(
        made([
          ['2024-05-02', story],
          ['2024-05-03', twin],
        ]).trust,
      ),
    ).toMatch(/^Two articles, of which one is a copy, /);
    expect(plain(made([['2024-05-02', story]]).trust)).toMatch(/^One article, one named outlet, /);
  });

  it('tell in the chronology how many tell of the event, and how many of them are copies', () => {
    const [entry] = briefing.chronology;
    expect(entry?.facts.map(plain)).toContain('4 articles (2 copies), 2 origins');
  });

  it('let no copy agree', () => {
    const [killed] = briefing.keyFigures;
    expect(killed && plain(killed.support)).toBe('2 articles agree');
    const alone = made([
      ['2024-05-02', story],
      ['2024-05-03', twin],
      ['2024-05-03', cut],
    ]);
    expect(alone.keyFigures[0] && plain(alone.keyFigures[0].support)).toBe('1 article');
    expect(alone.highlights.map(plain).join(' ')).toContain('One article gives this toll.');
    expect(alone.events[0]?.grade.word).toBe('weak');
  });

  it('put a repeated count into one row of a table', () => {
    const rows = briefing.series.troops.map((row) => [row.point.text, row.cite.length]);
    expect(rows).toEqual([['some 2,500', 3]]);
    const points = briefing.highlights.map(plain).filter((point) => point.includes('troop levels') || point.includes('Troop levels'));
    expect(points.join(' ').match(/2,500/g)).toHaveLength(1);
  });

  it('give every claim of a copy its row in the appendix', () => {
    expect(briefing.appendix).toHaveLength(briefing.articles.flatMap(({ claims }) => claims).length);
    expect(briefing.sources.map(({ claims }) => claims)).toEqual([2, 2, 3, 1]);
  });
});

describe('what was left out', () => {
  it('lists what copies repeat, and only that', () => {
    const { leftOut } = made([
      ['2024-05-02', story],
      ['2024-05-03', twin],
      ['2024-05-03', more],
    ]);
    const rows = leftOut
      .filter(({ reason }) => reason.includes('counted once'))
      .map(({ article, what, reason }) => [article, what, reason]);
    expect(rows).toEqual([
      ['Article 2', '2 claims (claims 3–4)', 'stand in article 1 too, of which it is a copy: counted once'],
      ['Article 3', '2 claims (claims 5–6)', 'stand in article 1 too, of which it is a copy: counted once'],
    ]);
  });
});

describe('the method', () => {
  it('says what a copy is, and what is not recognised', () => {
    const { method } = made([['2024-05-02', story]]);
    const meaning = (term: string): string => plain(method.find((each) => each.term === term)?.meaning ?? []);
    expect(meaning('Copy')).toContain('runs of three words');
    expect(meaning('Origin')).toContain('A copy of another article is no origin of its own');
  });
});
