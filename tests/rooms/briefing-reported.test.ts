import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import type { ReadArticle } from '../../src/model.ts';
import { claim, day, event, quantity } from './briefing.fixture.ts';
import { scene } from './briefing.scene.ts';
import { briefed, holm, killed, type More, read, told, wounded } from './briefing.told.ts';

const post = { publisher: 'The Coast Post' };
const reported = (articles: readonly ReadArticle[], more?: More): readonly string[] =>
  briefed(articles, more).chronology[0]?.reported.map(read) ?? [];

const toll = (id: string, more: Partial<ReadArticle> = {}): ReadArticle =>
  told(id, 'A raid killed four guards and wounded six.', [killed('four', 4, 'guards'), wounded('six', 6)], more);

describe('a fact with its source', () => {
  it('names the outlet that tells it, or the number of an article without one', () => {
    expect(reported([toll('a1', post)])).toEqual([
      'Four guards were killed and six people were wounded, according to The Coast Post.[1,2]',
    ]);
    expect(reported([toll('a1')])).toEqual(['Four guards were killed and six people were wounded, according to article 1.[1,2]']);
  });

  it('names all who tell it, each outlet once and no copy', () => {
    const copy = toll('a4', { publisher: 'The Echo', copyOf: { article: 'a1', kind: 'same', contained: 1, rule: 'published first' } });
    expect(reported([toll('a1', post), toll('a2', post), toll('a3'), copy])[0]).toContain('according to The Coast Post and article 3.');
  });

  it('names three and counts the rest where there are many', () => {
    const many = [1, 2, 3, 4, 5, 6].map((number) => toll(`a${number}`, { publisher: `Paper of ${'ABCDEF'[number - 1]}` }));
    expect(reported(many)[0]).toContain('according to Paper of A, Paper of B, Paper of C and three other articles.');
  });

  it('stands in a sentence of its own where other articles tell it', () => {
    const other = told('a2', 'The raid killed four guards.', [killed('four', 4, 'guards')]);
    expect(reported([toll('a1', post), other])).toEqual([
      'Four guards were killed, according to The Coast Post and article 2.[1,3]',
      'Six people were wounded, according to The Coast Post.[2]',
    ]);
  });

  it('keeps its speaker, and says who relays him', () => {
    const home = told('a1', 'Four guards were killed, Ada Holm said.', [killed('Four', 4, 'guards', { attribution: holm })], post);
    expect(reported([home])).toEqual(['Harbour director Ada Holm said that four guards were killed, The Coast Post reports.[1]']);
  });

  it('names speakers who give the figure beside the outlets that give it themselves', () => {
    const other = told('a2', 'Four guards were killed, Ada Holm said.', [killed('Four', 4, 'guards', { attribution: holm })]);
    expect(reported([toll('a1', post), other])[0]).toBe(
      'Four guards were killed, according to The Coast Post and harbour director Ada Holm (article 2).[1,3]',
    );
  });

  it('is told in the words of those who differ, with their outlet', () => {
    const other = told('a2', 'Nine guards were killed.', [killed('Nine', 9, 'guards')], { publisher: 'North Wire' });
    const said = reported([toll('a1', post), other], (claims) => ({
      totals: {
        killed: { low: 4, best: 4, high: 9, policy: '', isVague: false, groups: [], claims: claims.slice(0, 1).map(({ id }) => id) },
      },
    }));
    expect(said.at(-1)).toBe('North Wire says that nine guards were killed.[3]');
  });

  it('is of one happening, however many sentences it takes', () => {
    const action = { action: 'mortar raid' };
    const first = told('a1', 'A mortar raid killed four guards and wounded six cooks.', [
      killed('four', 4, 'guards', action),
      wounded('six', 6, 'cooks', action),
    ]);
    const other = told('a2', 'The mortar raid killed four guards.', [killed('four', 4, 'guards', action)]);
    expect(reported([other, first])).toEqual([
      'A mortar raid killed four guards, according to articles 1 and 2.[1,2]',
      'Six cooks were wounded, according to article 2.[3]',
    ]);
  });

  it('is one speaker’s, in whatever words, and whoever else gives it is named', () => {
    const by = (id: string, speaker: string, verb: string): ReadArticle =>
      told(id, 'Four guards were killed, it was said.', [killed('Four', 4, 'guards', { attribution: { speaker, name: speaker, verb } })]);
    expect(reported([by('a1', 'Per Lund', 'said'), by('a2', 'Per Lund', 'confirmed'), by('a3', 'the clerk', 'said')])).toEqual([
      'Per Lund said that four guards were killed, articles 1 and 2 report; so says the clerk (article 3).[1,2,3]',
    ]);
  });

  it('leaves the account as it is', () => {
    expect(read(briefed([toll('a1', post)]).chronology[0]?.account ?? [])).toBe(
      'Four guards were killed and six people were wounded.[1,2]',
    );
  });

  it('says who counts targets and whom somebody blames', () => {
    const home = told(
      'a1',
      'Three depots were targeted, and the mayor blamed the Green Brigade for it.',
      [{ kind: 'targets', focus: 'Three', quantity: quantity('Three', 3), subject: { text: 'depots' } }],
      post,
    );
    const blame = claim(home, {
      kind: 'attacks',
      sentence: home.text,
      focus: 'it',
      agent: { text: 'the Green Brigade', name: 'Green Brigade' },
      attribution: { speaker: 'the mayor', name: 'the mayor', verb: 'blamed' },
    });
    const claims = [...home.claims, blame];
    const made = brief({
      articles: [{ ...home, claims }],
      events: [event('e1', claims, { when: day('2021-05-01') })],
      edits: [],
      problems: [],
      settings: { title: null },
      version: '1',
    });
    expect(made.chronology[0]?.reported.map(read)).toEqual([
      'Three depots were targeted, according to The Coast Post.[1]',
      'The mayor blamed the Green Brigade, The Coast Post reports.[2]',
    ]);
  });
});

