/** Accounts of events, read aloud: what a careful reader would call wrong, odd or more than its sources. */
import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import { placeWords } from '../../src/briefing/phrases.ts';
import { accountOf } from '../../src/briefing/voices.ts';
import type { Briefing, Claim, Event, Prose, ReadArticle } from '../../src/model.ts';
import { article, claim, day, event, quantity, total } from './briefing.fixture.ts';

type Words = Omit<Parameters<typeof claim>[1], 'sentence'>;

const town = (name: string): NonNullable<Claim['place']> => ({ text: name, name, country: null, relation: null });

const read = (prose: Prose): string => prose.map((run) => (run.kind === 'cite' ? `[${run.numbers.join(',')}]` : run.text)).join('');

/** One article of one sentence with its claims. */
function told(id: string, sentence: string, words: readonly Words[], more: Partial<ReadArticle> = {}): ReadArticle {
  const home = article(id, sentence, more);
  return { ...home, claims: words.map((each) => claim(home, { ...each, sentence })) };
}

type More = (claims: readonly Claim[]) => Partial<Event>;

function briefed(articles: readonly ReadArticle[], more: More = () => ({})): Briefing {
  const claims = articles.flatMap((each) => each.claims);
  return brief({ articles, events: [event('e1', claims, more(claims))], edits: [], problems: [], settings: { title: null }, version: '1' });
}

const account = (articles: readonly ReadArticle[], more?: More): string => read(briefed(articles, more).chronology[0]?.account ?? []);

const killed = (focus: string, low: number, text = '', more: Partial<Words> = {}): Words => ({
  kind: 'killed',
  focus,
  quantity: quantity(focus, low),
  subject: { text },
  ...more,
});
const wounded = (focus: string, low: number, text = '', more: Partial<Words> = {}): Words => ({
  ...killed(focus, low, text, more),
  kind: 'wounded',
});

const partOf = (home: ReadArticle, ...parts: readonly number[]): ReadArticle => ({
  ...home,
  claims: home.claims.map((each, index) => (parts.includes(index) ? { ...each, subsetOf: home.claims[0]?.id ?? null } : each)),
});

const holm = { speaker: 'harbour director Ada Holm', name: 'harbour director Ada Holm', verb: 'said' };

describe('nouns', () => {
  it('tells lives as people', () => {
    expect(account([told('a1', 'The flood claimed 61 lives.', [killed('61', 61, 'lives')])])).toBe('61 people were killed.[1]');
  });

  it('never leaves "them" without the people meant', () => {
    expect(account([told('a1', 'Nineteen were freed. Seven of them were hurt.', [wounded('Seven', 7, 'them')])])).toBe(
      'Seven people were wounded.[1]',
    );
  });

  it('leaves out whose they were', () => {
    expect(account([told('a1', 'Two of our own divers were hurt.', [wounded('Two', 2, 'own divers')])])).toBe(
      'Two divers were wounded.[1]',
    );
  });

  it('says nobody, not "no people"', () => {
    expect(account([told('a1', 'There were no dead.', [killed('no', 0)])])).toBe('Nobody was killed.[1]');
  });

  it('keeps "more" where the count covers its noun', () => {
    const more = told('a1', 'Two more people have died.', [
      killed('Two more people', 2, 'people', { isFurther: true, quantity: quantity('Two', 2) }),
    ]);
    expect(account([more])).toBe('Two more people were killed.[1]');
  });

  it('keeps "more", which says that others were counted before', () => {
    const more = told('a1', 'Two more people have died.', [killed('Two', 2, 'people', { isFurther: true })]);
    expect(account([more])).toBe('Two more people were killed.[1]');
  });

  it('has none of the crew', () => {
    expect(account([told('a1', 'None of the crew died.', [killed('None', 0, 'crew')])])).toBe('None of the crew were killed.[1]');
  });

  it('tells who was shot as shot', () => {
    const home = told('a1', 'Seven people were shot.', [wounded('Seven', 7, 'people', { detail: 'shot' })]);
    expect(account([home])).toBe('Seven people were shot.[1]');
  });

  it('holds hostages, and captures prisoners', () => {
    const held = told('a1', 'Gunmen are holding 24 patients.', [{ ...killed('24', 24, 'patients'), kind: 'captured', rule: 'holding' }]);
    expect(account([held])).toBe('24 patients were held.[1]');
  });
});

