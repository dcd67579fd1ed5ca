import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/briefing/index.ts';
import { correspond } from '../../src/changes/index.ts';
import type { Changes, Comparable, Prose, Total } from '../../src/model.ts';
import { briefingOf } from './changes.fixture.ts';

const compare = (earlier: Comparable, later: Comparable): Changes => changesBetween(earlier, later, correspond(earlier, later));

/** Marks in square brackets. */
const written = (prose: Prose): string => prose.map((run) => (run.kind === 'cite' ? `[${run.numbers.join(' ')}]` : run.text)).join('');

function lines({ events, tolls, disputes, claims, sources }: Changes): readonly string[] {
  const at = (numbers: readonly { readonly number: number }[]): string => numbers.map(({ number }) => number).join('+');
  return [
    ...tolls.map(({ event, what }) => `toll ${event.number}: ${written(what)}`),
    ...events.map(
      (each) =>
        `${each.change} ${at(each.events)}${each.earlier.length > 0 ? ` was ${each.earlier.join('+')}` : ''}: ${written(each.what)}`,
    ),
    ...disputes.map(({ change, event, what }) => `${change} dispute ${event.number}: ${written(what)}`),
    ...claims.map(({ change, what }) => `${change} claim: ${written(what)}`),
    ...sources.map(({ change, what }) => `${change} source: ${written(what)}`),
  ];
}

const post = `
  post.txt A1 The Coast Post
    ferry killed 8 "Eight died when the ferry sank."
    ferry wounded 3 "Three were hurt on the ferry."`;
const wire = `
  wire.txt B1 North Wire
    crash killed 2 "Two died in the crash."`;

