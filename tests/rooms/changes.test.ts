import { describe, expect, it } from 'vitest';
import { correspond } from '../../src/changes/index.ts';
import type { Comparable } from '../../src/model.ts';
import { briefingOf } from './changes.fixture.ts';

const post = `
  post.txt A1 The Coast Post
    ferry killed 8 "Eight died when the ferry sank."
    ferry wounded 3 "Three were hurt on the ferry."`;
const wire = `
  wire.txt B1 North Wire
    crash killed 2 "Two died in the crash."`;

/** What is one in both, what is new (+), what is gone (-), and what was put together or told apart. */
function told(earlier: Comparable, later: Comparable): readonly string[] {
  const { sources, claims, events, regrouped } = correspond(earlier, later);
  const file = (side: Comparable, id: string) => side.sources.find(({ article }) => article === id)?.file;
  const left = (one: readonly { id: string }[], paired: readonly string[]) => one.filter(({ id }) => !paired.includes(id)).length;
  return [
    ...sources.flatMap(({ earlier: from, later: to, state }) =>
      state === 'same' && file(earlier, from) === file(later, to) ? [] : [`${file(earlier, from)} ${state} ${file(later, to)}`],
    ),
    ...events.map(({ earlier: from, later: to, basis }) => `${from} = ${to}${basis === 'claims' ? '' : ` (${basis})`}`),
    ...regrouped.map((group) => `${group.earlier.join(' ')} > ${group.later.join(' ')}`),
    `claims +${left(
      later.claims,
      claims.map((pair) => pair.later),
    )} -${left(
      earlier.claims,
      claims.map((pair) => pair.earlier),
    )}`,
  ];
}

