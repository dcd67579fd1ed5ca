import { describe, expect, test } from 'vitest';
import { countedIn, readText, trace } from './claims.fixture.ts';

/** A text, and each of its counts with the count of which it is a part; null where it stands for itself. */
const subsets: readonly (readonly [string, readonly (readonly [kind: string, count: number, whole: number | null])[]])[] = [
  [
    'Nine villagers, including three women, were killed.',
    [
      ['killed', 9, null],
      ['killed', 3, 9],
    ],
  ],
  [
    'The raid killed nine villagers, including three women and a child.',
    [
      ['killed', 9, null],
      ['killed', 3, 9],
      ['killed', 1, 9],
    ],
  ],
  [
    'At least 22 people were killed: 12 nurses and 10 patients.',
    [
      ['killed', 22, null],
      ['killed', 12, 22],
      ['killed', 10, 22],
    ],
  ],
  [
    'The blast wounded four, two of them seriously.',
    [
      ['wounded', 4, null],
      ['wounded', 2, 4],
    ],
  ],
  [
    '14 officers were wounded and four are in serious condition.',
    [
      ['wounded', 14, null],
      ['wounded', 4, 14],
    ],
  ],
  [
    'The blast killed four soldiers. Among the dead were two officers.',
    [
      ['killed', 4, null],
      ['killed', 2, 4],
    ],
  ],
  // A part is smaller than its whole: the nearest count that is large enough.
  [
    'Ten people were killed on Sunday and two on Monday, including five women.',
    [
      ['killed', 10, null],
      ['killed', 2, null],
      ['killed', 5, 10],
    ],
  ],
  // A part without a whole near it is a part all the same, and of nothing.
  ['One of its fighters was killed in the clash.', [['killed', 1, null]]],
  // The whole stands behind its part.
  [
    'He was one of the two Danes who died.',
    [
      ['killed', 1, 2],
      ['killed', 2, null],
    ],
  ],
  [
    'Three more workers died of burns, bringing the number of dead to 17.',
    [
      ['killed', 3, 17],
      ['killed', 17, null],
    ],
  ],
  // A bare number in a state is of the wounded told before.
  [
    'The crash injured 33 people.\n\nThe road was closed. It has been raining.\n\nFive remain in intensive care.',
    [
      ['wounded', 33, null],
      ['wounded', 5, 33],
    ],
  ],
  // The toll of a time is no whole of one happening.
  [
    'Three people died on Friday, bringing the death toll of this year to 41.',
    [
      ['killed', 3, null],
      ['killed', 41, null],
    ],
  ],
  // Places of one flood.
  [
    'The rains killed 57 people. Boucle is the worst hit with 30 dead, followed by Sahel with 19.',
    [
      ['killed', 57, null],
      ['killed', 30, 57],
      ['killed', 19, 57],
    ],
  ],
  // People beside others are no part of them.
  [
    'Two soldiers and a nurse were killed.',
    [
      ['killed', 2, null],
      ['killed', 1, null],
    ],
  ],
  [
    'At least 16 people were killed and 25 wounded.',
    [
      ['killed', 16, null],
      ['wounded', 25, null],
    ],
  ],
  [
    'Three people were killed.\n\nThe talks failed.\n\nTwo of them were killed later.',
    [
      ['killed', 3, null],
      ['killed', 2, null],
    ],
  ],
];

describe('subsets', () => {
  test.each(subsets)('%s', (text, expected) => {
    const article = readText(text);
    const counts = new Map(countedIn(article).map((claim) => [claim.id, claim.quantity?.low ?? null]));
    const found = countedIn(article).map(({ kind, quantity, subsetOf }) => [kind, quantity?.low, counts.get(subsetOf ?? '') ?? null]);
    expect(found, trace(article)).toEqual(expected);
  });
});
