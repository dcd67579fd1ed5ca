import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../src/model.ts';
import { readText, trace } from './claims.fixture.ts';

type Shown = readonly [action: string | null, agent: string | null, place: string | null, edtf: string, reference: string, claims: number];

const shown = ({ action, agent, place, when, reference, claims }: Occurrence): Shown => [
  action,
  agent?.name ?? null,
  place?.text ?? null,
  when.edtf,
  reference,
  claims.length,
];

/** A text, and the happenings it tells, in text order. */
const happenings: readonly (readonly [string, readonly Shown[]])[] = [
  [
    'A US drone strike in Baghdad on January 14 killed a commander.',
    [['US drone strike', 'United States', 'Baghdad', '2024-01-14', 'new', 1]],
  ],
  [
    'The attack in Erbil on January 14 wounded two. A second attack on January 16 killed one.',
    [
      ['attack', null, 'Erbil', '2024-01-14', 'known', 1],
      ['second attack', null, 'Erbil', '2024-01-16', 'other', 1],
    ],
  ],
  [
    'The rocket attack on Camp Taji killed two. The same attack wounded twelve.',
    [
      ['rocket attack', null, 'Camp Taji', '', 'known', 1],
      ['same attack', null, 'Camp Taji', '', 'same', 1],
    ],
  ],
  // A deed told by its verb.
  ['US forces attacked three sites in Yemen on January 22.', [['attack', 'United States', 'Yemen', '2024-01-22', 'new', 1]]],
  // Known by its casualties alone, and by two dates two.
  ['Two people died in a fire.', [[null, null, null, '', 'known', 1]]],
  [
    'Two soldiers were killed on January 28 and three died on January 30.',
    [
      [null, null, null, '2024-01-28', 'known', 1],
      [null, null, null, '2024-01-30', 'known', 1],
    ],
  ],
  // Levels, running counts and things are no happenings.
  ['More than 150 attacks have been counted since October.', []],
  ['Some 900 U.S. troops remain in Syria.', []],
  ['It makes one-way attack drones.', []],
  ['A future attack is feared.', []],
  ['Talks went on.', []],
];

describe('occurrences', () => {
  test.each(happenings)('%s', (text, expected) => {
    const article = readText(text);
    expect(article.occurrences.map(shown), trace(article)).toEqual(expected);
  });

  test('each hangs on claims of its own sentence, and no claim on two', () => {
    const { claims, occurrences, sentences } = readText(
      'Jets hit three bases on January 14 after an attack that killed two. On January 16 a strike killed five and wounded six.',
    );
    const hung = occurrences.flatMap((occurrence) => occurrence.claims);
    expect(hung.length).toBeGreaterThan(3);
    expect(new Set(hung).size).toBe(hung.length);
    for (const { sentence, claims: ids } of occurrences) {
      const own = claims.filter(({ id }) => ids.includes(id));
      expect(own.every(({ evidence }) => evidence.start === sentences[sentence]?.start)).toBe(true);
    }
  });
});

describe('what brought casualties about', () => {
  const actionOf = (text: string): string | null | undefined => readText(text).claims.find(({ kind }) => kind === 'killed')?.action;

  test.each([
    ['Warplanes hit two camps before dawn, killing 22 fighters, two days after a market bombing.', null],
    ['Gunmen killed three guards a week before an attack in Taji.', null],
    ['A man died on Sunday, two days after a bombing in Taji.', 'bombing'],
    ['Three guards were killed after an attack in Taji.', 'attack'],
  ])('is no deed that a time sets apart from them: %s', (text, action) => {
    expect(actionOf(text), trace(readText(text))).toBe(action);
  });
});
