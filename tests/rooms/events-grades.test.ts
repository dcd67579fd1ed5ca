/** How well an event stands, by the rules of the casualty recorders. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import type { Grade } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

/** The grade of the first event that these articles tell of. */
function gradeOf(...texts: readonly string[]): Grade | undefined {
  const articles = texts.map((text, at) =>
    readLine(JSON.stringify({ id: `a${at + 1}`, publisher: `Outlet ${at + 1}`, published: '2024-05-02', text }), at + 1),
  );
  return linkEvents(
    articles.map((article) => readClaims(dateArticle(article, lexicons), lexicons)),
    lexicons,
  ).find(({ claims }) => claims.length > 0)?.grade;
}

const bomb = 'A bomb killed nine people at the Sarwan market in Harabad, Iraq, on Wednesday, police said.';

describe('a grade', () => {
  it.each([
    ['one voice', [bomb], 'weak', 'it rests on a single origin'],
    [
      'two voices',
      [
        bomb,
        'Nine people were killed by a bomb at the Sarwan market in Harabad, Iraq, on Wednesday, Doctor Lena Marr of the hospital said.',
      ],
      'fair',
      'two or more independent origins report it',
    ],
    [
      'who did it says so',
      [`${bomb} Islamic State claimed responsibility for the attack.`],
      'confirmed',
      'the party that acted says so itself (Islamic State)',
    ],
    ['nobody says so', [`${bomb} No group has claimed responsibility for the attack.`], 'weak', 'it rests on a single origin'],
    [
      'a side counts what it did',
      ['The Israeli military said it struck a house in Gaza on Wednesday, killing three militants.'],
      'confirmed',
      'the party that acted says so itself (Israel Defense Forces)',
    ],
    [
      'another side says who did it',
      ['An Israeli air strike killed five advisers in Damascus on Wednesday, Iran said.'],
      'weak',
      'it rests on a single origin',
    ],
    [
      'two say that it was theirs',
      [`${bomb} Islamic State claimed responsibility for the attack. The Taliban also claimed responsibility for the attack.`],
      'contested',
      'more than one party takes responsibility (Islamic State, Taliban)',
    ],
    [
      'who is named denies it',
      ['An Israeli air strike killed five advisers in Damascus on Wednesday, Iran said. Israel denied carrying out the strike.'],
      'contested',
      'Israel denies that it was its deed, others say that it was',
    ],
    [
      'tolls that cannot both be right',
      [
        `${bomb} Islamic State claimed responsibility for the attack.`,
        'A bomb killed 14 people at the Sarwan market in Harabad, Iraq, on Wednesday, Doctor Lena Marr said.',
      ],
      'contested',
      'the sources make competing claims about the toll',
    ],
    [
      'only denied',
      ['The army denied that nine people were killed in an air strike in Harabad on Wednesday.'],
      'discounted',
      'it is only told by who denies it',
    ],
  ] as const)('%s', (_, texts, word, rule) => {
    expect(gradeOf(...texts)).toEqual({ word, rule });
  });
});
