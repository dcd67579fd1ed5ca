/** Accounts of events, read aloud: who says what of whom, and nothing more than the sources. */
import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import { accountOf } from '../../src/briefing/voices.ts';
import type { Claim, Event, ReadArticle } from '../../src/model.ts';
import { claim, day, event, quantity, total } from './briefing.fixture.ts';
import { account, briefed, holm, killed, type More, partOf, read, told, town, type Words, wounded } from './briefing.told.ts';

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

  it('tells two rival counts of one article in two sentences', () => {
    const main = told('a1', 'Nine cooks were killed.', [killed('Nine', 9, 'cooks')]);
    const rival = told('a2', 'Seven, then eight cooks were dead.', [killed('Seven', 7, 'cooks'), killed('eight', 8, 'cooks')]);
    expect(account([main, rival], ([a]) => (a ? { totals: { killed: total(7, 9, { cooks: [a] }) } } : {}))).toBe(
      'Nine cooks were killed.[1] Article 2 says that seven cooks were killed.[2] Article 2 says that eight cooks were killed.[3]',
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

  it('is that of its one happening, beside which only casualties are told', () => {
    expect(titled(['attack', 'Methane explosion in Varmia'], ['casualties', 'Four people killed'])).toBe(
      'Methane explosion in Varmia, July 2016',
    );
    expect(titled(['casualties', 'Nine people killed'], ['casualties', 'Four people killed'])).toBe('Casualties, July 2016');
  });

  it('calls no accident an attack', () => {
    expect(titled(['attack', 'Methane explosion in Varmia'], ['attack', 'Blast in Orsa'])).toBe('Explosions, July 2016');
    expect(titled(['killing', 'Coach crash near Lund'], ['casualties', 'Floods in Varmia'])).toBe('Accidents and disasters, July 2016');
    expect(titled(['attack', 'Bomb attack in Lund'], ['casualties', 'Shooting in Orsa'])).toBe('Attacks, July 2016');
  });
});
