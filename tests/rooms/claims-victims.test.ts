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
    'A trooper was shot in the arm. Officers shot the suspect. The suspect died.',
    [
      ['wounded', 'A trooper', 0],
      ['wounded', 'the suspect', 1],
      ['killed', 'The suspect', 1],
    ],
  ],
  [
    'Three people were killed and a fourth person was wounded. Marcus Dell, 30, was killed at the door.',
    [
      ['killed', 'Three people', null],
      ['wounded', 'a fourth person', 1],
      ['killed', 'Marcus Dell', 2],
    ],
  ],
  [
    'A woman was killed on Friday. Officers were called about a woman who was shot. The woman, 26, died at noon.',
    [
      ['killed', 'A woman', 0],
      ['wounded', 'a woman', 0],
      ['killed', 'The woman', 0],
    ],
  ],
  [
    'A man was killed on Friday. A woman was shot on Saturday.',
    [
      ['killed', 'A man', 0],
      ['wounded', 'A woman', 1],
    ],
  ],
  [
    'A man was killed on Friday. A man was wounded on Oak Street and is in stable condition.',
    [
      ['killed', 'A man', 0],
      ['wounded', 'A man', 1],
    ],
  ],
  [
    'A girl, 3, was shot on Friday. A boy was playing with a pistol when another child was shot, police said.',
    [
      ['wounded', 'A girl', 0],
      ['wounded', 'another child', 1],
    ],
  ],
  [
    'A girl, 3, was shot on Friday. A child was playing with a pistol when another child was shot, police said.',
    [
      ['wounded', 'A girl', 0],
      ['wounded', 'another child', 0],
    ],
  ],
  [
    'A man was killed and another man was wounded on Friday. No one was charged. Another man, 30, was wounded in the leg.',
    [
      ['killed', 'A man', 0],
      ['wounded', 'another man', 1],
      ['wounded', 'Another man', 1],
    ],
  ],
  [
    'A boy and a girl were wounded on Monday. A woman was wounded too. A third person was taken home.\n\nA third person was wounded, the mayor said.',
    [
      ['wounded', 'A boy', 0],
      ['wounded', 'a girl', 1],
      ['wounded', 'A woman', 2],
      ['wounded', 'A third person', 2],
    ],
  ],
  [
    'A second victim, a farmer, was wounded on Friday.',
    [
      ['wounded', 'A second victim', 0],
      ['wounded', 'a farmer', 0],
    ],
  ],
  [
    'A relative was shot on Friday. His uncle was shot in the arm.',
    [
      ['wounded', 'A relative', 0],
      ['wounded', 'His uncle', 0],
    ],
  ],
  [
    'The gunman wounded her 12-year-old sister. He killed their mom.',
    [
      ['wounded', 'her 12-year-old sister', 0],
      ['killed', 'their mom', 1],
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