/** Events are called alike where a person would take them for one: their names mean nothing to the program. */
const scenarios: readonly (readonly [what: string, earlier: string, later: string, expected: readonly string[]])[] = [
  ['the same twice', post + wire, post + wire, ['ferry = ferry', 'crash = crash', 'claims +0 -0']],
  ['articles in another order', post + wire, wire + post, ['crash = crash', 'ferry = ferry', 'claims +0 -0']],
  ['an article that is added tells of a new event', post, post + wire, ['ferry = ferry', 'claims +1 -0']],
  ['an article that is taken out takes its event with it', post + wire, post, ['ferry = ferry', 'claims +0 -1']],
  [
    'an event whose first claim is another is the same by those it keeps',
    post,
    `
    new.txt C1
      sinking killed 9 "Nine died when the ferry sank."
    post.txt A1 The Coast Post
      sinking killed 8 "Eight died when the ferry sank."
      sinking wounded 3 "Three were hurt on the ferry."`,
    ['ferry = sinking', 'claims +1 -0'],
  ],
  [
    'a file that is called otherwise',
    post,
    post.replace('post.txt', 'sea.txt'),
    ['post.txt same sea.txt', 'ferry = ferry', 'claims +0 -0'],
  ],
  [
    'a file whose text is another keeps the claims that stand in it word for word',
    post,
    post.replace('A1', 'A2').replace('"Three were hurt on the ferry."', '"Three were hurt."'),
    ['post.txt changed post.txt', 'ferry = ferry', 'claims +1 -1'],
  ],
  [
    'a sentence in which only the figure is another is the same claim',
    post,
    post.replace('A1', 'A2').replace('killed 8 "Eight', 'killed 9 "Nine'),
    ['post.txt changed post.txt', 'ferry = ferry', 'claims +0 -0'],
  ],
  [
    'a sentence with two figures that are both others is the same sentence',
    `
    post.txt A1
      ferry killed 8 "Eight died and three were hurt when the ferry sank."
      ferry wounded 3 "Eight died and three were hurt when the ferry sank."`,
    `
    post.txt A2
      ferry killed 9 "Nine died and twelve were hurt when the ferry sank."
      ferry wounded 12 "Nine died and twelve were hurt when the ferry sank."`,
    ['post.txt changed post.txt', 'ferry = ferry', 'claims +0 -0'],
  ],
  [
    'but not where it tells something else as well',
    `
    post.txt A1
      ferry killed 8 "Eight died and three were hurt when the ferry sank."`,
    `
    post.txt A2
      ferry killed 9 "Nine died and twelve were hurt when the ferry burnt."`,
    ['post.txt changed post.txt', 'claims +1 -1'],
  ],
  [
    'two sentences that differ only in their figures are not taken for each other',
    `
    post.txt A1
      ferry killed 2 "Two died there."
      ferry killed 3 "Three died there."`,
    `
    post.txt A2
      ferry killed 8 "Eight died there."
      ferry killed 9 "Nine died there."`,
    ['post.txt changed post.txt', 'claims +2 -2'],
  ],
  [
    'a file that is moved and changed is known by its title and outlet',
    post,
    post.replace('post.txt', 'old/post.txt').replace('A1', 'A2'),
    ['post.txt changed old/post.txt', 'ferry = ferry', 'claims +0 -0'],
  ],
  [
    'an event that was told apart keeps the greater part',
    `
    post.txt A1
      ferry killed 8 "Eight died at sea."
      ferry wounded 3 "Three were hurt at sea."
      ferry missing 2 "Two are lost ashore."`,
    `
    post.txt A1
      ferry killed 8 "Eight died at sea."
      ferry wounded 3 "Three were hurt at sea."
      shore missing 2 "Two are lost ashore."`,
    ['ferry = ferry', 'ferry > ferry shore', 'claims +0 -0'],
  ],
  [
    'halves have no greater part',
    `
    post.txt A1
      ferry killed 8 "Eight died at sea."
      ferry missing 2 "Two are lost ashore."`,
    `
    post.txt A1
      sea killed 8 "Eight died at sea."
      shore missing 2 "Two are lost ashore."`,
    ['ferry > sea shore', 'claims +0 -0'],
  ],
  [
    'events that were put together',
    `
    post.txt A1
      sea killed 8 "Eight died at sea."
      sea wounded 3 "Three were hurt at sea."
      shore missing 2 "Two are lost ashore."`,
    `
    post.txt A1
      ferry killed 8 "Eight died at sea."
      ferry wounded 3 "Three were hurt at sea."
      ferry missing 2 "Two are lost ashore."`,
    ['sea = ferry', 'sea shore > ferry', 'claims +0 -0'],
  ],
  [
    'one claim that moves makes neither one event nor two of them',
    `
    post.txt A1
      sea killed 8 "Eight died at sea."
      sea wounded 3 "Three were hurt at sea."
      sea missing 2 "Two are lost."
      shore killed 9 "Nine died ashore."
      shore wounded 12 "Twelve were hurt ashore."`,
    `
    post.txt A1
      sea killed 8 "Eight died at sea."
      sea wounded 3 "Three were hurt at sea."
      shore missing 2 "Two are lost."
      shore killed 9 "Nine died ashore."
      shore wounded 12 "Twelve were hurt ashore."`,
    ['sea = sea', 'shore = shore', 'claims +0 -0'],
  ],
  [
    'a quotation alone makes no event the same',
    `
    post.txt A1
      sea killed 8 "Eight died at sea."
      sea statement - "We mourn." the mayor
    wire.txt B1
      shore killed 2 "Two died ashore."`,
    `
    post.txt A2
      shore statement - "We mourn." the mayor
    wire.txt B1
      shore killed 2 "Two died ashore."`,
    ['post.txt changed post.txt', 'shore = shore', 'claims +0 -1'],
  ],
  [
    'another outlet on the same day, place and figure',
    `${post}
    @ferry 2021-05-03 Sarrand Ferry sinks`,
    `
    wire.txt C1 North Wire
      sinking killed 8 "A ferry sank with eight dead."
    @sinking 2021-05-03 Sarrand Sinking of a ferry`,
    ['ferry = sinking (likeness)', 'claims +1 -2'],
  ],
  [
    'the same day and place with another figure is another event',
    `${post}
    @ferry 2021-05-03 Sarrand Ferry sinks`,
    `
    wire.txt C1 North Wire
      sinking killed 9 "A ferry sank with nine dead."
    @sinking 2021-05-03 Sarrand Sinking of a ferry`,
    ['claims +1 -2'],
  ],
  [
    'the same figure on another day, too',
    `${post}
    @ferry 2021-05-03 Sarrand Ferry sinks`,
    `
    wire.txt C1 North Wire
      sinking killed 8 "A ferry sank with eight dead."
    @sinking 2021-05-04 Sarrand Sinking of a ferry`,
    ['claims +1 -2'],
  ],
  [
    'and where two are like it',
    `${post}
    @ferry 2021-05-03 Sarrand Ferry sinks`,
    `
    wire.txt C1 North Wire
      sinking killed 8 "A ferry sank with eight dead."
      bomb killed 8 "A bomb left eight dead."
    @sinking 2021-05-03 Sarrand Sinking of a ferry
    @bomb 2021-05-03 Sarrand Bomb`,
    ['claims +2 -2'],
  ],
];

describe('what is the same in two briefings', () => {
  it.each(scenarios)('%s', (_, earlier, later, expected) => expect(told(briefingOf(earlier), briefingOf(later))).toEqual(expected));

  it.each(scenarios)('turned round, pairs are the same pairs: %s', (_, earlier, later) => {
    const [one, other] = [briefingOf(earlier), briefingOf(later)];
    const turned = (pairs: readonly { earlier: string; later: string }[]) => pairs.map((pair) => `${pair.later} ${pair.earlier}`).sort();
    const straight = (pairs: readonly { earlier: string; later: string }[]) => pairs.map((pair) => `${pair.earlier} ${pair.later}`).sort();
    const [there, back] = [correspond(one, other), correspond(other, one)];
    expect(turned(back.sources)).toEqual(straight(there.sources));
    expect(turned(back.claims)).toEqual(straight(there.claims));
    expect(turned(back.events)).toEqual(straight(there.events));
    expect(back.regrouped.length).toBe(there.regrouped.length);
  });
});
