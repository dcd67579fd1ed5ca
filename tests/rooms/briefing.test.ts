import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import type { Briefing, Event, Prose, ReadArticle } from '../../src/model.ts';
import { article, day, event } from './briefing.fixture.ts';
import { scene } from './briefing.scene.ts';

function made(articles: readonly ReadArticle[], events: readonly Event[]): Briefing {
  return brief({ articles, events, edits: [], problems: [], settings: { title: null }, version: '1.2.3' });
}

/** As read on paper: reference marks in brackets. */
function read(prose: Prose): string {
  return prose.map((run) => (run.kind === 'cite' ? `[${run.numbers.join(',')}]` : run.text)).join('');
}

const { articles, events } = scene();
const briefing = made(articles, events);

/** Every piece of prose, with its path. */
function proseIn(value: unknown, path: string): readonly { readonly path: string; readonly prose: Prose }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.length > 0 && value.every((each) => isRun(each))) return [{ path, prose: value as Prose }];
  return Object.entries(value).flatMap(([key, each]) => proseIn(each, `${path}.${key}`));
}

function isRun(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ['text', 'figure', 'date', 'count', 'quote', 'cite'].includes(String(value.kind))
  );
}

describe('every number can be walked back', () => {
  const pieces = proseIn({ ...briefing, articles: [], claims: [], events: [] }, 'briefing');

  it('finds the prose of every part', () => {
    const parts = new Set(pieces.map(({ path }) => path.split('.')[1]));
    expect([...parts].sort()).toEqual([
      'affected',
      'chronology',
      'deck',
      'gaps',
      'highlights',
      'keyFigures',
      'ledgers',
      'method',
      'series',
      'trust',
      'unknowns',
    ]);
  });

  it('prints no digit in a plain run of text', () => {
    const bare = pieces.flatMap(({ path, prose }) =>
      prose.filter((run) => run.kind === 'text' && /\d/.test(run.text)).map((run) => `${path}: ${read([run])}`),
    );
    expect(bare).toEqual([]);
  });

  it('gives every figure a claim, and its words are those of a claim or a total', () => {
    const ids = new Set(briefing.claims.map((claim) => claim.id));
    for (const { prose } of pieces) {
      for (const run of prose)
        if (run.kind === 'figure') expect(run.claims.length > 0 && run.claims.every((id) => ids.has(id)), read(prose)).toBe(true);
    }
  });

  it('quotes only what stands in the claim’s article or event', () => {
    for (const { prose } of pieces)
      for (const run of prose) if (run.kind === 'quote') expect(briefing.claims.some((claim) => claim.id === run.claim)).toBe(true);
  });

  it('cites only rows that exist, ascending', () => {
    const rows = new Set(briefing.appendix.map((row) => row.number));
    for (const { prose } of pieces) {
      for (const run of prose) {
        if (run.kind !== 'cite') continue;
        expect(run.numbers.every((number) => rows.has(number))).toBe(true);
        expect([...run.numbers]).toEqual([...run.numbers].sort((a, b) => a - b));
      }
    }
  });
});

describe('the appendix', () => {
  it('keeps every sentence verbatim around its focus', () => {
    for (const row of briefing.appendix) {
      const claim = briefing.claims[row.number - 1];
      expect(row.before + row.focus + row.after).toBe(claim?.evidence.quote);
      expect(row.focus).toBe(articles.find((each) => each.id === claim?.article)?.text.slice(row.start, row.end));
    }
  });

  it('numbers by article, then by place in the text', () => {
    expect(briefing.appendix.map((row) => [row.number, row.article, row.line, row.focus])).toEqual([
      [1, 'Article 1', 3, 'two'],
      [2, 'Article 1', 3, 'one'],
      [3, 'Article 1', 3, 'some 14'],
      [4, 'Article 1', 4, 'We will stay for as long as we are asked to stay,'],
      [5, 'Article 2', 1, 'Two'],
      [6, 'Article 2', 1, 'Many'],
      [7, 'Article 2', 2, 'five'],
      [8, 'Article 2', 2, 'two'],
      [9, 'Article 2', 2, 'no'],
      [10, 'Article 2', 3, 'About 1,200'],
      [11, 'Article 2', 3, '300'],
      [12, 'Article 2', 4, 'More than 40'],
    ]);
  });

  it('prints each sentence once, verbatim, with all that was read from it', () => {
    expect(briefing.sentences.map((each) => each.rows.map((row) => row.number))).toEqual([
      [1, 2, 3],
      [4],
      [5],
      [6],
      [7, 8, 9],
      [10, 11],
      [12],
    ]);
    for (const { pieces, rows } of briefing.sentences) {
      const [row] = rows;
      expect(pieces.map((piece) => piece.text).join('')).toBe(`${row?.before}${row?.focus}${row?.after}`);
    }
    expect(briefing.sentences[0]?.pieces.filter((piece) => piece.kind !== null)).toEqual([
      { text: 'two', kind: 'killed', numbers: [1] },
      { text: 'one', kind: 'killed', numbers: [2] },
      { text: 'some 14', kind: 'wounded', numbers: [3] },
    ]);
  });

  it('links back to the places that cite it, and every place exists', () => {
    const anchors = new Set([
      'key-figures',
      'chart-casualties',
      'chart-troops',
      'activity',
      ...briefing.highlights.map((_, index) => `highlight-${index}`),
      ...briefing.chronology.map((entry) => entry.anchor),
      ...briefing.ledgers.map((ledger) => ledger.anchor),
    ]);
    for (const row of briefing.appendix) for (const use of row.usedIn) expect(anchors.has(use.anchor), use.anchor).toBe(true);
    expect(briefing.appendix[5]?.usedIn.map((use) => use.text)).toContain('who says what');
    expect(briefing.appendix.every((row) => row.usedIn.length > 0)).toBe(true);
  });
});

