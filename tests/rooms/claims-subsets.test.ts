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
