/** People affected, by measure and by place, and what the articles leave open: each event for itself, nothing added up over events. */
import { describe, expect, it } from 'vitest';
import { brief, viewOf } from '../../src/briefing/index.ts';
import type { Briefing, Claim, Event, Location, MeasureKind, Prose, ReadArticle } from '../../src/model.ts';
import { article, claim, day, event, month, quantity, total } from './briefing.fixture.ts';

const sentence =
  'Floods killed 30 people, wounded 12, left nine missing and displaced about 4,000; elsewhere five died, several are missing, and the army says it holds 23 captives; nobody was killed in Lund.';
const home = article('a1', sentence);
const counted = (kind: MeasureKind, focus: string, number: number | null, more: Partial<Claim> = {}): Claim =>
  claim(home, {
    kind,
    sentence,
    focus,
    quantity: quantity(focus, number, number, number === null ? 'vague' : focus.startsWith('about') ? 'about' : 'exact'),
    ...more,
  });

const thirty = counted('killed', '30', 30);
const twelve = counted('wounded', '12', 12);
const nine = counted('missing', 'nine', 9);
const fled = counted('displaced', 'about 4,000', 4000);
const five = counted('killed', 'five', 5);
const several = counted('missing', 'several', null);
const army = { speaker: 'the army', name: 'the army', verb: 'says', via: null, stance: 'claimed' as const };
const held = counted('captured', '23', 23, { attribution: army });
const nobody = counted('killed', 'nobody', 0);

const at = (name: string, country: string | null = 'Varmia', relation: string | null = null): Location => ({
  text: name,
  name,
  country,
  relation,
});
const totalOf = (each: Claim): ReturnType<typeof total> =>
  total(each.quantity?.low ?? null, each.quantity?.high ?? null, { people: [each] });

const floods = event('e1', [thirty, twelve, nine, fled], {
  title: 'Floods in Oster',
  when: day('2021-05-03'),
  place: at('Oster'),
  totals: { killed: totalOf(thirty), wounded: totalOf(twelve), missing: totalOf(nine), displaced: totalOf(fled) },
});
const raid = event('e2', [five, several, held], {
  title: 'Raid near Oster',
  when: month('2021-06', '30'),
  place: at('Oster', 'Varmia', 'near'),
  totals: { killed: totalOf(five), missing: totalOf(several), captured: totalOf(held) },
  origins: [
    { name: 'a1', claims: [five.id, several.id] },
    { name: 'the army', claims: [held.id] },
  ],
});
const calm = event('e3', [nobody], { title: 'Shelling', totals: { killed: totalOf(nobody) }, place: at('Lund', null) });
const bare = event('e4', [], { title: 'Shots' });

function made(
  events: readonly Event[],
  articles: readonly ReadArticle[] = [{ ...home, claims: [thirty, twelve, nine, fled, five, several, held, nobody] }],
): Briefing {
  const locate = (place: Location) =>
    place.name === 'Oster'
      ? { name: 'Oster', country: 'Varmia', position: { latitude: 1, longitude: 2, extent: 'site' as const } }
      : ('no coordinates' as const);
  return brief({ articles, events, edits: [], problems: [], settings: { title: null }, version: '1', locate });
}

const words = (prose: Prose): string => prose.map((run) => (run.kind === 'cite' ? ` [${run.numbers}]` : run.text)).join('');
const all = [floods, raid, calm, bare];

describe('the highest figure of each measure', () => {
  it('is that of one event, with its hedge, its citation and the number of events that tell of it; never a sum', () => {
    const { highest } = made(all).affected;
    expect(
      highest.map(({ measure, hedge, figure, isVague, event: { number }, events, label }) => [
        measure,
        hedge,
        figure,
        isVague,
        number,
        events,
        words(label),
      ]),
    ).toEqual([
      ['killed', '', '30', false, 1, 3, 'killed in Oster, 3 May 2021 [1]'],
      ['wounded', '', '12', false, 1, 1, 'wounded in Oster, 3 May 2021 [2]'],
      ['missing', '', '9', false, 1, 2, 'missing in Oster, 3 May 2021 [3]'],
      ['displaced', 'about', '4,000', false, 1, 1, 'displaced in Oster, 3 May 2021 [4]'],
      ['captured', '', '23', false, 2, 1, 'captured near Oster, June 2021, by the army’s account [7]'],
    ]);
  });

  it('is told in words where no event has a number, and not at all where nobody was hit or no text tells', () => {
    const { highest, told } = made([raid, calm]).affected;
    expect(highest.map(({ measure, figure, isVague }) => [measure, figure, isVague])).toEqual([
      ['killed', '5', false],
      ['missing', '“several”, no figure', true],
      ['captured', '23', false],
    ]);
    expect(told).toEqual({ killed: true, wounded: false, missing: true, displaced: false, captured: true });
    expect(made([calm]).affected.highest).toEqual([]);
  });
});