describe('places and happenings', () => {
  it('lies on a lake', () => {
    expect(placeWords(town('Lake Orsa'))).toBe('on Lake Orsa');
  });

  it('stands in a part of a country, and of nothing without its preposition', () => {
    const north = { text: 'northern Varmia', name: 'Varmia', country: 'Varmia', relation: null };
    expect(placeWords(north)).toBe('in northern Varmia');
    expect(placeWords({ ...north, text: 'north of Lund', name: 'Lund' })).toBe('north of Lund');
  });

  it('gives one shooting its article, and shelling none', () => {
    const by = (action: string): string =>
      account([told('a1', 'A guard died.', [killed('A', 1, 'guard', { quantity: quantity('a', 1), action })])]);
    expect(by('shooting')).toBe('A shooting killed a guard.[1]');
    expect(by('bombing')).toBe('A bombing killed a guard.[1]');
    expect(by('shelling')).toBe('Shelling killed a guard.[1]');
  });

  it('puts nobody into the hospital where he was hurt', () => {
    const hospital = { text: 'hospital', name: 'hospital', country: null, relation: null };
    expect(
      account([told('a1', 'Thirty guards are still in hospital.', [wounded('Thirty', 30, 'guards')])], () => ({ place: hospital })),
    ).toBe('Thirty guards were wounded.[1]');
  });
});

describe('parts', () => {
  it('tells the parts of one whole in one sentence', () => {
    const home = told('a1', '22 bakers died, among them seven men and five women.', [
      killed('22', 22, 'bakers'),
      killed('seven', 7, 'men'),
      killed('five', 5, 'women'),
    ]);
    expect(account([partOf(home, 1, 2)], ([whole]) => (whole ? { totals: { killed: total(22, 22, { bakers: [whole] }) } } : {}))).toBe(
      '22 bakers were killed.[1] Those killed included seven men and five women.[2,3]',
    );
  });

  it('takes two people of one article for two', () => {
    const home = told('a1', 'Six died: four cooks, a singer and the driver, Ib Lund.', [
      killed('Six', 6, 'people'),
      killed('four', 4, 'cooks'),
      killed('a', 1, 'singer', { quantity: quantity('a', 1) }),
      killed('the driver, Ib Lund', 1, 'the driver, Ib Lund', { subject: { text: 'the driver, Ib Lund', names: ['Ib Lund'] } }),
    ]);
    expect(account([partOf(home, 1, 2, 3)], ([whole]) => (whole ? { totals: { killed: total(6, 6, { people: [whole] }) } } : {}))).toBe(
      'Six people were killed.[1] Those killed included four cooks, a singer and Ib Lund.[2,3,4]',
    );
  });

  it('keeps two named men of two articles apart', () => {
    const man = (name: string): Words => killed(name, 1, name, { subject: { text: name, names: [name], role: 'man' } });
    const whole = told('a1', 'Two died. One was Ib Lund.', [killed('Two', 2, 'people'), man('Ib Lund')]);
    const other = told('a2', 'Jon Beck was killed.', [man('Jon Beck')]);
    const first = whole.claims[0];
    if (!first) throw new Error('no claim');
    const articles = [partOf(whole, 1), { ...other, claims: other.claims.map((each) => ({ ...each, subsetOf: first.id })) }];
    expect(account(articles, () => ({ totals: { killed: total(2, 2, { people: [first] }) } }))).toBe(
      'Two people were killed.[1] Those killed included Ib Lund and Jon Beck.[2,3]',
    );
  });

  it('quotes parts without a noun from one stop to the next, once', () => {
    const home = told('a1', 'Floods killed 38 people: 19 in Hadra, nine in Lund and ten in Orsa, the institute said.', [
      killed('38', 38, 'people'),
      killed('19', 19),
      killed('nine', 9),
      killed('ten', 10),
    ]);
    expect(account([partOf(home, 1, 2, 3)], ([whole]) => (whole ? { totals: { killed: total(38, 38, { people: [whole] }) } } : {}))).toBe(
      '38 people were killed.[1] Article 1 says of the dead: “19 in Hadra, nine in Lund and ten in Orsa”.[2,3,4]',
    );
  });

  it('quotes a part that only its sentence tells', () => {
    const home = told('a1', '52 people were treated, 11 of them in a grave condition, harbour director Ada Holm said.', [
      wounded('52', 52, 'people', { attribution: holm }),
      wounded('11', 11, 'them', { attribution: holm }),
    ]);
    expect(account([partOf(home, 1)], ([whole]) => (whole ? { totals: { wounded: total(52, 52, { people: [whole] }) } } : {}))).toBe(
      'Harbour director Ada Holm said that 52 people were wounded.[1] Holm said of the wounded: “11 of them in a grave condition”.[2]',
    );
  });
});

