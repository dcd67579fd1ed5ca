import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markCopies, readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { dateClaims, linkReports, readReports } from '../../src/events/index.ts';
import type { Change, Claim, Edit, Event, ReadArticle } from '../../src/model.ts';
import { openReview, type Review } from '../../src/reviews/index.ts';
import { readEdtf } from '../../src/text/edtf.ts';
import { undated } from '../../src/text/undated.ts';
import { shippedLexicons } from '../lexicons.ts';
import { complaints } from '../world.ts';

const lexicons = shippedLexicons();
const method = { lexicons, policy: 'majority' } as const;

const written = (...texts: readonly string[]): readonly ReadArticle[] =>
  markCopies(
    texts.map((text, at) => readLine(JSON.stringify({ id: `a${at + 1}`, text, published: '2020-03-13', publisher: `Outlet ${at}` }), at)),
  ).map((article) => readClaims(dateArticle(article, lexicons), lexicons));

const harbour = `Rockets killed two drivers in Basra on March 11. The attack wounded 12 guards.

Some 5,200 U.S. troops are in Iraq.`;
const market = 'A car bomb killed seven clerks in Mosul on March 4. “We heard one blast,” said a baker.';
const news = written(harbour, market);
const claims = news.flatMap((article) => article.claims);

/** Id of the claim of these articles whose counted words begin so. */
function idOf(words: string, articles: readonly ReadArticle[] = news): string {
  for (const { text, claims } of articles) {
    const found = claims.find(({ evidence: { focus } }) => text.slice(focus.start, focus.end).startsWith(words));
    if (found) return found.id;
  }
  throw new Error(`no claim of "${words}"`);
}

const signature = { by: 'R. Lund', at: '2021-05-03', reason: 'misprint' };
const edit = (change: Change, ...ids: readonly string[]): Edit => ({
  ...signature,
  change,
  claims: ids,
  places: ids.map((_, at) => ({ file: 'review.yaml', line: at + 1, column: 3 })),
});
const correction = { action: 'correct', figure: null, kind: null, subject: null } as const;
const when = (edtf: string): Claim['when'] => ({ ...undated, ...readEdtf(edtf), basis: 'given', reasons: ['set by R. Lund'] });

interface Reviewed {
  readonly review: Review;
  readonly articles: readonly ReadArticle[];
  readonly events: readonly Event[];
  claim(id: string): Claim | undefined;
}

function reviewed(edits: readonly Edit[], articles: readonly ReadArticle[] = news): Reviewed {
  const review = openReview(edits, articles, lexicons);
  const applied = review.apply(articles);
  const events = linkReports(readReports(applied, method), method, review.regroupings);
  const restored = review.restore(dateClaims(applied, events));
  const known = new Map(restored.flatMap((article) => article.claims.map((claim) => [claim.id, claim])));
  return { review, articles: restored, events, claim: (id) => known.get(id) };
}

/** Toll and day of every event, in short. */
const told = (events: readonly Event[]): readonly string[] =>
  events
    .map(
      ({ totals, when: { edtf } }) => `${edtf} ${Object.entries(totals).map(([measure, { low, high }]) => `${measure} ${low}..${high}`)}`,
    )
    .sort();

const [drivers, guards, troops, clerks, baker] = [
  idOf('two drivers'),
  idOf('12 guards'),
  idOf('Some 5,200'),
  idOf('seven clerks'),
  idOf('We heard'),
];
const asRead = ['2020-03-04 killed 7..7', '2020-03-11 killed 2..2,wounded 12..12'];

