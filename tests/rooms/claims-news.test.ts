import { describe, expect, it, test } from 'vitest';
import { readText } from './claims.fixture.ts';

/** Articles published on Thursday 1 February 2024, and the day of what each is about; empty where none can be told. */
const stories = [
  ['Three men were shot dead on Tuesday night. A suspect was arrested on Wednesday, police said.', '2024-01-30'],
  ['Police on Wednesday arrested a man over the shooting of two guards. The guards were shot on Monday at 9 p.m.', '2024-01-29'],
  ['A clerk was killed and two were wounded around 1:25 a.m. Sunday. A vigil is planned for Friday.', '2024-01-28'],
  ['The ferry sank on Wednesday and 14 people died. It was built in 1998 and repaired in March 2019.', '2024-01-31'],
  ['Posted: Monday, January 29, 2024 3:13 PM EST. A boy was wounded on Saturday when shots were fired at a bus.', '2024-01-27'],
  ['An earlier raid killed five in 2019. The mayor was shot on Tuesday.', '2024-01-30'],
  // A night belongs to its second day, a clock that bounds a day to that day.
  ['Four people were killed overnight when gunfire hit a café.', '2024-02-01'],
  ['Shots were fired shortly after 10 p.m. on Monday and hit four men.', '2024-01-29'],
  // Only the day of a saying: news of about then.
  ['Jets struck three depots, the ministry said on Wednesday.', '2024-01-31~'],
  // No day at all: news of about the day of publication; but not where nothing is told as done.
  ['Gunmen opened fire on a convoy and killed two drivers.', '2024-02-01~'],
  ['The ministry plans a new road.', ''],
  ['A bomb killed nine people on 14 January 2003.', ''],
] as const;

describe('news', () => {
  test.each(stories)('%s', (text, edtf) => {
    expect(readText(text).news.edtf).toBe(edtf);
  });

  it('says from which words it was concluded', () => {
    const { news, text } = readText('Three men were shot dead on Tuesday night.');
    expect(news).toMatchObject({
      basis: 'inferred',
      anchor: '2024-02-01',
      reasons: ['the article is about what happened then: "Tuesday night"'],
    });
    expect(text.slice(news.evidence?.start, news.evidence?.end)).toBe('Tuesday night');
  });

  it('counts a line that a page prints twice once', () => {
    const twice =
      'A clerk was shot dead on Monday.\n\nA clerk was shot dead on Monday.\n\nTwo guards were killed on Wednesday at 5 p.m. at the bank. Shots were fired on Wednesday.';
    expect(readText(twice).news.edtf).toBe('2024-01-31');
  });

  it('makes a happening of news that no figure and no attack by name tells', () => {
    const { occurrences, claims } = readText('Shots rang out near the quay on Monday.');
    expect(claims).toEqual([]);
    expect(occurrences.map(({ when, claims: hung }) => [when.edtf, hung])).toEqual([['2024-01-29', []]]);
  });
});
