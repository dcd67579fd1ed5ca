import { describe, expect, it } from 'vitest';
import { workplace } from './program.ts';

const { put, run } = workplace();

const raid = `Raid on the harbour

Rockets killed two drivers at Camp Taji late on March 12, U.S. Defense Secretary Mark Esper said.

A guard was wounded a day earlier.
`;

describe('make-brief explain', () => {
  it('shows the day of an article that nobody dates, every date and every claim, with what each was concluded from', () => {
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
  line 3  killed "two drivers"  2020-03-12 (day, relative, counted from 2020-03-12/2020-03-14)
  line 5  wounded "A guard"  2020-03-11 (day, relative, counted from 2020-03-12)
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
  line 5  wounded "A guard"  2020-03-11 (day, relative, counted from 2020-03-12)
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

  it('is left with code 1 where there is no article', () => {
    put('in/picture.png', '\u0089PNG');
    expect(run(['explain', 'in']).code).toBe(1);
  });
});