describe('a review', () => {
  it('of nothing changes nothing', () => {
    const { review, articles, events } = reviewed([]);
    expect(told(events)).toEqual(asRead);
    expect(articles).toEqual(dateClaims(news, events));
    expect([review.record(events), review.problems(events), review.regroupings]).toEqual([[], [], []]);
  });

  it('takes a rejected claim out of every event and total, and keeps it where it was read', () => {
    const { articles, events, claim } = reviewed([edit({ action: 'reject' }, guards)]);
    expect(told(events)).toEqual(['2020-03-04 killed 7..7', '2020-03-11 killed 2..2']);
    expect(events.flatMap((event) => event.claims)).not.toContain(guards);
    expect(claim(guards)?.quantity?.low).toBe(12);
    expect(articles.flatMap((article) => article.claims.map(({ id }) => id))).toEqual(claims.map(({ id }) => id));
  });

  it('keeps an accepted claim as it is, and records it', () => {
    const { review, events } = reviewed([edit({ action: 'accept' }, guards)]);
    expect(told(events)).toEqual(asRead);
    expect(review.record(events)).toMatchObject([{ ...signature, change: { action: 'accept' }, originals: [{ claim: guards }] }]);
  });

  it.each([
    [
      { low: 21, high: 21 },
      { low: 21, high: 21, hedge: 'exact', text: '21' },
    ],
    [
      { low: 1200, high: null },
      { low: 1200, high: null, hedge: 'at least', text: 'at least 1,200' },
    ],
    [
      { low: null, high: 30 },
      { low: null, high: 30, hedge: 'at most', text: 'at most 30' },
    ],
    [
      { low: 20, high: 25 },
      { low: 20, high: 25, hedge: 'range', text: '20 to 25' },
    ],
  ])('corrects a figure to %j', (figure, quantity) => {
    const { review, events, claim } = reviewed([edit({ ...correction, figure }, guards)]);
    expect(claim(guards)?.quantity).toEqual(quantity);
    expect(events.find((event) => event.claims.includes(guards))?.totals.wounded).toMatchObject(figure);
    expect(review.record(events)[0]?.originals[0]?.quantity?.text).toBe('12');
  });

  it('corrects kind and subject, with the nation and the trade that the words tell', () => {
    const { events, claim } = reviewed([edit({ ...correction, kind: 'killed', subject: 'Iraqi policemen' }, guards)]);
    expect(claim(guards)).toMatchObject({
      kind: 'killed',
      detail: null,
      subject: { text: 'Iraqi policemen', nationality: 'Iraq', role: 'policeman', status: 'police', names: [] },
      quantity: { low: 12 },
    });
    expect(events.find((event) => event.claims.includes(guards))?.totals.wounded).toBeUndefined();
  });

  it('never touches the evidence', () => {
    const { claim } = reviewed([edit({ ...correction, figure: { low: 1, high: 1 } }, guards)]);
    expect(claim(guards)?.evidence).toEqual(claims.find(({ id }) => id === guards)?.evidence);
  });

  it.each([true, false])('edits with a claim all copies of it, whichever is named (the original: %s)', (isOriginal) => {
    const wire = `${'The ferry had left the old landing before dawn with farmers on their way to the market. '.repeat(3)}\n\n${harbour}`;
    const copies = written(wire, wire.replace('Some 5,200', 'About 5,200'));
    expect(copies.filter(({ copyOf }) => copyOf !== null)).toHaveLength(1);
    const named = idOf(
      '12 guards',
      copies.filter(({ copyOf }) => (copyOf === null) === isOriginal),
    );
    const { review, events } = reviewed([edit({ action: 'reject' }, named)], copies);
    expect(told(events)).toEqual(['2020-03-11 killed 2..2']);
    expect(review.record(events)[0]?.originals).toHaveLength(2);
  });
});

describe('a date set by hand', () => {
  it('is that of its claim and of the event that it is told in, against the day of the news and of all other claims', () => {
    const { events, claim } = reviewed([edit({ action: 'date', of: 'claims', when: when('2020-03-09') }, drivers, guards)]);
    expect(told(events)).toEqual(['2020-03-04 killed 7..7', '2020-03-09 killed 2..2,wounded 12..12']);
    expect(claim(drivers)?.when).toMatchObject({ edtf: '2020-03-09', basis: 'given' });
  });

  it('of troops is that of the claim alone', () => {
    const { events, claim } = reviewed([edit({ action: 'date', of: 'claims', when: when('2019') }, troops)]);
    expect(told(events)).toEqual(asRead);
    expect(claim(troops)?.when).toMatchObject({ from: '2019-01-01', to: '2019-12-31', precision: 'year' });
  });

  it('of an event is that of all that is counted in it', () => {
    const { events, claim } = reviewed([edit({ action: 'date', of: 'event', when: when('2020-03-09') }, guards)]);
    expect(told(events)).toEqual(['2020-03-04 killed 7..7', '2020-03-09 killed 2..2,wounded 12..12']);
    expect(claim(drivers)?.when).toMatchObject({ edtf: '2020-03-09', basis: 'inferred' });
  });
});

