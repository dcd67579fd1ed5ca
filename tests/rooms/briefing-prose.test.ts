/** Accounts of events, read aloud: nouns, places, happenings; what a careful reader would call wrong or odd. */
import { describe, expect, it } from 'vitest';
import { placeWords } from '../../src/briefing/places.ts';
import { article, claim, day, quantity, total } from './briefing.fixture.ts';
import { account, briefed, holm, killed, type More, partOf, read, told, town, type Words, wounded } from './briefing.told.ts';

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

  it('says "additional" once, where the number has it', () => {
    const words = { isFurther: true, quantity: quantity('an additional 15', 15) };
    const more = told('a1', 'an additional 15 soldiers died.', [killed('an additional 15', 15, 'soldiers', words)]);
    expect(account([more])).toBe('An additional 15 soldiers were killed.[1]');
  });

  it('says "more" once, where the number has it', () => {
    const more = told('a1', 'Nine more people died.', [
      killed('Nine more', 9, 'people', { isFurther: true, quantity: quantity('nine more', 9) }),
    ]);
    expect(account([more])).toBe('Nine more people were killed.[1]');
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

  it('reports killings, and begins no happening with a capital of its own', () => {
    expect(account([told('a1', 'There were 14 killings.', [killed('14', 14, 'killings')])])).toBe('14 killings were reported.[1]');
    const home = told('a1', 'Nearly simultaneous bombings killed a cook.', [
      killed('a', 1, 'cook', { action: 'Nearly simultaneous bombings' }),
    ]);
    expect(account([home])).toBe('Nearly simultaneous bombings killed a cook.[1]');
    expect(read(briefed([home], () => ({ when: day('2024-05-01') })).highlights[0] ?? [])).toMatch(
      /^On 1 May 2024 nearly simultaneous bombings killed a cook/,
    );
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