describe('the chronology', () => {
  const [mortars, strike] = briefing.chronology;

  it('tells each claim once, the outlet’s plainly and another’s as his own', () => {
    expect(read(mortars?.account ?? [])).toBe(
      'Mortar fire at Camp Hadra killed two Danish soldiers and one Estonian medic and wounded some 14 others.[1,2,3,5] Article 2 says “many”.[6]',
    );
    expect(read(strike?.account ?? [])).toBe('Varmia claimed that five fishermen, two guards and no militia members were killed.[7,8,9]');
  });

  it('states toll, agent, place and sources in one line', () => {
    expect(mortars?.facts.map(read)).toEqual(['killed 3', 'wounded some 14', 'Camp Hadra, Varmia', '2 articles, 2 origins']);
    expect(strike?.facts.map(read)).toEqual([
      'killed 7 by Varmia’s account',
      'by the 2nd Fleet, according to Varmia',
      'place not stated',
      '1 article',
    ]);
  });

  it('dates the entry by what is known', () => {
    expect(mortars?.date).toEqual({ text: '3 May 2021', mark: 'relative', basis: 'counted from 4 May 2021', iso: '2021-05-03' });
    expect(strike?.date).toEqual({ text: '6 May 2021', mark: 'day', basis: 'day stated', iso: '2021-05-06' });
  });

  it('quotes one speaker in his own words', () => {
    expect(mortars?.quotation).toEqual({
      words: 'We will stay for as long as we are asked to stay',
      speaker: 'General Ada Holm',
      cite: [4],
    });
    expect(strike?.quotation).toBeNull();
  });
});

describe('the first page', () => {
  it('has a true title, deck and note on trust', () => {
    expect(briefing.title).toBe('Attacks and strikes in Varmia, May\u00a02021');
    expect(read(briefing.deck)).toBe('What three news articles report of two events, and who says it; as of 8 May 2021.');
    expect(read(briefing.trust)).toBe(
      'Three articles, one named outlet, three speakers quoted or cited, 12 claims. One of two events rests on a single origin. One article carries no date. Nothing here is estimated: the brief reports what was said and who said it, and gives no likelihoods of its own.',
    );
    expect(briefing.asOf.text).toBe('8 May 2021');
  });

  it('prefers the title of the settings', () => {
    expect(brief({ articles, events, edits: [], problems: [], settings: { title: 'Hadra' }, version: '1' }).title).toBe('Hadra');
  });

  it('makes key points in order of time, each with its marks', () => {
    expect(briefing.highlights.map(read)).toEqual([
      'On 3 May 2021 mortar fire at Camp Hadra killed two Danish soldiers and one Estonian medic and wounded some 14 others.[1,2,3,5] Article 2 says “many”.[6]',
      'Strike of the 2nd Fleet, 6 May 2021: Varmia claimed that five fishermen, two guards and no militia members were killed.[7,8,9] One article gives this toll.',
      'Since April 2021, according to the ministry, more than 40 attacks were reported.[12]',
      'Troop levels as reported: about 1,200 foreign troops in Varmia (8 May 2021) and 300 troops in Lund (8 May 2021).[10,11]',
    ]);
  });

  it('shows four figures of different kinds, with their support', () => {
    expect(briefing.keyFigures.map((each) => [each.hedge, each.figure, each.measure, read(each.label), read(each.support)])).toEqual([
      ['', '3', 'killed', 'killed at Camp Hadra, 3 May 2021: two Danish soldiers and one Estonian medic[1,2,5]', '2 articles'],
      ['', '7', 'killed', 'killed, 6 May 2021, by Varmia’s account: five fishermen, two guards and no militia members[7,8,9]', '1 article'],
      ['some', '14', 'wounded', 'wounded at Camp Hadra, 3 May 2021[3]', '1 article; another says “many”'],
      ['about', '1,200', 'troops', 'foreign troops in Varmia, 8 May 2021[10]', '1 article'],
    ]);
  });
});