describe('merging and splitting', () => {
  const merge = edit({ action: 'merge' }, drivers, clerks);
  const split = (...ids: readonly string[]): Edit => edit({ action: 'split' }, ...ids);

  it('makes one event of two, without adding their figures', () => {
    const { review, events } = reviewed([merge]);
    expect(told(events)).toEqual(['2020-03-04 killed 2..7,wounded 12..12']);
    expect(events[0]?.links.at(-1)).toBe('merged by R. Lund, 2021-05-03: misprint');
    const before = linkReports(readReports(news, method), method);
    expect(review.record(before)[0]?.originals.map(({ event }) => event?.title)).toEqual(
      [drivers, clerks].map((id) => before.find((event) => event.claims.includes(id))?.title),
    );
  });

  it('gives claims an event of their own, with the day that was read for them', () => {
    const { events } = reviewed([split(guards)]);
    expect(told(events)).toEqual(['2020-03-04 killed 7..7', '2020-03-11 killed 2..2', '2020-03-11 wounded 12..12']);
    const own = events.find((event) => event.claims.includes(guards));
    expect(own?.links).toEqual(['taken out of another event by R. Lund, 2021-05-03: misprint']);
  });

  it('takes no event apart by all of its claims', () => {
    expect(told(reviewed([split(guards, drivers)]).events)).toEqual(asRead);
  });

  it('puts claims of two events into one that is split off', () => {
    const articles = written(harbour, market.replace('killed seven clerks', 'killed seven clerks and wounded nine cooks'));
    const { events } = reviewed([split(idOf('12 guards', articles), idOf('nine cooks', articles))], articles);
    expect(told(events)).toEqual(['2020-03-04 killed 7..7', '2020-03-04 wounded 9..12', '2020-03-11 killed 2..2']);
  });

  it.each([
    ['one side', [clerks]],
    ['the other side', [guards]],
    ['both', [drivers, clerks]],
  ])('a merge and then a split of %s is the identity', (_, ids) => {
    expect(reviewed([merge, split(...ids)]).events).toEqual(reviewed([]).events);
  });

  it('a merge of any events and then a split is the identity', () => {
    const places = ['Basra', 'Mosul', 'Erbil', 'Kirkuk', 'Najaf'];
    const articles = written(...places.map((place, at) => `Rockets killed ${at + 2} drivers in ${place} on March ${at + 1}.`));
    const ids = articles.map(({ claims: [claim] }) => claim?.id ?? '');
    const plain = reviewed([], articles).events;
    expect(plain).toHaveLength(places.length);
    const merging = fc
      .subarray(ids, { minLength: 2 })
      .chain((merged) => fc.tuple(fc.constant(merged), fc.shuffledSubarray(merged, { minLength: 2 })));
    fc.assert(
      fc.property(merging, ([merged, order]) => {
        const together = edit({ action: 'merge' }, ...merged);
        expect(reviewed([together], articles).events).toHaveLength(places.length - merged.length + 1);
        expect(reviewed([together, split(...merged)], articles).events).toEqual(plain);
        // One after the other leaves.
        const rest = merged.filter((id) => !order.includes(id));
        expect(reviewed([together, ...[...order, ...rest].map((id) => split(id))], articles).events).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  describe('of a count that no event took', () => {
    const articles = written(`${harbour}\n\nMilitias have carried out 20 attacks since January.`, market);
    const loose = idOf('20 attacks', articles);
    const eventOf = (id: string, ...edits: readonly Edit[]): Event | undefined =>
      reviewed(edits, articles).events.find((event) => event.claims.includes(id));

    it('puts it into one, or makes one of it', () => {
      expect(eventOf(loose)).toBeUndefined();
      expect(eventOf(loose, edit({ action: 'merge' }, loose, clerks))?.claims).toContain(clerks);
      expect(eventOf(loose, edit({ action: 'split' }, loose))?.claims).toEqual([loose]);
      const others = idOf('12 guards', articles);
      expect(eventOf(loose, edit({ action: 'split' }, loose, others))?.claims).toEqual([others, loose]);
    });

    it('does so only where there is something to merge it with', () => {
      expect(eventOf(loose, edit({ action: 'merge' }, loose, troops))).toBeUndefined();
    });

    it('dates none (review/no-event)', () => {
      const dated = edit({ action: 'date', of: 'event', when: when('2020') }, loose);
      const codes = (...edits: readonly Edit[]): readonly string[] => {
        return reviewed(edits, articles)
          .review.problems(reviewed([], articles).events)
          .map(({ code }) => code);
      };
      expect(eventOf(loose, dated)).toBeUndefined();
      expect(codes(dated)).toEqual(['review/no-event']);
      expect(codes(edit({ action: 'split' }, loose), dated)).toEqual([]);
    });
  });
});

describe('a review that cannot be meant', () => {
  const accept = edit({ action: 'accept' }, guards);
  const reject = edit({ action: 'reject' }, guards);
  const correct = edit({ ...correction, figure: { low: 1, high: 1 } }, guards);
  const dated = edit({ action: 'date', of: 'claims', when: when('2020') }, guards);

  it.each([
    ['accept and reject', [accept, reject]],
    ['accept and correct', [accept, correct]],
    ['two corrections', [correct, { ...correct, change: { ...correction, figure: { low: 2, high: 2 } } }]],
    ['reject and date', [reject, dated]],
    ['two dates', [dated, { ...dated, change: { ...dated.change } }]],
    ['reject and merge', [reject, edit({ action: 'merge' }, guards, clerks)]],
  ])('is refused: %s (review/contradiction)', async (_, edits) => {
    const found = await complaints(() => openReview(edits, news, lexicons));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^review\.yaml:1:3 review\/contradiction The claim k[0-9a-f]{12} has two edits that contradict each other: /);
  });

  it.each([
    ['accept and date', [accept, dated]],
    ['correct and date', [correct, dated]],
    ['two who accept', [accept, { ...accept, by: 'A. Berg' }]],
  ])('is not: %s', (_, edits) => {
    expect(reviewed(edits).review.record([])).toHaveLength(2);
  });

  it('is refused where it corrects a statement (review/bad-edit)', async () => {
    expect(await complaints(() => openReview([edit({ ...correction, subject: 'x' }, baker)], news, lexicons))).toEqual([
      `review.yaml:1:3 review/bad-edit This edit cannot be made: ${baker} is a statement, which has no figure to correct. accept it or reject it.`,
    ]);
  });

  it('is told where a claim is not there, and the rest of it holds (review/stale-claim)', () => {
    const near = `${guards.slice(0, -1)}${guards.endsWith('0') ? '1' : '0'}`;
    const { review, events } = reviewed([edit({ action: 'reject' }, near, guards)]);
    expect(review.problems(events).map(({ code, severity, message, place }) => [code, severity, message, place?.line])).toEqual([
      [
        'review/stale-claim',
        'warning',
        `There is no claim ${near}: its article is not among those read, or has changed. Did you mean "${guards}"?`,
        1,
      ],
    ]);
    expect(told(events)).toEqual(['2020-03-04 killed 7..7', '2020-03-11 killed 2..2']);
  });

  it('is told where it names what can be in no event (review/no-event)', () => {
    const { review, events } = reviewed([edit({ action: 'merge' }, drivers, troops)]);
    expect(review.problems(events).map(({ code, message }) => `${code} ${message}`)).toEqual([
      `review/no-event The claim ${troops} (troops) is in no event: there is nothing to merge.`,
    ]);
    expect(told(events)).toEqual(asRead);
  });

  it.each([
    ['merge', [drivers, guards], 'its claims are in one event already'],
    ['split', [drivers, guards], 'it names all that is counted in the event'],
  ] as const)('is told where a %s changes nothing (review/no-effect)', (action, ids, cause) => {
    const { review, events } = reviewed([edit({ action }, ...ids)]);
    expect(review.problems(events).map(({ code, message }) => `${code} ${message}`)).toEqual([
      `review/no-effect This ${action} changes nothing: ${cause}.`,
    ]);
    expect(events).toEqual(reviewed([]).events);
  });

  it('is not told of what takes another edit back', () => {
    const merge = edit({ action: 'merge' }, drivers, clerks);
    const { review, events } = reviewed([merge, edit({ action: 'split' }, drivers, guards, clerks)]);
    expect(review.problems(events)).toEqual([]);
  });
});