describe('voices', () => {
  it('puts into one sentence only what one article has together', () => {
    const said = { speaker: 'the ministry', name: 'the ministry', verb: 'said' };
    const first = told('a1', '32 others are missing, the ministry said.', [
      { ...killed('32', 32, 'others', { attribution: said }), kind: 'missing' },
    ]);
    const last = told('a2', 'All are dead: 43 miners, the ministry said.', [killed('43', 43, 'miners', { attribution: said })]);
    expect(account([first, last])).toBe(
      'The ministry said that 43 miners were killed.[2] The ministry said that 32 others were missing.[1]',
    );
  });

  it('knows who the colonel is', () => {
    const home = told('a1', '17 cooks died, the colonel said.', [
      killed('17', 17, 'cooks', { attribution: { speaker: 'the colonel', name: 'Colonel Ib Lund', verb: 'said' } }),
    ]);
    expect(account([home])).toBe('Colonel Ib Lund said that 17 cooks were killed.[1]');
  });

  it('names a speaker in full once', () => {
    const first = told('a1', '17 cooks died, harbour director Ada Holm said.', [killed('17', 17, 'cooks', { attribution: holm })]);
    const second = told('a2', 'Ada Holm said 52 were hurt.', [
      wounded('52', 52, '', { attribution: { ...holm, speaker: 'Ada Holm', name: 'Ada Holm' } }),
    ]);
    expect(account([first, second])).toBe(
      'Harbour director Ada Holm said that 17 cooks were killed.[1] Holm said that 52 people were wounded.[2]',
    );
  });

  it('lets an article say only what it says itself', () => {
    const saysNone = { speaker: 'the ministry', name: 'the ministry', verb: 'insists' };
    const articles = [
      told('a1', 'Eleven guards were killed and 20 hurt.', [killed('Eleven', 11, 'guards'), wounded('20', 20)]),
      told('a2', 'There were no casualties, neither dead nor wounded.', [killed('no', 0), wounded('casualties', 0)]),
      told('a3', 'The ministry insists that there were no casualties.', [
        killed('no', 0, '', { attribution: saysNone }),
        wounded('casualties', 0, '', { attribution: saysNone }),
      ]),
    ];
    const more: More = ([a, b]) =>
      a && b ? { totals: { killed: total(0, 11, { guards: [a] }), wounded: total(0, 20, { guards: [b] }) } } : {};
    expect(account(articles, more)).toBe(
      'Eleven guards were killed and 20 people were wounded.[1,2] Article 2 and the ministry say that nobody was killed or wounded.[3,4,5,6]',
    );
  });

  it('tells a rival count with its people', () => {
    const articles = [
      told('a1', 'Seventeen traders were killed.', [killed('Seventeen', 17, 'traders')]),
      told('a2', 'Four guards were killed at Orsa.', [
        killed('Four', 4, 'guards', { place: { text: 'Orsa', name: 'Orsa', country: null, relation: null } }),
      ]),
    ];
    expect(account(articles, ([a]) => (a ? { totals: { killed: total(4, 17, { traders: [a] }) } } : {}))).toBe(
      'Seventeen traders were killed.[1] Article 2 says that four guards were killed in Orsa.[2]',
    );
  });

  it('calls the lower counts of a rising toll earlier', () => {
    const articles = [
      told('a1', 'Nine cooks were killed.', [killed('Nine', 9, 'cooks')], { published: day('2024-05-01') }),
      told('a2', 'Fourteen cooks were killed.', [killed('Fourteen', 14, 'cooks')], { published: day('2024-05-02') }),
    ];
    const more: More = ([low, high]) =>
      low && high
        ? {
            totals: { killed: { ...total(9, 14, { cooks: [high] }), best: 14 } },
            disputes: [
              {
                measure: 'killed',
                isContested: false,
                reason: 'Later reports give more.',
                rows: [
                  { claim: low.id, relation: 'lower' },
                  { claim: high.id, relation: 'same' },
                ],
              },
            ],
          }
        : {};
    expect(account(articles, more)).toBe('Fourteen cooks were killed.[2] Earlier, article 1 said that nine cooks were killed.[1]');
  });

  it('says by whose account in English', () => {
    const by = (speaker: string): string => {
      const home = told('a1', 'Five died.', [killed('Five', 5, '', { attribution: { speaker, name: speaker, verb: 'said' } })]);
      return read(accountOf(home.claims[0] as Claim));
    };
    expect(by('Iraq')).toBe('by Iraq’s account');
    expect(by('an armed group')).toBe('by an armed group’s account');
    expect(by('police')).toBe('according to police');
    expect(by('figures released')).toBe('according to figures released');
    expect(by('the ministry’s records')).toBe('according to the ministry’s records');
    expect(by('the indictment')).toBe('according to the indictment');
  });
});