describe('series and ledgers', () => {
  it('keeps killed and wounded apart, and says what is not stated', () => {
    expect(briefing.series.casualties.map((row) => [row.title, row.killed.text, row.wounded.text, row.cite])).toEqual([
      ['Mortar fire at Camp Hadra', '3', 'some 14', [1, 2, 3, 5, 6]],
      ['Strike of the 2nd Fleet', '7', 'not stated', [7, 8, 9]],
    ]);
    expect(briefing.series.casualties[1]?.wounded.total).toBeNull();
    expect(briefing.series.casualties[1]?.killed.points.map((point) => [point.number, point.stance, point.speaker])).toEqual([
      [7, 'claimed', 'Varmia'],
    ]);
  });

  it('lists troops and activity with place and date', () => {
    expect(briefing.series.troops.map((row) => [row.point.text, row.force, row.place, row.date.text])).toEqual([
      ['about 1,200', 'foreign troops', 'Varmia', '8 May 2021'],
      ['300', 'troops', 'Lund', '8 May 2021'],
    ]);
    expect(briefing.series.activity.map((row) => [row.point.text, row.kind, row.subject, row.date.text])).toEqual([
      ['more than 40', 'attacks', 'attacks', 'since April 2021'],
    ]);
  });

  it('sets side by side who says what', () => {
    expect(briefing.ledgers).toHaveLength(1);
    expect(briefing.ledgers[0]?.rows.map((row) => [row.figure, row.subject, row.speaker, row.article, row.relation])).toEqual([
      ['some 14', 'others', 'The article itself', 'Article 1', 'same'],
      ['“many”, no figure', 'people', 'The article itself', 'Article 2', 'other scope'],
    ]);
  });
});

describe('sources and what was left out', () => {
  it('says what the copy does not give', () => {
    expect(briefing.sources.map((row) => [row.publisher, row.url, row.published.text, row.limits])).toEqual([
      ['The Coast Post', 'not given in the copy supplied', '4 May 2021', ['its date comes from beside the article, not from its text']],
      [
        'not given in the copy supplied',
        'not given in the copy supplied',
        '8 May 2021',
        [
          'its date comes from beside the article, not from its text',
          'no outlet is named',
          'five of its eight figures are relayed from others',
          'note on the copy: Cut at the end.',
        ],
      ],
      [
        'not given in the copy supplied',
        'not given in the copy supplied',
        'not given in the copy supplied',
        ['undated: dates counted from its day stay open', 'no outlet is named'],
      ],
    ]);
  });

  it('lists removed paragraphs and articles without claims', () => {
    expect(briefing.leftOut).toEqual([
      {
        article: 'Article 1',
        articleAnchor: 'source-1',
        line: 5,
        what: 'Paragraph: “Subscribe to our newsletter for 3 crowns”',
        reason: 'share bar',
      },
      { article: 'Article 3', articleAnchor: 'source-3', line: null, what: 'The whole article', reason: 'no rule read a claim in it' },
    ]);
  });

  it('gives the same briefing for the same input, whatever the order of the events', () => {
    expect(JSON.stringify(made(articles, [...events].reverse()).chronology)).toBe(JSON.stringify(briefing.chronology));
  });
});

describe('poor input', () => {
  it('makes an honest page of an article without claims', () => {
    const bare = made([article('a1', 'Nothing happened.')], []);
    expect([bare.title, read(bare.deck), bare.keyFigures, bare.highlights]).toEqual([
      'What the articles say',
      'What one news article reports; the article is undated.',
      [],
      [],
    ]);
  });

  it('stands an event of which nobody counts anything', () => {
    const bare = made([article('a1', 'A raid.')], [event('e1', [], { when: day('2021-05-01'), title: 'A raid' })]);
    expect(bare.chronology[0]?.account).toEqual([]);
    expect(bare.series.casualties).toEqual([]);
  });

  it('refuses an event of a claim that nobody made', () => {
    expect(() => made([article('a1', 'A raid.')], [{ ...event('e1', []), claims: ['k0'] }])).toThrow('k0');
  });
});