const scenarios: readonly (readonly [what: string, earlier: string, later: string, expected: readonly string[]])[] = [
  ['the same twice', post + wire, post + wire, []],
  ['articles in another order', post + wire, wire + post, []],
  [
    'an article that tells of a new event',
    post,
    `${post}${wire}
    @crash 2021-05-04 Lund Coach crash`,
    [
      'new 2: killed 2[3], told by North Wire',
      'new claim: killed 2 people[3], North Wire',
      'new source: “Title of wire.txt”, North Wire, published 4 May 2021, file “wire.txt”',
    ],
  ],
  [
    'an article that is taken out',
    post + wire,
    post,
    [
      'gone  was 2: killed 2 (its article is not among the sources any more)',
      'withdrawn claim: killed 2 people, North Wire, claim 3 of the earlier briefing (its article is not among the sources any more)',
      'gone source: “Title of wire.txt”, North Wire, published 4 May 2021, file “wire.txt”',
    ],
  ],
  [
    'a higher toll from another outlet',
    post,
    `${post}
    wire.txt C1 North Wire
      ferry killed 9+ "At least nine died." the harbour`,
    [
      'toll 1: killed: 8 → at least 8, best 9 (new: the harbour in North Wire[3])',
      'new claim: killed at least 9 people[3], the harbour in North Wire',
      'new source: “Title of wire.txt”, North Wire, published 4 May 2021, file “wire.txt”',
    ],
  ],
  [
    'a dispute that an article brings',
    post,
    `${post}
    wire.txt C1
      ferry killed 9 "Nine died."`,
    [
      'toll 1: killed: 8 → 8 to 9, best 9 (new: article 2[3])',
      'new dispute 1: killed: 8 (The Coast Post)[1] and 9 (article 2)[3]',
      'new claim: killed 9 people[3], article 2',
      'new source: “Title of wire.txt”, published 4 May 2021, file “wire.txt”',
    ],
  ],
  [
    'a dispute that goes with the article that brought it',
    `${post}
    wire.txt C1
      ferry killed 9 "Nine died."`,
    post,
    [
      'toll 1: killed: 8 to 9, best 9 → 8[1] (withdrawn: article 2, claim 3 of the earlier briefing)',
      'settled dispute 1: killed: it was 8 (The Coast Post) and 9 (article 2); it is 8[1]',
      'withdrawn claim: killed 9 people, article 2, claim 3 of the earlier briefing (its article is not among the sources any more)',
      'gone source: “Title of wire.txt”, published 4 May 2021, file “wire.txt”',
    ],
  ],
  [
    'an article that corrects its figure',
    post,
    post.replace('A1', 'A2').replace('killed 8 "Eight', 'killed 9 "Nine'),
    [
      'toll 1: killed: 8 → 9 (The Coast Post has 9[1] where it had 8)',
      'changed claim: killed 9 people[1], The Coast Post; figure: 8 → 9 (its article has changed)',
      'changed source: “Title of post.txt”, The Coast Post, published 4 May 2021, file “post.txt”: its file has other bytes',
    ],
  ],
  [
    'a claim that a person rejects',
    post,
    post.replace('ferry wounded', 'x ferry wounded'),
    [
      'toll 1: wounded: 3 → not stated (withdrawn: The Coast Post, claim 2 of the earlier briefing)',
      'withdrawn claim: wounded 3 people, The Coast Post, claim 2 of the earlier briefing (rejected by R. Lund, 5 May 2021: misread)',
    ],
  ],
  [
    'a claim that is no longer rejected',
    post.replace('ferry wounded', 'x ferry wounded'),
    post,
    [
      'toll 1: wounded: not stated → 3 (new: The Coast Post[2])',
      'new claim: wounded 3 people[2], The Coast Post (no longer rejected by R. Lund, 5 May 2021: misread)',
    ],
  ],
  ['a claim that stays rejected', post.replace('ferry wounded', 'x ferry wounded'), post.replace('ferry wounded', 'x ferry wounded'), []],
  [
    'an event of another day, place, title and sourcing',
    `${post}
    @ferry 2021-05-03 Sarrand Ferry sinks`,
    `${post}
    @ferry 2021-05-04 Lund Sinking of a ferry`,
    ['changed 1 was 1: title: Ferry sinks → Sinking of a ferry; date: 3 May 2021 → 4 May 2021; place: Sarrand, Varmia → Lund, Varmia'],
  ],
  [
    'an event told apart',
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
    [
      'toll 1: missing: 2 → not stated (no longer counted in it: article 1, claim 3 of the earlier briefing)',
      'split 1+2 was 1: The ferry (killed 8; wounded 3; missing 2) is told as event 1 The ferry (killed 8[1]; wounded 3[2]) and event 2 The shore (missing 2[3])',
    ],
  ],
  [
    'events put together',
    `
    post.txt A1
      sea killed 8 "Eight died at sea."
      sea wounded 3 "Three were hurt at sea."
      shore missing 2 "Two are lost ashore."`,
    `
    post.txt A1
      sea killed 8 "Eight died at sea."
      sea wounded 3 "Three were hurt at sea."
      sea missing 2 "Two are lost ashore."`,
    [
      'toll 1: missing: not stated → 2 (counted in another event before: article 1[3])',
      'merged 1 was 1+2: The sea (killed 8; wounded 3) and The shore (missing 2) are told as one, event 1 The sea (killed 8[1]; wounded 3[2]; missing 2[3])',
    ],
  ],
  ['a file that is moved', post, post.replace('post.txt', 'news/post.txt'), []],
  [
    'a file that is called otherwise',
    post,
    post.replace('post.txt', 'sea.txt'),
    [
      'renamed source: “Title of sea.txt”, The Coast Post, published 4 May 2021, file “sea.txt”: file: post.txt → sea.txt; title: Title of post.txt → Title of sea.txt',
    ],
  ],
  [
    'an outlet that is given by hand',
    post.replace(' The Coast Post', ''),
    post,
    [
      'details source: “Title of post.txt”, The Coast Post, published 4 May 2021, file “post.txt”: publisher: not given in the copy supplied → The Coast Post',
    ],
  ],
  [
    'the same event by another outlet',
    `${post}
    @ferry 2021-05-03 Sarrand Ferry sinks`,
    `
    wire.txt C1 North Wire
      sinking killed 8 "A ferry sank with eight dead."
    @sinking 2021-05-03 Sarrand Ferry sinks`,
    [
      'toll 1: wounded: 3 → not stated (withdrawn: The Coast Post, claim 2 of the earlier briefing)',
      'likely 1 was 1: taken for event 1 of the earlier briefing, by kind, day, place and a figure or title: they share no claim',
      'new claim: killed 8 people[1], North Wire',
      'withdrawn claim: killed 8 people, The Coast Post, claim 1 of the earlier briefing (its article is not among the sources any more)',
      'withdrawn claim: wounded 3 people, The Coast Post, claim 2 of the earlier briefing (its article is not among the sources any more)',
      'new source: “Title of wire.txt”, North Wire, published 4 May 2021, file “wire.txt”',
      'gone source: “Title of post.txt”, The Coast Post, published 4 May 2021, file “post.txt”',
    ],
  ],
];

