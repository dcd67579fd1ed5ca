import { describe, expect, test } from 'vitest';
import { countedIn, readText, trace } from './claims.fixture.ts';

/** A text, and for each of its counts of people the place of the first claim that tells of the same person; null for numbers. */
const identities: readonly (readonly [string, readonly (readonly [kind: string, words: string, person: number | null])[]])[] = [
  [
    'A man was shot on Elm Street. He died at the scene.',
    [
      ['wounded', 'A man', 0],
      ['killed', 'He', 0],
    ],
  ],
  [
    'A 24-year-old man was shot dead on Friday. Marcus Dell, 24, was killed outside a bar, police said.',
    [
      ['killed', 'A 24-year-old man', 0],
      ['killed', 'Marcus Dell', 0],
    ],
  ],
  [
    'A woman was killed. Another woman was wounded.',
    [
      ['killed', 'A woman', 0],
      ['wounded', 'Another woman', 1],
    ],
  ],
  [
    'A night nurse was hurt. A farmer was killed.',
    [
      ['wounded', 'A night nurse', 0],
      ['killed', 'A farmer', 1],
    ],
  ],
  [
    'Gunmen shot a shopkeeper. His brother was wounded too.',
    [
      ['wounded', 'a shopkeeper', 0],
      ['wounded', 'His brother', 1],
    ],
  ],
  [
    'A boy, 9, was killed. A boy, 15, was wounded.',
    [
      ['killed', 'A boy', 0],
      ['wounded', 'A boy', 1],
    ],
  ],
  [
    'Kim Lind, 40, was killed. Lind was pronounced dead at noon. Ann Lind, 38, was wounded.',
    [
      ['killed', 'Kim Lind', 0],
      ['killed', 'Lind', 0],
      ['wounded', 'Ann Lind', 2],
    ],
  ],
  [
    'Police say a man shot his brother to death before killing himself.',
    [
      ['killed', 'his brother', 0],
      ['killed', 'himself', 1],
    ],
  ],
  [
    'Two soldiers were killed. One soldier was hurt.',
    [
      ['killed', 'Two soldiers', null],
      ['wounded', 'One soldier', null],
    ],
  ],
];

describe('persons', () => {
  test.each(identities)('%s', (text, expected) => {
    const article = readText(text);
    const claims = countedIn(article);
    const ids = claims.map(({ id }) => id);
    const found = claims.map(({ kind, person, evidence: { focus } }) => [
      kind,
      text.slice(focus.start, focus.end),
      person === null ? null : ids.indexOf(person),
    ]);
    expect(found, trace(article)).toEqual(expected);
  });

  test('a number told before counts a person of its own sort, and nobody of another trade or time', () => {
    const partOf = (text: string): readonly boolean[] => countedIn(readText(text)).map(({ subsetOf }) => subsetOf !== null);
    expect(partOf('Five people were shot. A girl, 9, was shot in the hand.')).toEqual([false, true]);
    expect(partOf('Two U.S. troops were killed at Camp Taji. A strike killed a U.S. contractor.')).toEqual([false, false]);
  });
});
