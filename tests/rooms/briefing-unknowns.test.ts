import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import type { Event, ReadArticle } from '../../src/model.ts';
import { day, event, month, total } from './briefing.fixture.ts';
import { killed, read, told, wounded } from './briefing.told.ts';

const home = told('a1', 'A raid killed four guards and wounded several.', [killed('four', 4, 'guards'), wounded('several', 2)]);
const second = told('a2', 'A raid killed four guards.', [killed('four', 4, 'guards')]);

function unknowns(articles: readonly ReadArticle[], ...events: readonly Event[]): readonly string[] {
  return brief({ articles, events, edits: [], problems: [], settings: { title: null }, version: '1' }).unknowns.map(read);
}

const raid = (more: Partial<Event> = {}, articles = [home, second]): Event =>
  event(
    'e1',
    articles.flatMap(({ claims }) => claims),
    { title: 'Raid on the pier', when: day('2021-05-01'), ...more },
  );

describe('what is not known', () => {
  it('is nothing where every event has its day, its numbers and two tellers', () => {
    expect(unknowns([home, second], raid())).toEqual([]);
  });

  it('is what accounts differ on', () => {
    const disputes = [{ measure: 'killed', isContested: true, reason: 'One side denies a figure.', rows: [] }] as const;
    expect(unknowns([home, second], raid({ disputes }))).toEqual(['Accounts differ on one event: Raid on the pier.']);
  });

  it('is when it happened, where no article gives a date', () => {
    const { undated } = { undated: event('e1', []).when };
    expect(unknowns([home, second], raid({ when: undated }))).toEqual(['No date was found for one event: Raid on the pier.']);
  });

  it('is the day, where only a longer time is told', () => {
    expect(unknowns([home, second], raid({ when: month('2021-05', '31') }))).toEqual([
      'The exact day of one event was not found: Raid on the pier (May 2021).',
    ]);
  });

  it('is how many, where the articles have only a word', () => {
    const [, several] = home.claims;
    if (!several) throw new Error('no claim');
    const totals = { wounded: { ...total(null, null, { people: [several] }), isVague: true } };
    expect(unknowns([home, second], raid({ totals }))).toEqual(['No number of wounded was found for one event: Raid on the pier.[2]']);
  });

  it('is whether anybody else confirms what one article tells, counted where they are many', () => {
    const alone = [1, 2, 3, 4, 5, 6, 7].map((number) =>
      event(`e${number}`, number === 1 ? home.claims : [], {
        title: `Raid ${'ABCDEFG'[number - 1]}`,
        when: day(`2021-05-0${number}`),
        articles: ['a1'],
      }),
    );
    expect(unknowns([home, second], ...alone)).toEqual([
      'Seven events are each reported by one article alone: Raid A; Raid B; Raid C; Raid D; Raid E; two more.',
    ]);
    expect(unknowns([home, second], raid({}, [home]))).toEqual(['One event is reported by one article alone: Raid on the pier.']);
    expect(unknowns([home], raid({}, [home]))).toEqual([]);
  });
});
