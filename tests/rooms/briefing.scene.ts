/** Three short articles of our own on two events and a garrison, read by hand: what most tests of the briefing room stand on. */
import type { Event, ReadArticle } from '../../src/model.ts';
import { article, claim, day, event, month, quantity, total } from './briefing.fixture.ts';

const given = { basis: 'given' } as const;

function coastPost(): ReadArticle {
  const home = article(
    'a1',
    [
      'Mortars hit Camp Hadra',
      '',
      'Mortar fire at Camp Hadra on Monday killed two Danish soldiers and one Estonian medic and wounded some 14 others.',
      '“We will stay for as long as we are asked to stay,” General Ada Holm said. Officials blamed the Green Brigade.',
      'Subscribe to our newsletter for 3 crowns',
    ].join('\n'),
    {
      publisher: 'The Coast Post',
      published: day('2021-05-04', given),
    },
  );
  const toll = 'Mortar fire at Camp Hadra on Monday killed two Danish soldiers and one Estonian medic and wounded some 14 others.';
  const shared = {
    sentence: toll,
    action: 'mortar fire',
    place: { text: 'Camp Hadra', name: 'Camp Hadra', country: 'Varmia', relation: null },
    when: day('2021-05-03', { basis: 'relative', anchor: '2021-05-04' }),
  };
  const start = home.text.indexOf('Subscribe');
  return {
    ...home,
    blocks: [
      { start: 0, end: 22, role: 'title', reason: null },
      { start, end: home.text.length, role: 'removed', reason: 'share-bar' },
    ],
    claims: [
      claim(home, {
        ...shared,
        kind: 'killed',
        focus: 'two',
        quantity: quantity('two', 2),
        subject: { text: 'Danish soldiers', role: 'soldier' },
      }),
      claim(home, { ...shared, kind: 'killed', focus: 'one', quantity: quantity('one', 1), subject: { text: 'Estonian medic' } }),
      claim(home, {
        ...shared,
        kind: 'wounded',
        focus: 'some 14',
        quantity: quantity('some 14', 14, 14, 'about'),
        subject: { text: 'others' },
      }),
      claim(home, {
        kind: 'statement',
        sentence: '“We will stay for as long as we are asked to stay,” General Ada Holm said.',
        focus: 'We will stay for as long as we are asked to stay,',
        attribution: { speaker: 'General Ada Holm', name: 'Ada Holm', verb: 'said' },
      }),
    ],
  };
}

function northWire(): ReadArticle {
  const home = article(
    'a2',
    [
      'Two Danish soldiers died in mortar fire, the ministry said. Many people were injured.',
      'Varmia claimed that five fishermen, two guards and no militia members were killed by a strike of the 2nd Fleet on the 6th of May.',
      'About 1,200 foreign troops are in Varmia and 300 in Lund.',
      'More than 40 attacks have been counted since April, according to the ministry.',
    ].join('\n'),
    { published: day('2021-05-08', given), note: 'Cut at the end.' },
  );
  const ministry = { speaker: 'the ministry', name: 'the ministry', verb: 'said' };
  const varmia = { speaker: 'Varmia', name: 'Varmia', verb: 'claimed', stance: 'claimed' as const };
  const strike =
    'Varmia claimed that five fishermen, two guards and no militia members were killed by a strike of the 2nd Fleet on the 6th of May.';
  const raid = {
    kind: 'killed' as const,
    sentence: strike,
    attribution: varmia,
    when: day('2021-05-06'),
    agent: { text: 'the 2nd Fleet', name: '2nd Fleet' },
  };
  const troops = 'About 1,200 foreign troops are in Varmia and 300 in Lund.';
  const present = {
    kind: 'troops' as const,
    sentence: troops,
    detail: 'present',
    when: day('2021-05-08', { basis: 'relative', anchor: '2021-05-08' }),
  };
  return {
    ...home,
    claims: [
      claim(home, {
        kind: 'killed',
        sentence: 'Two Danish soldiers died in mortar fire, the ministry said.',
        focus: 'Two',
        quantity: quantity('Two', 2),
        subject: { text: 'Danish soldiers' },
        attribution: ministry,
      }),
      claim(home, {
        kind: 'wounded',
        sentence: 'Many people were injured.',
        focus: 'Many',
        quantity: quantity('Many', 2, null, 'vague'),
        subject: { text: 'people' },
      }),
      claim(home, { ...raid, focus: 'five', quantity: quantity('five', 5), subject: { text: 'fishermen' } }),
      claim(home, { ...raid, focus: 'two', quantity: quantity('two', 2), subject: { text: 'guards' } }),
      claim(home, { ...raid, focus: 'no', quantity: quantity('no', 0), subject: { text: 'militia members' } }),
      claim(home, {
        ...present,
        focus: 'About 1,200',
        quantity: quantity('About 1,200', 1200, 1200, 'about'),
        subject: { text: 'foreign troops' },
        place: { text: 'Varmia', name: 'Varmia', country: 'Varmia', relation: null },
      }),
      claim(home, {
        ...present,
        focus: '300',
        quantity: quantity('300', 300),
        place: { text: 'Lund', name: 'Lund', country: 'Lund', relation: null },
      }),
      claim(home, {
        kind: 'attacks',
        sentence: 'More than 40 attacks have been counted since April, according to the ministry.',
        focus: 'More than 40',
        quantity: quantity('More than 40', 41, null, 'at least'),
        subject: { text: 'attacks' },
        attribution: { ...ministry, verb: 'according to' },
        when: { ...month('2021-04', '30'), to: null, edtf: '2021-04/..', precision: 'range' },
      }),
    ],
  };
}

function quietLeaflet(): ReadArticle {
  return article('a3', 'A leaflet on fishing rights.\n');
}

/** Two events in time order: the mortar fire that two articles tell, the strike that only Varmia counts. */
export function scene(): { readonly articles: readonly ReadArticle[]; readonly events: readonly Event[] } {
  const articles = [coastPost(), northWire(), quietLeaflet()];
  const [first, second] = articles;
  const [danes, medic, others, words] = first?.claims ?? [];
  const [danesAgain, many, fishermen, guards, none] = second?.claims ?? [];
  if (!danes || !medic || !others || !words || !danesAgain || !many || !fishermen || !guards || !none)
    throw new Error('the scene lacks a claim');
  const strike = event('e2', [fishermen, guards, none], {
    kind: 'strike',
    title: 'Strike of the 2nd Fleet',
    when: day('2021-05-06'),
    agent: { text: 'the 2nd Fleet', name: '2nd Fleet' },
    totals: { killed: total(7, 7, { fishermen: [fishermen], guards: [guards] }) },
    prominence: 1,
  });
  const mortars = event('e1', [danes, medic, others, words, danesAgain, many], {
    title: 'Mortar fire at Camp Hadra',
    when: day('2021-05-03', { basis: 'relative', anchor: '2021-05-04' }),
    place: { text: 'Camp Hadra', name: 'Camp Hadra', country: 'Varmia', relation: null },
    totals: {
      killed: total(3, 3, { 'Danish soldiers': [danes, danesAgain], 'Estonian medic': [medic] }),
      wounded: total(14, 14, { others: [others] }),
    },
    disputes: [
      {
        measure: 'wounded',
        isContested: false,
        reason: 'One article gives a figure, the other a word.',
        rows: [
          { claim: others.id, relation: 'same' },
          { claim: many.id, relation: 'other scope' },
        ],
      },
    ],
    grade: { word: 'fair', rule: 'two origins report it' },
    prominence: 2,
  });
  return { articles, events: [strike, mortars] };
}
