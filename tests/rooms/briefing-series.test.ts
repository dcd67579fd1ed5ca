/** What the charts are drawn from: shares of casualties, levels of troops, events in time, and who says how much. */
import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import type { Briefing, CasualtyShare, Claim, Event, ReadArticle } from '../../src/model.ts';
import { article, claim, day, event, quantity, total } from './briefing.fixture.ts';

type Words = Omit<Parameters<typeof claim>[1], 'sentence'>;

function told(id: string, sentence: string, words: readonly Words[]): ReadArticle {
  const home = article(id, sentence);
  return { ...home, claims: words.map((each) => claim(home, { ...each, sentence })) };
}

const seriesOf = (articles: readonly ReadArticle[], events: readonly Event[]): Briefing['series'] =>
  brief({ articles, events, edits: [], problems: [], settings: { title: null }, version: '1' }).series;

const claimsOf = (articles: readonly ReadArticle[]): readonly Claim[] => articles.flatMap((each) => each.claims);

describe('casualties by side and status', () => {
  const raid = told('a1', 'The raid killed two Danish soldiers, one Estonian farmer and nobody else, and wounded nine people.', [
    {
      kind: 'killed',
      focus: 'two',
      quantity: quantity('two', 2),
      subject: { text: 'Danish soldiers', nationality: 'Denmark', status: 'military' },
    },
    {
      kind: 'killed',
      focus: 'one',
      quantity: quantity('one', 1),
      subject: { text: 'Estonian farmer', nationality: 'Estonia', status: 'civilian' },
    },
    { kind: 'wounded', focus: 'nine', quantity: quantity('nine', 9), subject: { text: 'people' } },
  ]);
  const [danes, farmer, wounded] = raid.claims;
  const shares = (more: Partial<Event>): { readonly bySide: readonly CasualtyShare[]; readonly byStatus: readonly CasualtyShare[] } => {
    const [row] = seriesOf([raid], [event('e1', raid.claims, more)]).casualties;
    if (!row) throw new Error('no row');
    return row;
  };
  const apart = {
    killed: total(3, 3, { soldiers: danes ? [danes] : [], farmer: farmer ? [farmer] : [] }),
    wounded: total(9, 9, { people: wounded ? [wounded] : [] }),
  };
  const read = (found: readonly CasualtyShare[]): readonly unknown[] =>
    found.map(({ group, killed, wounded: hurt, cite }) => [group, killed.text, hurt.text, cite]);

  it('stand under the group that their text names; what no text tells has a group of its own', () => {
    const { bySide, byStatus } = shares({ totals: apart });
    expect(read(bySide)).toEqual([
      ['Denmark', '2', 'not stated', [1]],
      ['Estonia', '1', 'not stated', [2]],
      ['side not stated', 'not stated', '9', [3]],
    ]);
    expect(read(byStatus)).toEqual([
      ['military', '2', 'not stated', [1]],
      ['civilians', '1', 'not stated', [2]],
      ['status not stated', 'not stated', '9', [3]],
    ]);
  });

  it('stay whole where the groups do not add up to the total', () => {
    const { bySide } = shares({ totals: { ...apart, killed: { ...apart.killed, low: 3, best: 5, high: 5 } } });
    expect(bySide.map(({ group, killed }) => [group, killed.total?.best])).toContainEqual(['more than one side', 5]);
  });

  it('stay whole where sources contradict each other', () => {
    const rows = [danes, farmer].flatMap((each) => (each ? { claim: each.id, relation: 'lower' as const } : []));
    const { bySide } = shares({ totals: apart, disputes: [{ measure: 'killed', isContested: true, reason: 'x', rows }] });
    expect(bySide.map(({ group }) => group)).toEqual(['more than one side', 'side not stated']);
    expect(bySide[0]?.killed.isDisputed).toBe(true);
  });
});

