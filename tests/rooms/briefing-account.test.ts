import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import type { Claim, Event, Prose, ReadArticle } from '../../src/model.ts';
import { article, claim, event, quantity, total } from './briefing.fixture.ts';

type Words = Omit<Parameters<typeof claim>[1], 'sentence'>;

function read(prose: Prose): string {
  return prose.map((run) => (run.kind === 'cite' ? `[${run.numbers.join(',')}]` : run.text)).join('');
}

/** One article of one sentence with its claims. */
function told(id: string, sentence: string, words: readonly Words[]): ReadArticle {
  const home = article(id, sentence);
  return { ...home, claims: words.map((each) => claim(home, { ...each, sentence })) };
}

/** The account of one event that takes all claims; totals and more are made from them. */
function account(articles: readonly ReadArticle[], more: (claims: readonly Claim[]) => Partial<Event> = () => ({})): string {
  const claims = articles.flatMap((each) => each.claims);
  const events = [event('e1', claims, more(claims))];
  return read(brief({ articles, events, edits: [], problems: [], settings: { title: null }, version: '1' }).chronology[0]?.account ?? []);
}

const port = { text: 'Hadra', name: 'Hadra', country: 'Varmia', relation: null };
const saysPort = { speaker: 'Port FM', name: 'Port FM', verb: 'said' };

