import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import { officeOf } from '../../src/briefing/offices.ts';
import type { Quotation, Quotations, ReadArticle } from '../../src/model.ts';
import { article, claim, day } from './briefing.fixture.ts';

interface Said {
  readonly words: string;
  readonly speaker: string | null;
  readonly name?: string;
  readonly verb?: string;
  readonly via?: string;
  readonly stance?: 'asserted' | 'denied';
}

const saying = (words: string, speaker: string | null, more: Partial<Said> = {}): Said => ({ words, speaker, ...more });

/** An article that prints each of the words as a sentence of its own. */
function printing(id: string, published: string | null, said: readonly Said[], more: Partial<ReadArticle> = {}): ReadArticle {
  const sentences = said.map(({ words }) => `“${words}” was said.`);
  const home = article(id, sentences.join('\n'), { ...(published === null ? {} : { published: day(published) }), ...more });
  const claims = said.map(({ words, speaker, name = speaker, verb = 'said', via = null, stance = 'asserted' }, index) =>
    claim(home, {
      kind: 'statement',
      sentence: sentences[index] ?? '',
      focus: words,
      attribution: { speaker, name, verb, via, stance },
    }),
  );
  return { ...home, claims };
}

const gathered = (...articles: readonly ReadArticle[]): Quotations =>
  brief({ articles, events: [], edits: [], problems: [], settings: { title: null }, version: '1' }).quotations;
const quotations = (...articles: readonly ReadArticle[]): readonly Quotation[] => Object.values(gathered(...articles)).flat();

const stay = 'We will stay for as long as we are asked to stay';

describe('a quotation', () => {
  it('has the words without the marks and the comma, who says them and what he is, and who prints them', () => {
    const home = printing('a1', '2021-05-04', [saying(`${stay},`, 'Ms Holm', { name: 'Harbour Minister Ada Holm', via: 'The Wire' })], {
      publisher: 'The Coast Post',
      title: 'Harbour stays open',
    });
    expect(quotations(home)).toEqual([
      {
        words: stay,
        speaker: 'Ada Holm',
        office: 'Harbour Minister',
        via: 'The Wire',
        said: expect.objectContaining({ text: 'undated' }),
        printings: [
          {
            number: 1,
            anchor: 'source-1',
            outlet: 'The Coast Post',
            title: 'Harbour stays open',
            published: expect.objectContaining({ text: '4 May 2021' }),
            isPart: false,
          },
        ],
        cite: [1],
      },
    ]);
  });

  it('is not made of words that nobody is known to say, or that the speaker denies', () => {
    const said = [
      saying(stay, null),
      saying('The gates will open at noon', 'he'),
      saying('We fired first', 'the army', { stance: 'denied' }),
    ];
    expect(quotations(printing('a1', null, said))).toEqual([]);
  });

  it('is a piece where it cannot be read by itself', () => {
    const said = [saying(stay, 'Ada Holm'), saying('precision fire', 'the army'), saying('that were aimed at the pier in May', 'the army')];
    const { whole, pieces } = gathered(printing('a1', null, said));
    expect([whole.length, pieces.length]).toEqual([1, 2]);
  });

  it.each([
    ['The clerk said of it: “', 'Two gates opened before noon', true],
    ['The clerk said that “', 'the gates are still not open', true],
    ['The clerk went after “', 'Green Brigade and other armed bands', false],
    ['The clerk “', 'will not stop to open gates', false],
  ])('is whole only as a sentence: %s%s', (lead, words, isWhole) => {
    const home = article('a1', `${lead}${words}.”`);
    const said = claim(home, {
      kind: 'statement',
      sentence: home.text,
      focus: words,
      attribution: { speaker: 'the clerk', name: 'the clerk' },
    });
    const { whole, pieces } = gathered({ ...home, claims: [said] });
    expect([whole.length, pieces.length]).toEqual(isWhole ? [1, 0] : [0, 1]);
  });

  it('keeps marks within the words', () => {
    expect(quotations(printing('a1', null, [saying('We were told to ‘stay away’', 'Ada Holm')]))[0]?.words).toBe(
      'We were told to ‘stay away’',
    );
  });
});

describe('quotations', () => {
  it('stand once each, with all who print them and a piece of them, the earliest first', () => {
    const first = printing('a1', '2021-05-06', [saying('As long as we are asked to stay', 'Minister Ada Holm')]);
    const second = printing('a2', '2021-05-04', [saying(`${stay}.`, 'Ada Holm')]);
    const third = printing('a3', '2021-05-05', [saying(stay, 'Ms. Holm', { name: 'Ada Holm' })]);
    const [only, ...others] = quotations(first, second, third);
    expect(others).toEqual([]);
    expect(only?.words).toBe(`${stay}.`);
    expect(only?.printings.map(({ number, isPart }) => [number, isPart])).toEqual([
      [2, false],
      [3, false],
      [1, true],
    ]);
    expect(only?.cite).toEqual([1, 2, 3]);
  });

  it('stand apart where other people say the same, or too few words are the same', () => {
    const said = [saying(stay, 'Ada Holm'), saying(stay, 'Per Lund'), saying('asked to', 'Ada Holm')];
    expect(quotations(printing('a1', null, said))).toHaveLength(3);
  });

  it('of a copy are those of its original', () => {
    const original = printing('a1', '2021-05-04', [saying(stay, 'Ada Holm')]);
    const again = {
      ...printing('a2', '2021-05-05', [saying(stay, 'Ada Holm')]),
      copyOf: { article: 'a1', kind: 'same', contained: 1, rule: 'published first' },
    } as const;
    expect(quotations(original, again).map(({ printings }) => printings.map(({ number }) => number))).toEqual([[1, 2]]);
  });

  it('are in order of time, the undated last', () => {
    const late = printing('a1', '2021-06-01', [saying('The pier is closed for good', 'Ada Holm')]);
    const never = printing('a2', null, [saying('Nobody has seen the ship', 'Per Lund')]);
    const soon = printing('a3', '2021-05-01', [saying(stay, 'Ada Holm')]);
    expect(quotations(late, never, soon).map(({ words }) => words.split(' ')[0])).toEqual(['We', 'The', 'Nobody']);
  });
});

describe('an office', () => {
  it.each([
    ['Defence Secretary Lloyd Austin', 'Defence Secretary', 'Lloyd Austin'],
    ['U.S. Defense Secretary Mike Esper', 'U.S. Defense Secretary', 'Mike Esper'],
    ['Secretary of Defense Lloyd J. Austin', 'Secretary of Defense', 'Lloyd J. Austin'],
    ['harbour director Ada Holm', 'harbour director', 'Ada Holm'],
    ['Mill manager Ada Holm', 'Mill manager', 'Ada Holm'],
    ['Prime Minister Mohammed Shia al-Sudani', 'Prime Minister', 'Mohammed Shia al-Sudani'],
    ['the mayor of Orsa, Ada Holm', '', 'the mayor of Orsa, Ada Holm'],
    ['Minister of Foreign Affairs Ada Holm', '', 'Minister of Foreign Affairs Ada Holm'],
    ['General Staff Headquarters', '', 'General Staff Headquarters'],
    ['Joint Operations Command of Iraq', '', 'Joint Operations Command of Iraq'],
    ['the Pentagon', '', 'the Pentagon'],
    ['Ada Holm', '', 'Ada Holm'],
  ])('of %s', (told, office, name) => {
    expect(officeOf(told)).toEqual({ office, name });
  });
});