describe('quotations', () => {
  it('has a verb, a speaker who can be known, and words that point at nobody', () => {
    const home = (sentence: string, focus: string, speaker: string): string | undefined => quoted(spoken(sentence, focus, speaker));
    expect(
      home('Holm named “our people, our harbour and our allies”.', 'our people, our harbour and our allies', 'Ada Holm'),
    ).toBeUndefined();
    expect(home('“He called us every Sunday evening,” Holm said.', 'He called us every Sunday evening,', 'Ada Holm')).toBeUndefined();
    expect(home('“The harbour was never safe,” his wife said.', 'The harbour was never safe,', 'his wife')).toBeUndefined();
  });

  const spoken = (sentence: string, focus: string, speaker = 'Ada Holm'): ReadArticle =>
    told('a1', sentence, [{ kind: 'statement', focus, attribution: { speaker, name: speaker, verb: 'said' } }]);
  const quoted = (home: ReadArticle): string | undefined => briefed([home]).chronology[0]?.quotation?.words;

  it('takes no fragment that hangs on words outside the marks', () => {
    expect(
      quoted(
        spoken('Holm spoke of missiles “that were aimed at the harbour and the town”.', 'that were aimed at the harbour and the town'),
      ),
    ).toBeUndefined();
    expect(
      quoted(spoken('They did so “to degrade the fleet of the other side”, Holm said.', 'to degrade the fleet of the other side')),
    ).toBeUndefined();
    expect(quoted(spoken('Holm said that “all doors of the harbour are open”.', 'all doors of the harbour are open'))).toBe(
      'all doors of the harbour are open',
    );
  });

  it('finds the words of an article that tells of nothing else', () => {
    const home = told('a1', 'Nine cooks were killed. “We have not yet reached the kitchen,” Ada Holm said.', [killed('Nine', 9, 'cooks')]);
    const words = claim(home, {
      kind: 'statement',
      sentence: '“We have not yet reached the kitchen,” Ada Holm said.',
      focus: 'We have not yet reached the kitchen,',
      attribution: { speaker: 'Ada Holm', name: 'Ada Holm', verb: 'said' },
    });
    const articles = [{ ...home, claims: [...home.claims, words] }];
    const made = brief({ articles, events: [event('e1', home.claims)], edits: [], problems: [], settings: { title: null }, version: '1' });
    expect(made.chronology[0]?.quotation).toEqual({ words: 'We have not yet reached the kitchen', speaker: 'Ada Holm', cite: [2] });
  });
});