describe('accounts', () => {
  it('says one person and two people, never "1 people"', () => {
    expect(account([told('a1', 'One was killed.', [{ kind: 'killed', focus: 'One', quantity: quantity('One', 1) }])])).toBe(
      'One person was killed.[1]',
    );
    expect(account([told('a1', 'Two were killed.', [{ kind: 'killed', focus: 'Two', quantity: quantity('Two', 2) }])])).toBe(
      'Two people were killed.[1]',
    );
  });

  it('agrees with the noun when nobody was hit', () => {
    const nobody = (noun: string): string =>
      account([told('a1', `No ${noun} died.`, [{ kind: 'killed', focus: 'No', quantity: quantity('No', 0), subject: { text: noun } }])]);
    expect(nobody('sailor')).toBe('No sailor was killed.[1]');
    expect(nobody('sailors')).toBe('No sailors were killed.[1]');
    expect(nobody('police')).toBe('No police were killed.[1]');
  });

  it('tells a nought by itself where the text has one "no" for two nouns', () => {
    const both = (kind: 'killed' | 'wounded', focus: string): string =>
      account([told('a1', 'There were no dead or wounded.', [{ kind, focus, quantity: quantity(focus, 0), subject: { text: '' } }])]);
    expect(both('killed', 'no')).toBe('Nobody was killed.[1]');
    expect(both('wounded', 'wounded')).toBe('Nobody was wounded.[1]');
  });

  it('tells people by what became of them once, and bodies as people', () => {
    const hurt = (kind: 'killed' | 'wounded', noun: string): string =>
      account([told('a1', `They found 12 ${noun}.`, [{ kind, focus: '12', quantity: quantity('12', 12), subject: { text: noun } }])]);
    expect(hurt('wounded', 'wounded people')).toBe('12 people were wounded.[1]');
    expect(hurt('killed', 'bodies')).toBe('12 people were killed.[1]');
    expect(hurt('killed', 'bodyguards')).toBe('12 bodyguards were killed.[1]');
  });

  it('finds the article of an action by its sound', () => {
    const blast = (action: string): string =>
      account([
        told('a1', 'A guard died.', [{ kind: 'killed', focus: 'A', quantity: quantity('A', 1), subject: { text: 'guard' }, action }]),
      ]);
    expect(blast('air strike')).toBe('An air strike killed a guard.[1]');
    expect(blast('U.S. strike')).toBe('A U.S. strike killed a guard.[1]');
    expect(blast('Air strike')).toBe('An air strike killed a guard.[1]');
    expect(blast('Omani air strike')).toBe('An Omani air strike killed a guard.[1]');
    expect(blast('same strike')).toBe('A strike killed a guard.[1]');
    expect(blast('latest air strikes')).toBe('Air strikes killed a guard.[1]');
    expect(blast('shelling')).toBe('Shelling killed a guard.[1]');
  });

  it('names the agent only where claim and event agree on it', () => {
    const raid = told('a1', 'The Fleet killed a guard.', [
      {
        kind: 'killed',
        focus: 'a guard',
        quantity: quantity('a', 1),
        subject: { text: 'guard' },
        action: 'raid',
        agent: { text: 'the Fleet', name: 'Fleet' },
      },
    ]);
    expect(account([raid])).toBe('A raid killed a guard.[1]');
    expect(account([raid], () => ({ agent: { text: 'the Fleet', name: 'Fleet' } }))).toBe('A raid by the Fleet killed a guard.[1]');
  });

  it('tells a part in the words of its source, without adding it', () => {
    const home = told('a1', 'In Hadra 12 guards were wounded and five are in serious condition, Port FM said.', [
      { kind: 'wounded', focus: '12', quantity: quantity('12', 12), subject: { text: 'guards' }, attribution: saysPort },
      { kind: 'wounded', focus: 'five', quantity: quantity('five', 5), attribution: saysPort },
    ]);
    const [whole, part] = home.claims;
    if (!whole || !part) throw new Error('no claims');
    const articles = [{ ...home, claims: [whole, { ...part, subsetOf: whole.id }] }];
    expect(account(articles, () => ({ place: port, totals: { wounded: total(12, 12, { guards: [whole] }) } }))).toBe(
      'Port FM said that 12 guards were wounded in Hadra.[1] Port FM said that “five are in serious condition”.[2]',
    );
  });

  it('names a part that has a noun', () => {
    const home = told('a1', '20 people were killed, 10 children among them.', [
      { kind: 'killed', focus: '20', quantity: quantity('20', 20), subject: { text: 'people' } },
      { kind: 'killed', focus: '10', quantity: quantity('10', 10), subject: { text: 'children' } },
    ]);
    const [whole, part] = home.claims;
    if (!whole || !part) throw new Error('no claims');
    const articles = [{ ...home, claims: [whole, { ...part, subsetOf: whole.id }] }];
    expect(account(articles, () => ({ totals: { killed: total(20, 20, { people: [whole] }) } }))).toBe(
      '20 people were killed.[1] Those killed included 10 children.[2]',
    );
  });

  it('tells one figure once, however the articles name the people', () => {
    const articles = [
      told('a1', 'A dozen others were wounded.', [
        { kind: 'wounded', focus: 'A dozen', quantity: quantity('A dozen', 12, 12, 'about'), subject: { text: 'others' } },
      ]),
      told('a2', '12 guards were wounded.', [{ kind: 'wounded', focus: '12', quantity: quantity('12', 12), subject: { text: 'guards' } }]),
    ];
    const groups = ([a, b]: readonly Claim[]): Partial<Event> =>
      a && b ? { totals: { wounded: total(12, 12, { others: [a], guards: [b] }) } } : {};
    expect(account(articles, groups)).toBe('A dozen others were wounded.[1,2]');
  });

  it('gives a rival figure its own sentence', () => {
    const articles = [
      told('a1', 'Three guards were killed.', [
        { kind: 'killed', focus: 'Three', quantity: quantity('Three', 3), subject: { text: 'guards' } },
      ]),
      told('a2', 'Five guards were killed, Port FM said.', [
        { kind: 'killed', focus: 'Five', quantity: quantity('Five', 5), subject: { text: 'guards' }, attribution: saysPort },
      ]),
      told('a3', 'Four guards were killed.', [
        { kind: 'killed', focus: 'Four', quantity: quantity('Four', 4), subject: { text: 'guards' } },
      ]),
    ];
    const first = ([a]: readonly Claim[]): Partial<Event> => (a ? { totals: { killed: total(3, 5, { guards: [a] }) } } : {});
    expect(account(articles, first)).toBe(
      'Three guards were killed.[1] Port FM said that five guards were killed.[2] Article 3 says that four guards were killed.[3]',
    );
  });

  it('says that nobody was hit, and counts harm as harm', () => {
    const home = told('a1', 'No sailors were killed but a raid caused several injuries.', [
      { kind: 'killed', focus: 'No', quantity: quantity('No', 0), subject: { text: 'sailors' }, action: 'raid' },
      { kind: 'wounded', focus: 'several', quantity: quantity('several', 2, null, 'vague'), subject: { text: 'injuries' }, action: 'raid' },
    ]);
    expect(account([home])).toBe('A raid killed no sailors and caused several injuries.[1,2]');
  });

  it('does not put a zero of one sentence into the list of another', () => {
    const articles = [
      told('a1', 'Two sailors were killed.', [
        { kind: 'killed', focus: 'Two', quantity: quantity('Two', 2), subject: { text: 'sailors' } },
      ]),
      told('a2', 'No sailors were killed.', [{ kind: 'killed', focus: 'No', quantity: quantity('No', 0), subject: { text: 'sailors' } }]),
    ];
    expect(account(articles)).toBe('Two sailors were killed.[1] Article 2 says that no sailors were killed.[2]');
  });

  it('keeps the stance: alleged is not said', () => {
    const charged = { speaker: 'Varmia', name: 'Varmia', verb: 'charged', stance: 'alleged' as const };
    const home = told('a1', 'Varmia charged Lund with a raid that killed five guards.', [
      { kind: 'killed', focus: 'five', quantity: quantity('five', 5), subject: { text: 'guards' }, attribution: charged },
    ]);
    expect(account([home])).toBe('Varmia alleged that five guards were killed.[1]');
  });

  it('tells the blame apart from the count', () => {
    const blames = { speaker: 'The ministry', name: 'the ministry', verb: 'blamed' };
    const home = told('a1', 'The ministry blamed the Brigade for a raid that killed a guard.', [
      {
        kind: 'killed',
        focus: 'a guard',
        quantity: quantity('a', 1),
        subject: { text: 'guard' },
        attribution: blames,
        agent: { text: 'the Brigade', name: 'Brigade' },
      },
    ]);
    expect(account([home])).toBe('A guard was killed.[1] The ministry blamed the Brigade.[1]');
  });

  it('tells targets before tolls of a strike, and counts in words after them', () => {
    const home = told('a1', 'Planes struck three depots in a series of raids, killing two guards.', [
      { kind: 'killed', focus: 'two', quantity: quantity('two', 2), subject: { text: 'guards' } },
      { kind: 'targets', focus: 'three', quantity: quantity('three', 3), subject: { text: 'depots' } },
      { kind: 'attacks', focus: 'series of', quantity: quantity('series of', 2, null, 'vague'), subject: { text: 'raids' } },
    ]);
    const whole = account([home], () => ({ kind: 'strike' }));
    expect(whole).toBe('Three depots were targeted.[1] Article 1 speaks of a series of raids.[2] Two guards were killed.[3]');
    expect(account([home])).toBe('Two guards were killed.[3] Three depots were targeted.[1] Article 1 speaks of a series of raids.[2]');
  });

  it('mends the article that a number took from its noun', () => {
    const general = (focus: string, noun: string): string =>
      account([told('a1', `${focus} ${noun} died.`, [{ kind: 'killed', focus, quantity: quantity(focus, 1), subject: { text: noun } }])]);
    expect(general('one', 'Iran’s generals')).toBe('One of Iran’s generals was killed.[1]');
    expect(general('one', 'group’s members')).toBe('One of the group’s members was killed.[1]');
    expect(general('a', 'Danish guard')).toBe('A Danish guard was killed.[1]');
  });

  it('takes the fullest name of the happening that the event’s title and the articles share', () => {
    const home = told('a1', 'A mortar attack hit; the attack killed a guard.', [
      { kind: 'killed', focus: 'a guard', quantity: quantity('a', 1), subject: { text: 'guard' }, action: 'attack' },
    ]);
    const happening = { start: 0, end: 9, sentence: 0, action: 'mortar attack', noun: 'attack', agent: null, target: null, place: null };
    const known = { ...home, occurrences: [{ ...happening, when: home.published, reference: 'new' as const, claims: [] }] };
    expect(account([known], () => ({ title: 'Mortar attack at Camp Hadra' }))).toBe('A mortar attack killed a guard.[1]');
    expect(account([known], () => ({ title: 'Killing of a guard' }))).toBe('An attack killed a guard.[1]');
  });

  it('names those who are counted by name', () => {
    const home = told('a1', 'A raid killed the founder, Ada Holm.', [
      { kind: 'killed', focus: 'Ada Holm', quantity: quantity('Ada Holm', 1), subject: { text: 'founder, Ada Holm', names: ['Ada Holm'] } },
    ]);
    expect(account([home])).toBe('Ada Holm was killed.[1]');
  });
});