describe('people affected by place', () => {
  it('stand event by event under their place, in the order and under the numbers of the map', () => {
    const { affected, series } = made(all);
    expect(affected.places.map(({ number, name, events }) => [number, name, events.map((each) => each.number)])).toEqual([
      [1, 'Oster', [1, 2]],
      [2, 'Lund', [3]],
      [3, 'place not stated', [4]],
    ]);
    expect(affected.places.map(({ number, name }) => [number, name])).toEqual(series.places.map(({ number, name }) => [number, name]));
  });

  it('keep each measure apart, with best, low and high, its citation and who says so; null where no text tells', () => {
    const [oster, lund, nowhere] = made(all).affected.places;
    const [flood, second] = oster?.events ?? [];
    expect([flood?.killed?.text, flood?.killed?.total, flood?.killed?.cite]).toEqual(['30', { low: 30, best: 30, high: 30 }, [1]]);
    expect([flood?.displaced?.text, flood?.displaced?.cite, flood?.captured]).toEqual(['about 4,000', [4], null]);
    expect([second?.missing?.text, second?.missing?.total, second?.missing?.isVague]).toEqual(['“several”, no figure', null, true]);
    expect([words(second?.captured?.account ?? []), second?.captured?.cite, second?.isNear]).toEqual(['by the army’s account', [7], true]);
    expect([lund?.events[0]?.killed?.text, lund?.events[0]?.isTold]).toEqual(['0', true]);
    expect([nowhere?.events[0]?.killed, nowhere?.events[0]?.isTold]).toEqual([null, false]);
  });

  it('cite every claim whose figure is printed, those of rivals in a dispute included', () => {
    const rows = [
      { claim: thirty.id, relation: 'same' as const },
      { claim: five.id, relation: 'lower' as const },
    ];
    const disputed = event('e1', [thirty, five], {
      place: at('Oster'),
      totals: { killed: total(5, 30, { people: [thirty] }) },
      disputes: [{ measure: 'killed', isContested: true, reason: 'x', rows }],
    });
    const [first] = made([disputed]).affected.places[0]?.events ?? [];
    expect([first?.killed?.text, first?.killed?.isDisputed, first?.killed?.cite]).toEqual(['5 to 30', true, [1, 5]]);
  });
});

describe('gaps', () => {
  const gapsOf = (events: readonly Event[]): readonly unknown[] =>
    made(events).gaps.map(({ gap, what, events: which }) => [gap, words(what), which.map(({ number }) => number)]);

  it('are counted, each with the events that it is of', () => {
    expect(gapsOf(all)).toEqual([
      ['toll', 'No article tells how many people were affected in one of four events.', [4]],
      ['words', 'In one event, some people are counted in words only.', [2]],
      ['origin', 'Three of four events rest on a single origin.', [1, 3, 4]],
      ['date', 'Two events are undated.', [3, 4]],
      ['day', 'One event has no exact day.', [2]],
      ['place', 'No article names the place of one event.', [4]],
      ['position', 'One event is not on the map, as no coordinates of its place are known.', [3]],
      ['articles', 'One article carries no date.', []],
    ]);
  });

  it('name the measures that no article counts', () => {
    expect(gapsOf([floods])).toContainEqual(['measures', 'No article gives a count of people captured.', []]);
    expect(gapsOf([calm])[0]).toEqual(['measures', 'No article gives a count of people wounded, missing, displaced or captured.', []]);
    expect(gapsOf([bare])).toContainEqual(['toll', 'No article tells how many people were affected in the event.', [1]]);
    expect(gapsOf([bare, event('e5', [])])).toContainEqual([
      'toll',
      'No article tells how many people were affected in any event.',
      [1, 2],
    ]);
  });

  it('tell of figures that contradict each other, not of counts that rose', () => {
    const dispute = (isContested: boolean) =>
      event('e1', [thirty], {
        disputes: [{ measure: 'killed', isContested, reason: 'x', rows: [{ claim: thirty.id, relation: 'lower' }] }],
      });
    expect(gapsOf([dispute(true)])).toContainEqual(['dispute', 'Sources contradict each other on figures of one event.', [1]]);
    expect(gapsOf([dispute(false)]).map((gap) => (gap as readonly unknown[])[0])).not.toContain('dispute');
  });

  it('are none but the date of the article where there is nothing to tell', () => {
    expect(gapsOf([])).toEqual([['articles', 'One article carries no date.', []]]);
  });
});

describe('by whose account a figure stands', () => {
  it('is not told of a range of which one voice gives only an end', () => {
    const wide = event('e1', [held, five], { totals: { captured: total(5, 23, { people: [held] }) } });
    const [row] = made([wide]).affected.places[0]?.events ?? [];
    expect([row?.captured?.text, words(row?.captured?.account ?? [])]).toEqual(['5 to 23', '']);
    expect(made([wide]).chronology[0]?.facts.map(words)).toContain('captured 5 to 23');
  });
});

describe('an entry of the chronology', () => {
  it('knows which of the key points that are printed tells of it', () => {
    const whole = made([floods, raid, bare]);
    const told = (briefing: Briefing): readonly unknown[] => briefing.chronology.map(({ keyPoint }) => keyPoint);
    expect(whole.highlights).toHaveLength(2);
    expect(told(whole)).toEqual([1, 2, null]);
    expect(told(viewOf(whole, { sort: 'oldest', limits: { keyPoints: 1 } }))).toEqual([1, null, null]);
  });
});
