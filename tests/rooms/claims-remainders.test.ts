/** Numbers of some of the dead and wounded beside the number of all, and who is counted where a participle tells what they did. */
import { describe, expect, test } from 'vitest';
import { countedIn, readText } from './claims.fixture.ts';

/** Each claim in short: "wounded 30 part", with "in" where it counts a part of another. */
const told = (text: string): readonly string[] =>
  countedIn(readText(text)).map(
    ({ kind, quantity, rule, subsetOf }) => `${kind} ${quantity?.low}${rule === 'part' ? ' part' : ''}${subsetOf === null ? '' : ' in'}`,
  );

describe('who is left of the wounded', () => {
  test.each([
    ['Thirty patients were still in hospital on Monday morning.', ['wounded 30 part']],
    ['Six of the injured are still in hospital.', ['wounded 6 part']],
    ['The blast wounded 20 people. Nine patients remained in hospital on Tuesday.', ['wounded 20', 'wounded 9 in']],
    ['Two of the three survivors were wounded.', ['wounded 2 part']],
    ['In our province alone 27 people have lost their lives.', ['killed 27 part']],
    ['Nineteen hostages were rescued on Monday. Seven of them were wounded.', ['wounded 7']],
    ['Thirty people were taken to hospital with burns.', ['wounded 30']],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

describe('parts of a toll by day and place', () => {
  test.each([
    [
      'Mines have killed eight soldiers in two days: five on Monday at Tor, and three on Tuesday at Velm.',
      ['killed 8', 'killed 5 in', 'killed 3 in'],
    ],
    ['Mines have killed eight soldiers: five in Tor and three in Velm.', ['killed 8', 'killed 5 in', 'killed 3 in']],
    ['Mines have killed eight soldiers: two men in a jeep are missing.', ['killed 8', 'missing 2']],
    ['Mines have killed eight soldiers: nobody had marked them on Monday at Tor.', ['killed 8']],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

describe('what people did who were killed', () => {
  test.each([
    ['Two Americans and one Briton working for a charity were killed on Monday.', ['killed 2', 'killed 1']],
    ['A Briton guarding the gate was killed on Monday.', ['killed 1']],
    ['Two Americans working in Yemen were killed.', ['killed 2']],
    ['The number of dead is now 14.', ['killed 14']],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});
