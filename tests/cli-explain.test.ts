import { describe, expect, it } from 'vitest';
import { workplace } from './program.ts';

const { put, run } = workplace();

const raid = `Raid on the harbour

Rockets killed two drivers at Camp Taji late on March 12, U.S. Defense Secretary Mark Esper said.

A guard was wounded a day earlier.
`;

/** A sentence over two lines, as mail wraps it. */
const wrapped = `Harbour news

Nine farmers were killed when a storm that had come up over the lake in the
night overturned their ferry near the landing of the old mill.

The search was ended when the wind rose again, and the boats that had been at
work since the morning went back to the harbour one after the other.
`;

describe('make-brief explain', () => {
  it('shows the day of an article that nobody dates, every date and every claim, with what each was concluded from, and what was not taken', () => {
    put('in/raid.txt', raid);
    const { code, out, err } = run(['explain', 'in']);
    expect([code, err]).toEqual([0, '1 article\n']);
    expect(out.toString()).toBe(`in/raid.txt
  published  2020-03-12/2020-03-14 (range, inferred)
      because Mark Esper held the office of Secretary of Defense (United States) from 2019-07-23 to 2020-11-09
      because "late on March 12" names no year and is the last day of which its head tells: written within two days of it
  news of    2020-03-12 (day, inferred, counted from 2020-03-12/2020-03-14)
      because the article is about what happened then: "late on March 12"

  dates
  line 3  "late on March 12"  2020-03-12 (day, relative, counted from 2020-03-12/2020-03-14)  [month-day]
  line 5  "a day earlier"  2020-03-11 (day, relative, counted from 2020-03-12)  [counted]

  claims

  line 3
    Rockets killed two drivers at Camp Taji late on March 12, U.S. Defense Secretary Mark Esper
    said.
      killed        2  “two drivers”
        read by     rule active from the word “killed”
        place       Camp Taji, Iraq
        date        2020-03-12 (day, relative, counted from 2020-03-12/2020-03-14)
        speaker     U.S. Defense Secretary Mark Esper, “said”: asserted
        confidence  high: number and verb stand in one clause
        claim       k11287ba28d60
      not taken
        part of a date: “late on March 12”
        who speaks, not who suffered: “Defense Secretary Mark Esper”

  line 5
    A guard was wounded a day earlier.
      wounded       1  “A guard”
        read by     rule passive from the word “wounded”
        date        2020-03-11 (day, relative, counted from 2020-03-12)
        speaker     the outlet itself: asserted
        confidence  high: number and verb stand in one clause
        claim       kaa8d7be623fa
`);
  });

  it('shows one line where one is asked for', () => {
    put('in/raid.txt', raid);
    const { code, out } = run(['explain', 'in/raid.txt:5']);
    expect([code, out.toString()]).toEqual([
      0,
      `in/raid.txt

  dates
  line 5  "a day earlier"  2020-03-11 (day, relative, counted from 2020-03-12)  [counted]

  claims

  line 5
    A guard was wounded a day earlier.
      wounded       1  “A guard”
        read by     rule passive from the word “wounded”
        date        2020-03-11 (day, relative, counted from 2020-03-12)
        speaker     the outlet itself: asserted
        confidence  high: number and verb stand in one clause
        claim       kaa8d7be623fa
`,
    ]);
  });

  it('warns where the words speak against the day that was given (dates/contradiction)', () => {
    put('in/raid.txt', raid);
    put('in/sources.yaml', 'raid.txt: { published: 2024-01-24 }\n');
    const { code, out, err } = run(['explain', 'in']);
    expect(code).toBe(0);
    expect(err).toContain(
      'in/raid.txt  warning  dates/contradiction  The article is said to be of 2024-01-24, but its words speak against it: Mark Esper held',
    );
    expect(out.toString()).toContain('      but Mark Esper held the office of Secretary of Defense');
  });

  /** What is said of a text below its claims, without the head of the article. */
  function accountOf(text: string): string {
    put('in/a.txt', `Harbour news\n\n${text}\n`);
    const out = run(['explain', 'in']).out.toString();
    return out.slice(out.indexOf('  claims\n'));
  }

  it('tells why a number or a person was not taken', () => {
    const passedOver = [
      ['Two men were killed on 12 March 2020.', 'part of a date', '12 March 2020'],
      ['Omar Hale, 24, was killed.', 'an age', '24'],
      ['The captain, 58, was killed.', 'an age', '58'],
      ['Rescuers found $400 beside the dead.', 'money', '400'],
      ['The flood killed 12% of the herd.', 'a share', '12'],
      ['Flight 103 crashed and killed the pilot.', 'a label (Flight 103)', '103'],
      ['It stood at 3-0 when the keeper died.', 'half of a score or of a longer number (3-0)', '3”, “0'],
      ['A father of three was killed.', 'what a person has or is (a father of three, a girl of 6)', 'three'],
      ['A driver was killed less than 30 kilometers away.', 'a measure', 'less than 30 kilometers'],
      ['Eight people watched as a raid killed a guard.', 'no verb of harm governs it', 'Eight people'],
      ['Nearly 300 people could be killed in the next flood.', 'told as a possibility or plan', 'Nearly 300 people'],
      ['Lund was jailed for a plot to kill 12 judges.', 'told as a possibility or plan', '12 judges'],
      ['Two guards were not hurt.', 'denied: nobody is counted', 'Two guards'],
      ['Reporters asked whether any soldiers were hurt.', '“any” counts nobody where nobody denies it', 'any soldiers'],
      ['The shelling killed and wounded 40 villagers.', 'one number for killed and wounded', '40 villagers'],
      ['The enemy lost up to 120 men killed and wounded.', 'one number for killed and wounded', 'up to 120 men'],
      ['An adult male shot near the mill has died.', 'taken by another kind than wounded', 'An adult male'],
      ['The raid killed a guard and 40 cows.', 'not people', '40 cows'],
      ['Two clerks said a guard was killed.', 'who speaks, not who suffered', 'Two clerks'],
      ['The mission filled 47 pages.', 'nothing that is counted is told of it', '47 pages'],
    ] as const;
    const account = accountOf(passedOver.map(([sentence]) => sentence).join('\n\n'));
    const below = new Map(account.split('\n\n').map((group) => [group.split('\n')[1]?.trim(), group.split('not taken\n')[1] ?? '']));
    const told = passedOver.filter(([sentence, reason, words]) =>
      below.get(sentence)?.split('\n').includes(`        ${reason}: “${words}”`),
    );
    expect(told, account).toEqual(passedOver);
  });

  it('says nothing of numbers in sentences that no kind is called to, nor of those that a claim took', () => {
    expect(accountOf('The choir numbers 40 singers. Two divers were killed.')).toBe(`  claims

  line 3
    Two divers were killed.
      killed        2  “Two divers”
        read by     rule passive from the word “killed”
        date        open
        speaker     the outlet itself: asserted
        confidence  high: number and verb stand in one clause
        claim       kbb7490ed68c0
`);
  });

  it('ties a part to its whole and a person to who was told before, by words and line', () => {
    const account = accountOf('Nine villagers, including three women, were killed.\n\nA clerk was shot. He died on the way.');
    expect(account).toContain('        part of     “Nine villagers” of line 3\n');
    expect(account).toContain('        person      the same as “A clerk” of line 5\n');
  });

  it('shows hedges, stances and quotations', () => {
    const account = accountOf(
      'At least 30 people were hurt, police said.\n\nThe group claimed some 40 men died. “We are ready,” Omar Hale said.',
    );
    expect(account).toContain('      wounded       at least 30  “At least 30 people”\n');
    expect(account).toContain('      killed        about 40  “some 40 men”\n');
    expect(account).toMatch(/speaker {5}The group.*: claimed\n/);
    expect(account).toMatch(/ {6}statement {5}“We are ready,”\n {8}speaker {5}Omar Hale, “said”: asserted\n {8}claim {7}k[0-9a-f]{12}\n/);
  });

  it('stays within a hundred columns, and writes out what would steer a terminal', () => {
    const account = accountOf(`Nine ${'very '.repeat(60)}tired farmers were killed\u001b[31m on the road to Lune, the mayor said.`);
    expect(account.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(account).toContain('very very');
    expect(account).not.toContain('\u001b');
  });

  it('shows a sentence of several lines for each of them', () => {
    put('in/b.txt', wrapped);
    const shown = [2, 3, 4, 5].map((line) =>
      run(['explain', `in/b.txt:${line}`])
        .out.toString()
        .includes('“Nine farmers”'),
    );
    expect(shown).toEqual([false, true, true, false]);
  });

  it('is left with code 1 where there is no article', () => {
    put('in/picture.png', '\u0089PNG');
    expect(run(['explain', 'in']).code).toBe(1);
  });

  it('lists the events with --events, and shows why one of them is what it is with --event', () => {
    put(
      'in/a.txt',
      'Published: 2021-05-04\n\nA bomb at the Sarwan market in Harabad killed nine people on Monday, Mayor Idris Falk said.\n',
    );
    put(
      'in/b.txt',
      'Published: 2021-05-05\n\nA bomb at the Sarwan market in Harabad on Monday killed 11 people and wounded 30, Lower Harabad hospital said.\n',
    );
    const listed = run(['explain', 'in', '--events']).out.toString();
    const [line, ...others] = listed.trim().split('\n');
    expect(others).toEqual([]);
    const [id = '', date] = (line ?? '').split(/\s+/);
    expect([id, date]).toEqual([expect.stringMatching(/^e[0-9a-f]{12}$/), '2021-05-03']);
    const shown = run(['explain', 'in', '--event', id.slice(0, 6)]).out.toString();
    expect(shown).toContain('killed    9 to 11, best 11:');
    expect(shown).toContain('differs   killed: Later reports give a higher number of people killed.');
    expect(shown).toMatch(/in\/a\.txt:3\n {6}k[0-9a-f]{12} {2}killed {2}“nine people” {2}counts, lower/);
    expect(shown).toMatch(/told\s+with\s+the\s+same\s+names/);
  });

  it('says when there is no such event', () => {
    put('in/raid.txt', raid);
    const { code, err } = run(['explain', 'in', '--event', 'e0']);
    expect(code).toBe(1);
    expect(err).toContain('explain/no-event');
  });
});