describe('levels of troops', () => {
  const levels = (sentence: string, first: string, second: string): readonly (string | null)[] => {
    const home = told('a1', sentence, [
      { kind: 'troops', focus: first, quantity: quantity(first, Number(first.replace(',', ''))), detail: 'present' },
      { kind: 'troops', focus: second, quantity: quantity(second, Number(second.replace(',', ''))), detail: 'planned' },
    ]);
    return seriesOf([home], []).troops.map(({ changedFrom }) => home.claims.find(({ id }) => id === changedFrom)?.quantity?.text ?? null);
  };

  it.each([
    ['The number of troops is to fall from 8,600 to 4,500.', '8,600', '4,500', [null, '8,600']],
    ['Troops rose from about 200 soldiers to nearly 900 in May.', '200', '900', [null, '200']],
    ['The army cut its garrison from 5,200 troops in March to 3,000.', '5,200', '3,000', [null, '5,200']],
  ])('are joined: %s', (sentence, first, second, expected) => {
    expect(levels(sentence, first, second)).toEqual(expected);
  });

  it.each([
    ['The army will withdraw 2,200 of its 5,200 troops.', '2,200', '5,200'],
    ['It has 2,500 troops in Iraq and 900 in Syria.', '2,500', '900'],
    ['The numbers fell, from 2,500 in Iraq and from 900 in Syria.', '2,500', '900'],
    ['The 300 troops came from a base of 2,000 to 2,400 soldiers.', '300', '2,000'],
  ])('are not joined: %s', (sentence, first, second) => {
    expect(levels(sentence, first, second)).toEqual([null, null]);
  });

  it('of two articles are never joined', () => {
    const homes = ['a1', 'a2'].map((id) =>
      told(id, 'Troops fell from 900 to 300.', [
        { kind: 'troops', focus: id === 'a1' ? '900' : '300', quantity: quantity('x', id === 'a1' ? 900 : 300), detail: 'present' },
      ]),
    );
    expect(seriesOf(homes, []).troops.map(({ changedFrom }) => changedFrom)).toEqual([null, null]);
  });
});

describe('events and voices', () => {
  const homes = [
    told('a1', 'Three died, police said.', [{ kind: 'killed', focus: 'Three', quantity: quantity('Three', 3) }]),
    told('a2', 'Four were hurt.', [{ kind: 'wounded', focus: 'Four', quantity: quantity('Four', 4) }]),
  ];
  const [died, hurt] = claimsOf(homes);
  const events = [
    event('e2', hurt ? [hurt] : [], {
      when: day('2021-05-09'),
      kind: 'strike',
      grade: { word: 'fair', rule: 'two' },
      origins: [
        { name: 'the report in article a2', claims: hurt ? [hurt.id] : [] },
        { name: 'Police', claims: [] },
      ],
    }),
    event('e1', died ? [died] : [], { when: day('2021-05-03'), origins: [{ name: 'police', claims: died ? [died.id] : [] }] }),
    event('e3', []),
  ];

  it('stand in the order and under the numbers of the chronology', () => {
    expect(
      seriesOf(homes, events).happenings.map(({ event: id, number, anchor, kind, from, to, grade, origins, cite }) => [
        id,
        number,
        anchor,
        kind,
        from,
        to,
        grade,
        origins,
        cite,
      ]),
    ).toEqual([
      ['e1', 1, 'event-1', 'attack', '2021-05-03', '2021-05-03', 'weak', 1, [1]],
      ['e2', 2, 'event-2', 'strike', '2021-05-09', '2021-05-09', 'fair', 2, [2]],
      ['e3', 3, 'event-3', 'attack', null, null, 'weak', 0, []],
    ]);
  });

  it('a voice is counted under one name, an unnamed outlet under its article', () => {
    expect(
      seriesOf(homes, events).origins.map(({ name, grades, events: count, alone, cite }) => [name, grades, count, alone, cite]),
    ).toEqual([
      ['Police', [{ word: 'weak', cite: [1] }], 2, 1, [1]],
      ['Article 2', [{ word: 'fair', cite: [2] }], 1, 0, [2]],
    ]);
  });

  /** Voices of events that happened in these countries, by name. */
  const voicesOf = (voices: readonly (readonly [name: string, country: string | null])[]) =>
    seriesOf(
      homes,
      voices.map(([name, country], at) =>
        event(`e${at}`, died ? [died] : [], {
          place: country === null ? null : { text: 'the market', name: 'the market', country, relation: null },
          origins: [{ name, claims: died ? [died.id] : [] }],
        }),
      ),
    ).origins.map((origin) => [origin.name, origin.events]);

  it('a body that every country has is told by its country where there are several', () => {
    expect(
      voicesOf([
        ['police', 'Iraq'],
        ['Police', 'Colombia'],
        ['police', 'Iraq'],
        ['police', null],
      ]),
    ).toEqual([
      ['Police (Iraq)', 2],
      ['Police (Colombia)', 1],
      ['Police (country not stated)', 1],
    ]);
    expect(
      voicesOf([
        ['the Health Ministry', 'Iraq'],
        ['the Health Ministry', 'Yemen'],
      ]),
    ).toHaveLength(2);
  });

  it('is one voice in one country, or where no text tells of a second', () => {
    expect(
      voicesOf([
        ['residents', 'Iraq'],
        ['residents', null],
      ]),
    ).toEqual([['Residents', 2]]);
  });

  it.each([
    'Pentagon',
    'Fox News',
    'Kirkuk police',
    'the US army',
    'the Iraqi Ministry of Health',
    'Colonel Omar Daoud',
    'the report in article a2',
  ])('%s is one voice wherever it speaks of events', (name) => {
    expect(
      voicesOf([
        [name, 'Iraq'],
        [name, 'Syria'],
      ]).map(([, events]) => events),
    ).toEqual([2]);
  });
});