describe('what real sentences do', () => {
  it('tells no claim as the whole and as a part of it', () => {
    const home = told('a1', 'Three victims were hurt.', [wounded('Three', 3, 'victims')]);
    const more: More = ([a]) =>
      a
        ? {
            totals: { wounded: total(3, 3, { victims: [a] }) },
            disputes: [{ measure: 'wounded', isContested: false, reason: 'Parts.', rows: [{ claim: a.id, relation: 'part of' }] }],
          }
        : {};
    expect(account([home], more)).toBe('Three victims were wounded.[1]');
  });

  it('makes no speaker’s nephew mine', () => {
    const home = told('a1', 'My nephew was hurt, Ada Holm said.', [
      wounded('My nephew', 1, 'My nephew', { quantity: quantity('My nephew', 1), attribution: { ...holm } }),
    ]);
    expect(account([home])).toBe('Harbour director Ada Holm said that a nephew was wounded.[1]');
  });

  it('gives a bare noun its article', () => {
    const home = told('a1', 'Teen hurt in accidental shooting.', [wounded('Teen', 1, 'Teen', { action: 'accidental shooting' })]);
    expect(account([home])).toBe('An accidental shooting wounded a teen.[1]');
  });

  it('calls no happening an incident, nor by words that slipped before it', () => {
    const by = (action: string): string =>
      account([told('a1', 'A guard died.', [killed('A', 1, 'guard', { quantity: quantity('a', 1), action })])]);
    expect(by('incident')).toBe('A guard was killed.[1]');
    expect(by('here just shooting')).toBe('A shooting killed a guard.[1]');
  });

  it('counts a number before a happening once', () => {
    const home = told('a1', 'Five shooting victims were hurt.', [wounded('Five', 5, 'shooting victims', { action: 'five shooting' })]);
    expect(account([home])).toBe('A shooting wounded five people.[1]');
  });

  it('tells a person of one article once, in however many of its sentences', () => {
    const home = article('a1', 'Four were hurt: a boy and a cook. The boy is well: a boy of ten.');
    const [one, two] = ['Four were hurt: a boy and a cook.', 'The boy is well: a boy of ten.'];
    const a = quantity('a', 1);
    const claims = [
      claim(home, { kind: 'wounded', sentence: one, focus: 'Four', quantity: quantity('Four', 4), subject: { text: 'people' } }),
      claim(home, { kind: 'wounded', sentence: one, focus: 'a boy', quantity: a, subject: { text: 'boy', role: 'boy' } }),
      claim(home, { kind: 'wounded', sentence: one, focus: 'a cook', quantity: a, subject: { text: 'cook', role: 'cook' } }),
      claim(home, { kind: 'wounded', sentence: two, focus: 'a boy', quantity: a, subject: { text: 'boy', role: 'boy' } }),
    ];
    expect(
      account([partOf({ ...home, claims }, 1, 2, 3)], ([whole]) =>
        whole ? { totals: { wounded: total(4, 4, { people: [whole] }) } } : {},
      ),
    ).toBe('Four people were wounded.[1] Those wounded included a boy and a cook.[2,3,4]');
  });

  it('introduces whoever the text has introduced before', () => {
    const home = told('a1', 'The teen was hurt.', [wounded('The teen', 1, 'The teen', { quantity: quantity('The teen', 1) })]);
    expect(account([home])).toBe('A teen was wounded.[1]');
    const driver = told('a1', 'The driver was hurt.', [wounded('The driver', 1, 'The driver', { quantity: quantity('The driver', 1) })]);
    expect(account([driver])).toBe('The driver was wounded.[1]');
  });

  it('stands outside an apartment', () => {
    expect(placeWords({ text: 'apartment', name: 'apartment', country: null, relation: 'outside' })).toBe('outside an apartment');
    expect(placeWords({ text: 'Mill Street bar', name: 'Mill Street bar', country: null, relation: 'outside' })).toBe(
      'outside a Mill Street bar',
    );
  });

  it('hears investigators in the middle of a sentence', () => {
    const home = told('a1', 'Investigators said two died.', [
      killed('two', 2, '', { attribution: { speaker: 'Investigators', name: 'Investigators', verb: 'according to' } }),
    ]);
    expect(account([home])).toBe('According to investigators, two people were killed.[1]');
  });

  it('says "caused" once', () => {
    const home = told('a1', 'The raid caused nine fatalities and dozens of injuries.', [
      killed('nine', 9, 'fatalities', { action: 'raid' }),
      wounded('dozens of', 24, 'injuries', { action: 'raid', quantity: quantity('dozens of', 24, null, 'vague') }),
    ]);
    expect(account([home])).toBe('A raid caused nine fatalities and dozens of injuries.[1,2]');
  });

  it('quotes no single word', () => {
    const home = told('a1', 'Two died. He killed himself.', [killed('Two', 2, 'people'), killed('himself', 1, 'himself')]);
    expect(account([partOf(home, 1)], ([whole]) => (whole ? { totals: { killed: total(2, 2, { people: [whole] }) } } : {}))).toBe(
      'Two people were killed.[1] Those killed included one person.[2]',
    );
  });

  it('counts nobody among somebody', () => {
    const home = told('a1', 'Four were hurt, none of them badly.', [wounded('Four', 4), wounded('none', 0, 'guards')]);
    expect(account([partOf(home, 1)], ([whole]) => (whole ? { totals: { wounded: total(4, 4, { people: [whole] }) } } : {}))).toBe(
      'Four people were wounded.[1] Article 1 says of the wounded: “none of them badly”.[2]',
    );
  });
});