describe('what changed between two briefings', () => {
  it.each(scenarios)('%s', (_, earlier, later, expected) => {
    const changes = compare(briefingOf(earlier), briefingOf(later));
    expect(lines(changes)).toEqual(expected);
    expect(changes.isNone).toBe(expected.length === 0);
    expect(changes.points.length > 0).toBe(expected.length > 0);
  });

  const before = briefingOf(post);
  const corrected: Comparable = {
    ...before,
    claims: before.claims.map((claim) =>
      claim.kind === 'wounded' ? { ...claim, quantity: { low: 13, high: 13, hedge: 'exact', text: '13' } } : claim,
    ),
    events: before.events.map((event) => ({
      ...event,
      totals: { ...event.totals, wounded: { ...(event.totals.wounded as Total), low: 13, best: 13, high: 13 } },
    })),
    edits: [
      {
        change: { action: 'correct' },
        what: 'corrected from 3 to 13',
        signed: 'R. Lund, 5 May 2021',
        reason: 'misprint',
        originals: [{ claim: before.claims[1]?.id ?? '' }],
      },
    ],
  };

  it('tells who edited a claim, and whose edit was taken back', () => {
    expect(lines(compare(before, corrected))).toEqual([
      'toll 1: wounded: 3 → 13 (corrected by R. Lund, 5 May 2021 from 3 to 13[2])',
      'changed claim: wounded 13 people[2], The Coast Post; figure: 3 → 13 (edited by R. Lund, 5 May 2021: misprint)',
    ]);
    const back = lines(compare(corrected, before));
    expect(back[0]).toBe('toll 1: wounded: 13 → 3 (the correction by R. Lund, 5 May 2021 was taken back: 3[2] where it was 13)');
    expect(back[1]).toContain('figure: 13 → 3 (an edit was taken back)');
  });

  it('says of no outlet that it has another figure where its file is the same and the data tell of no edit', () => {
    expect(lines(compare(before, { ...corrected, edits: null }))[0]).toBe(
      'toll 1: wounded: 3 → 13 (the figure of The Coast Post is 13[2] where it was 3)',
    );
  });

  it('calls no dispute settled that is still listed as a count that rose', () => {
    const two = `
      post.txt A1 The Coast Post
        ferry killed 8 "Eight died."
      wire.txt B1 North Wire
        ferry killed 9 "Nine died."`;
    const contested = briefingOf(two);
    const events = contested.events.map((event) => ({
      ...event,
      disputes: event.disputes.map((dispute) => ({ ...dispute, isContested: false })),
    }));
    const changes = compare(contested, { ...contested, events });
    expect(changes.disputes.map(({ change, what }) => `${change}: ${written(what)}`)).toEqual([
      'risen: killed: it was 8 (The Coast Post) and 9 (North Wire); the sources still differ, and it is told as a count that rose: 8 to 9[1 2]',
    ]);
    expect(changes.points.map(written)).toEqual([
      'No longer contested: The ferry: killed: it was 8 (The Coast Post) and 9 (North Wire); the sources still differ, and it is told as a count that rose: 8 to 9[1 2].',
    ]);
  });

  it('tells another version of the program from another text', () => {
    const later = briefingOf(post.replace(/\n.*wounded.*/, ''), { generator: { name: 'make-brief', version: '0.2.0' } });
    const same = 'its article is what it was, but ';
    expect(lines(compare(before, later)).at(-1)).toContain(`(${same}another version of make-brief does not read it)`);
    const now = briefingOf(post.replace(/\n.*wounded.*/, ''));
    expect(lines(compare(before, now)).at(-1)).toContain(`(${same}it is not read from it any more)`);
  });

  it('does not say that a claim was withdrawn where the data do not tell whether it counted', () => {
    const rejected = briefingOf(post.replace('ferry wounded', 'x ferry wounded'));
    expect(lines(compare({ ...rejected, edits: null }, rejected))).toEqual([]);
  });

  const spring = { period: { from: '2021-05-01', to: '2021-05-03' }, policy: 'majority' } as const;
  it('gives the period as the reason where it alone leaves an event out', () => {
    const whole = briefingOf(`${post}
      @ferry 2021-05-04 Sarrand Ferry sinks`);
    const cut = { ...whole, events: [], settings: spring };
    expect(lines(compare(whole, cut))).toEqual(['gone  was 1: killed 8; wounded 3 (outside the period of this briefing)']);
    expect(lines(compare(cut, whole))).toEqual([
      'new 1: killed 8[1]; wounded 3[2], told by The Coast Post (outside the period of the earlier briefing)',
    ]);
  });

  it('says of an event whose claims stand that no event holds them', () => {
    const later = { ...before, events: [] };
    expect(lines(compare(before, later))).toEqual(['gone  was 1: killed 8; wounded 3 (no event of this briefing holds its claims)']);
  });

  it('puts the weightiest first, in sentences that stand alone', () => {
    const later = briefingOf(`
      wire.txt B1 North Wire
        crash killed 2 "Two died in the crash."
        ferry killed 9 "Nine died."${post}
      @crash 2021-05-04 Lund Coach crash`);
    expect(compare(before, later).points.map(written)).toEqual([
      'The ferry: killed: 8 → 8 to 9, best 9 (new: North Wire[2]).',
      'New event: Coach crash, 4 May 2021: killed 2[1], told by North Wire.',
      'Now disputed: The ferry: killed: 9 (North Wire)[2] and 8 (The Coast Post)[3].',
      'Two claims are new.',
      'One article is new.',
    ]);
  });

  const listsIn = (json: string, key: string): readonly unknown[][] =>
    [...json.matchAll(new RegExp(`"${key}":(\\[[^\\]]*\\])`, 'g'))].map(([, list = '[]']) => JSON.parse(list));

  it.each(scenarios)('gives every figure with its claims, and marks of the later briefing: %s', (_, earlier, later) => {
    const [then, now] = [briefingOf(earlier), briefingOf(later)];
    const known = [...then.claims, ...now.claims].map(({ id }) => id);
    const json = JSON.stringify(compare(then, now).points);
    expect(listsIn(json, 'claims').filter((ids) => ids.length === 0 || !ids.every((id) => known.includes(id as string)))).toEqual([]);
    expect(
      listsIn(json, 'numbers')
        .flat()
        .filter((number) => now.claims[(number as number) - 1] === undefined),
    ).toEqual([]);
  });
});
