/** What copies do to events: they are told, and corroborate nothing. */
import { describe, expect, it } from 'vitest';
import { markCopies } from '../../src/articles/copies/index.ts';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import type { Event, ReadArticle } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

interface Print {
  readonly text: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** Articles a1, a2 … with their copies marked. */
function printed(...prints: readonly Print[]): readonly ReadArticle[] {
  const articles = prints.map((print, at) =>
    readLine(JSON.stringify({ title: 'A title', published: '2024-05-02', publisher: `Outlet ${at + 1}`, id: `a${at + 1}`, ...print }), 1),
  );
  return markCopies(articles).map((article) => readClaims(dateArticle(article, lexicons), lexicons));
}

const link = (articles: readonly ReadArticle[]): readonly Event[] => linkEvents(articles, lexicons);

function toll({ totals }: Event): string {
  return Object.entries(totals)
    .map(([measure, total]) => `${measure} ${total.low}..${total.high}`)
    .join(', ');
}

const opening = 'An air strike on a market in Mosul on Wednesday killed nine people.';
const scene = [
  'Traders were setting out their vegetables when the first bomb fell, and carts lay on their sides along the whole of the street that leads down to the river.',
  'The market is the largest on the left bank and feeds three districts in which hardly a bakery has worked since the spring, when the bridges were closed.',
].join('\n\n');
const story = `${opening}\n\n${scene}`;
/** The same words with other breaks, as another file would have them. */
let printings = 0;
const reprint = (text: string): string => text.replaceAll('\n\n', '\n'.repeat(3 + printings++));
const witness =
  'Nine people were killed in an air strike in Mosul on Wednesday. Reporters of this newspaper saw burnt stalls and a crater as deep as a man is tall.';

describe('a copy', () => {
  it('is no second origin', () => {
    const articles = printed({ text: story }, { text: reprint(story), publisher: 'Copying Post', published: '2024-05-03' });
    const [event, ...others] = link(articles);
    expect(others).toEqual([]);
    expect(event?.origins.map(({ name, claims }) => [name, claims.length])).toEqual([['Outlet 1', 2]]);
    expect(event?.grade.word).toBe('weak');
    expect(event?.articles).toEqual(['a1', 'a2']);
    expect(event?.claims).toEqual(articles.flatMap(({ claims }) => claims.map(({ id }) => id)));
    expect(event?.totals.killed?.claims).toEqual(articles[0]?.claims.map(({ id }) => id));
    expect(event && toll(event)).toBe('killed 9..9');
  });

  it('stands beside a report that is one', () => {
    const [event] = link(printed({ text: story }, { text: reprint(story) }, { text: witness }));
    expect(event?.origins.map(({ name }) => name)).toEqual(['Outlet 1', 'Outlet 3']);
    expect(event?.grade.word).toBe('fair');
  });

  it('gives no event more weight', () => {
    const [alone] = link(printed({ text: story }));
    const [copied] = link(printed({ text: story }, { text: reprint(story) }, { text: reprint(story) }));
    expect(copied?.prominence).toBe(alone?.prominence);
    expect(copied?.id).toBe(alone?.id);
  });

  it('adds what only it has, in the voice of its original', () => {
    const more = `${story}\n\nThe air strike in Mosul on Wednesday wounded 30 people.`;
    const [event, ...others] = link(printed({ text: story, published: '2024-05-01' }, { text: more }));
    expect(others).toEqual([]);
    expect(event && toll(event)).toBe('killed 9..9, wounded 30..30');
    expect(event?.origins.map(({ name }) => name)).toEqual(['Outlet 1']);
  });

  it('brings in a speaker whom only it quotes', () => {
    const more = `${story}\n\nThe air strike in Mosul on Wednesday wounded 30 people, the Syrian Observatory for Human Rights said.`;
    const [event] = link(printed({ text: story, published: '2024-05-01' }, { text: more }));
    expect(event?.origins).toHaveLength(2);
    expect(event?.origins[0]?.name).toBe('Outlet 1');
  });

  it('with a later toll makes a range of one origin', () => {
    const update = story.replace('nine people', '11 people');
    const [event, ...others] = link(printed({ text: story, published: '2024-05-02' }, { text: update, published: '2024-05-03' }));
    expect(others).toEqual([]);
    expect(event && toll(event)).toBe('killed 9..11');
    expect(event?.origins.map(({ name, claims }) => [name, claims.length])).toEqual([['Outlet 1', 2]]);
  });

  it('makes no row of its own in a dispute', () => {
    const rival = witness.replace('Nine', 'Fifteen');
    const articles = printed({ text: story }, { text: reprint(story) }, { text: rival });
    const [event] = link(articles);
    expect(event && toll(event)).toBe('killed 9..15');
    const tellers = event?.disputes[0]?.rows.map(({ claim }) => articles.find(({ claims }) => claims.some(({ id }) => id === claim))?.id);
    expect([...(tellers ?? [])].sort()).toEqual(['a1', 'a3']);
    expect(event?.claims).toHaveLength(3);
  });

  it('does not outvote a report by being printed often', () => {
    const rival = { text: witness.replace('Nine', 'Fifteen'), published: '2024-05-03' };
    const [event] = link(printed({ text: story }, { text: reprint(story) }, { text: reprint(story) }, rival));
    expect(event?.totals.killed?.best).toBe(15);
  });

  it('printed a week later tells of the same Wednesday', () => {
    const events = link(printed({ text: story, published: '2024-05-02' }, { text: reprint(story), published: '2024-05-10' }));
    expect(events.map((event) => [event.when.edtf, toll(event), event.articles.length])).toEqual([['2024-05-01', 'killed 9..9', 2]]);
  });

  it('quotes the same unnamed officials', () => {
    const text = `Nine people were killed in an air strike in Mosul on Wednesday, officials said.\n\n${scene}`;
    expect(link(printed({ text }, { text: reprint(text) }))[0]?.origins).toHaveLength(1);
  });

  it('of the same words in other sentences repeats all the same', () => {
    const [one, other] = [`${opening} The dead were traders.\n\n${scene}`, `${opening.slice(0, -1)}; the dead were traders.\n\n${scene}`];
    const [event, ...others] = link(printed({ text: one }, { text: other }));
    expect(others).toEqual([]);
    expect(event?.totals.killed?.claims).toHaveLength(1);
    expect(event?.claims).toHaveLength(2);
  });

  it('refers to what its original told', () => {
    const more = `${story}\n\nThe strike wounded 30 people.`;
    const events = link(printed({ text: story, published: '2024-05-02' }, { text: more, published: '2024-05-10' }));
    expect(events.map(toll)).toEqual(['killed 9..9, wounded 30..30']);
  });

  it('comes to the same in whatever order the files are read', () => {
    const prints = [
      { text: story, published: '2024-05-02' },
      { text: story.replace('nine', '11'), published: '2024-05-03' },
      { text: witness },
    ];
    const told = (articles: readonly ReadArticle[]): unknown =>
      link(articles).map((event) => [event.id, toll(event), event.grade, event.origins.map(({ name }) => name)]);
    const articles = printed(...prints);
    expect(told([...articles].reverse())).toEqual(told(articles));
  });

  it('whose original is not among the articles is one voice with its fellows', () => {
    const [, ...copies] = printed({ text: story, published: '2024-05-01' }, { text: reprint(story) }, { text: reprint(story) });
    const [event] = link(copies);
    expect(event?.origins).toHaveLength(1);
    expect(event?.totals.killed?.claims).toHaveLength(1);
  });
});