describe('says no more than its sources', () => {
  it('tells the parts of a rival count after it, with who says so', () => {
    const rival = told('a1', 'We found 22 traders, among them seven children.', [
      killed('22', 22, 'traders'),
      killed('seven', 7, 'children'),
    ]);
    const army = told('a2', 'The army killed 35 fighters.', [killed('35', 35, 'fighters')]);
    const more: More = ([, , c]) => (c ? { totals: { killed: { ...total(22, 35, { fighters: [c] }), best: 35 } } } : {});
    expect(account([partOf(rival, 1), army], more)).toBe(
      '35 fighters were killed.[3] Article 1 says that 22 traders were killed.[1] Article 1 says that those killed included seven children.[2]',
    );
  });

  it('never affirms what an article denies', () => {
    const seven = told('a1', 'Seven cooks died.', [killed('Seven', 7, 'cooks')]);
    const nine = told('a2', 'Reports of nine dead were wrong.', [killed('nine', 9, '', { attribution: { stance: 'denied' } })]);
    expect(account([seven, nine], ([a]) => (a ? { totals: { killed: total(7, 7, { cooks: [a] }) } } : {}))).toBe(
      'Seven cooks were killed.[1] Article 2 denies that nine people were killed.[2]',
    );
  });

  it('puts the dead where their own sentence has them', () => {
    const away = told('a1', '18 villagers were killed in Orsa.', [killed('18', 18, 'villagers', { place: town('Orsa') })]);
    expect(account([away], () => ({ place: town('Hadra') }))).toBe('18 villagers were killed in Orsa.[1]');
  });

  it('tells the place of two rival counts once', () => {
    const orsa = { place: town('Orsa') };
    const main = told('a1', 'Three cooks were killed.', [killed('Three', 3, 'cooks')]);
    const rival = told('a2', 'In Orsa two guards were killed and five hurt.', [
      killed('two', 2, 'guards', orsa),
      wounded('five', 5, '', orsa),
    ]);
    const hurt = told('a3', 'Four people were hurt.', [wounded('Four', 4, 'people')]);
    const more: More = ([a, , , d]) =>
      a && d ? { totals: { killed: total(2, 3, { cooks: [a] }), wounded: total(4, 5, { people: [d] }) } } : {};
    expect(account([main, rival, hurt], more)).toBe(
      'Three cooks were killed and four people were wounded.[1,4] Article 2 says that two guards were killed in Orsa and five people were wounded.[2,3]',
    );
  });
});

describe('deeds', () => {
  const fleet = { text: 'the 2nd Fleet', name: '2nd Fleet' };
  const hit = (focus: string, low: number, text: string, more: Partial<Words> = {}): Words => ({
    ...killed(focus, low, text, more),
    kind: 'targets',
  });

  it('name the doer on whom claim and event agree', () => {
    const raid = told('a1', 'The 2nd Fleet bombed two camps.', [hit('two', 2, 'camps', { agent: fleet })]);
    expect(account([raid], () => ({ agent: fleet }))).toBe('The 2nd Fleet targeted two camps.[1]');
    expect(account([raid])).toBe('Two camps were targeted.[1]');
  });

  it('tell "the missiles" with the missiles that were counted', () => {
    const raid = told('a1', 'Two anti-ship missiles were aimed at. The missiles were destroyed.', [
      hit('Two', 2, 'anti-ship missiles', { subject: { text: 'anti-ship missiles', role: 'missile' } }),
      hit('The', 2, 'missiles', { quantity: quantity('the', 2, null, 'vague'), subject: { text: 'missiles', role: 'missile' } }),
    ]);
    expect(account([raid])).toBe('Two anti-ship missiles were targeted.[1,2]');
  });
});