describe('every figure', () => {
  const made = brief({ ...scene(), edits: [], problems: [], settings: { title: null }, version: '1' });

  it('of the head, of tables and of disputes has its source in words', () => {
    expect(made.keyFigures.map(({ source }) => read(source))).toContain('The Coast Post');
    expect(made.series.troops.map(({ source }) => read(source))).toEqual(['article 2', 'article 2']);
    expect(made.series.activity.map(({ source }) => read(source))).toEqual(['the ministry (article 2)']);
    expect(made.ledgers[0]?.positions.map(read)).toEqual([
      'Some 14 others, according to The Coast Post.[3]',
      'Many people, counting other people or another time, according to article 2.[6]',
    ]);
  });

  it('that is a range has who gives its ends', () => {
    const few = told('a1', 'A raid killed four guards.', [killed('four', 4, 'guards')], post);
    const many = told('a2', 'A raid killed nine guards.', [killed('nine', 9, 'guards')]);
    const { keyFigures } = briefed([few, many], ([first, second]) => ({
      totals: {
        killed: {
          low: 4,
          best: 9,
          high: 9,
          policy: '',
          isVague: false,
          groups: [],
          claims: [first, second].flatMap((each) => each?.id ?? []),
        },
      },
    }));
    expect(keyFigures.map((each) => [each.figure, read(each.source)])).toEqual([['4 to 9', 'The Coast Post (4)[1]; article 2 (9)[2]']]);
  });

  it('that is a range of several voices is no one’s account', () => {
    const by = (speaker: string) => ({ attribution: { speaker, name: speaker, verb: 'said' } });
    const few = told('a1', 'A raid killed four guards, the mayor said.', [killed('four', 4, 'guards', by('the mayor'))]);
    const many = told('a2', 'A raid killed nine guards, the army said.', [killed('nine', 9, 'guards', by('the army'))]);
    const { keyFigures, chronology } = briefed([few, many], ([first, second]) => ({
      totals: {
        killed: {
          low: 4,
          best: 9,
          high: 9,
          policy: '',
          isVague: false,
          groups: [{ subject: 'guards', low: 9, best: 9, high: 9, claims: [second?.id ?? ''] }],
          claims: [first, second].flatMap((each) => each?.id ?? []),
        },
      },
    }));
    expect(keyFigures.map(({ figure, label }) => [figure, read(label)])).toEqual([['4 to 9', 'killed, undated[2]']]);
    expect(chronology[0]?.facts.map(read)[0]).toBe('killed 4 to 9');
  });

  it('that is denied, withdrawn or a part is said to be', () => {
    const denied = { attribution: { speaker: 'the army', name: 'the army', verb: 'denied', stance: 'denied' as const } };
    const first = told('a1', 'Nine guards died, the mayor said; four of them were boys; the army denied it was nine.', [
      killed('Nine', 9, 'guards', { attribution: { speaker: 'the mayor', name: 'the mayor', verb: 'said' } }),
      killed('four', 4, 'boys'),
      killed('nine', 9, 'guards', denied),
    ]);
    const second = told('a2', 'Nine guards died.', [killed('Nine', 9, 'guards')], post);
    const { ledgers } = briefed([first, second], ([nine, boys, no, again]) => ({
      disputes: [
        {
          measure: 'killed',
          isContested: true,
          reason: 'One side denies a figure.',
          rows: [
            { claim: nine?.id ?? '', relation: 'same' },
            { claim: again?.id ?? '', relation: 'same' },
            { claim: boys?.id ?? '', relation: 'part of' },
            { claim: no?.id ?? '', relation: 'denial' },
          ],
        },
      ],
    }));
    expect(ledgers[0]?.positions.map(read)).toEqual([
      'Nine guards, according to The Coast Post and the mayor (article 1).[1,4]',
      'Four boys, as a part of a figure, according to article 1.[2]',
      'Denied by the army (article 1): nine guards.[3]',
    ]);
  });
});