describe('what was so before', () => {
  it('calls those missing earlier who were missing before the dead were found', () => {
    const said = { speaker: 'the ministry', name: 'the ministry', verb: 'said' };
    const first = told(
      'a1',
      'Eleven are dead and 32 missing, the ministry said.',
      [killed('Eleven', 11, 'miners', { attribution: said }), { ...killed('32', 32, '', { attribution: said }), kind: 'missing' }],
      { published: day('2024-05-01') },
    );
    const last = told('a2', 'All 43 miners are dead, the ministry said.', [killed('43', 43, 'miners', { attribution: said })], {
      published: day('2024-05-03'),
    });
    const more: More = ([low, gone, high]) =>
      low && gone && high
        ? {
            totals: { killed: { ...total(11, 43, { miners: [high] }), best: 43 }, missing: total(32, 32, { people: [gone] }) },
            disputes: [
              {
                measure: 'killed',
                isContested: false,
                reason: 'Later reports give more.',
                rows: [
                  { claim: low.id, relation: 'lower' },
                  { claim: high.id, relation: 'same' },
                ],
              },
            ],
          }
        : {};
    expect(account([first, last], more)).toBe(
      'The ministry said that 43 miners were killed.[3] Earlier, the ministry said that eleven miners were killed and 32 people were missing.[1,2]',
    );
  });
});

describe('places as told', () => {
  it('is none of a list that follows a colon, nor the hospital of one who died there', () => {
    const list = told('a1', 'The floods claimed 61 lives: 40 in Hadra, 21 in Orsa.', [killed('61', 61, 'lives', { place: town('Hadra') })]);
    expect(account([list], () => ({ place: town('Varmia') }))).toBe('61 people were killed in Varmia.[1]');
    const died = told('a1', 'A guard has died in hospital in Orsa.', [
      killed('A', 1, 'guard', { quantity: quantity('a', 1), place: town('Orsa') }),
    ]);
    expect(account([died], () => ({ place: town('Hadra') }))).toBe('A guard was killed in Hadra.[1]');
  });

  it('has the article that its name takes', () => {
    expect(placeWords({ text: 'Philippines', name: 'Philippines', country: 'Philippines', relation: null })).toBe('in the Philippines');
    expect(placeWords({ text: 'central Philippines', name: 'Philippines', country: 'Philippines', relation: null })).toBe(
      'in the central Philippines',
    );
  });

  it('stands in a town that is called a port, at bases of a country', () => {
    expect(placeWords(town('Port Marlow'))).toBe('in Port Marlow');
    expect(placeWords(town('Camp Hadra'))).toBe('at Camp Hadra');
    expect(placeWords({ text: 'bases', name: 'bases', country: 'Varmia', relation: null })).toBe('at bases in Varmia');
  });

  it('has a street in its town', () => {
    const home = told('a1', 'Three cooks were killed in Weaver Street in Dunmore.', [killed('Three', 3, 'cooks')]);
    expect(account([home], () => ({ place: town('Weaver Street') }))).toBe('Three cooks were killed in Weaver Street in Dunmore.[1]');
  });
});

describe('the title of a briefing', () => {
  const titled = (...events: readonly (readonly [kind: Event['kind'], title: string])[]): string => {
    const home = told('a1', 'Three cooks were killed.', [killed('Three', 3, 'cooks')]);
    const made = events.map(([kind, title], index) => event(`e${index}`, home.claims, { kind, title, when: day('2016-07-23') }));
    return brief({ articles: [home], events: made, edits: [], problems: [], settings: { title: null }, version: '1' }).title.replaceAll(
      '\u00a0',
      ' ',
    );
  };

  it('is that of its one event', () => {
    expect(titled(['killing', 'Coach crash near Lund'])).toBe('Coach crash near Lund, July 2016');
  });

  it('calls no accident an attack', () => {
    expect(titled(['attack', 'Methane explosion in Varmia'], ['casualties', 'Four people killed'])).toBe('Explosions, July 2016');
    expect(titled(['killing', 'Coach crash near Lund'], ['casualties', 'Floods in Varmia'])).toBe('Accidents and disasters, July 2016');
    expect(titled(['attack', 'Bomb attack in Lund'], ['casualties', 'Shooting in Orsa'])).toBe('Attacks, July 2016');
  });
});
