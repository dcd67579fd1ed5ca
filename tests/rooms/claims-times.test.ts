import { describe, expect, test } from 'vitest';
import { claimIn, readText, trace } from './claims.fixture.ts';

/** A text published on Thursday 1 February 2024, and the date of its first counted claim; empty where the text leaves it open. */
const dates = [
  ['Two soldiers were killed on January 28.', '2024-01-28'],
  ['On January 28 two soldiers were killed.', '2024-01-28'],
  ['Two soldiers were killed on Sunday.', '2024-01-28'],
  ['Two soldiers were killed in 2019.', '2019'],
  ['Two soldiers were killed.', ''],
  // The day of saying it is another one.
  ['The ministry said on January 30 that two soldiers were killed.', ''],
  ['The ministry told parliament on January 30 that two soldiers were killed.', ''],
  ['Two soldiers were killed on January 28, the ministry said on Tuesday.', '2024-01-28'],
  ['The ministry said two soldiers were killed on January 28.', '2024-01-28'],
  ['The ministry said Tuesday two soldiers were killed on January 28.', '2024-01-28'],
  // What goes on while one speaks has the day of the speech.
  ['The ministry said on January 30 that strikes were being carried out on three bases.', '2024-01-30'],
  // Of two happenings each has its own.
  ['Strikes killed two soldiers following an attack a day earlier.', ''],
  ['Jets struck on January 30 after an attack that killed two soldiers on January 28.', '2024-01-28'],
  // Handed on by the sentence before, where this one leans on it.
  ['The attack came on January 28. The same attack killed two soldiers.', '2024-01-28'],
  ['The attack came on January 28. It killed two soldiers.', '2024-01-28'],
  ['The attack came on January 28. In retaliation, jets hit three bases.', '2024-01-28'],
  ['The attack came on January 28. A bus crash killed two soldiers.', ''],
  ['The attack came on January 28.\n\nThe talks failed.\n\nTwo soldiers were killed.', ''],
  // What is added has a clause and a day of its own; who had been hurt before has none here.
  ['The blast killed nine, the ministry said, adding that the funeral would be held on Friday.', ''],
  ['The blast killed nine, the ministry said, adding its regret on Tuesday.', '2024-01-30'],
  ['Two of the wounded died in Kut on Tuesday.', ''],
  ['Two of the guards died in Kut on Tuesday.', '2024-01-30'],
  ['Rebels killed three guards a week before the vote.', ''],
  // The day of the mourning is not that of the death.
  ['Candles were lit on Monday for the six who lost their lives.', ''],
  ['A vigil was held on January 30 for the two soldiers who died.', ''],
  ['A vigil was held for the two soldiers who died on January 28.', '2024-01-28'],
  ['On January 28 two soldiers were killed at a funeral.', '2024-01-28'],
  // A level of troops holds at the time of writing, known to the month.
  ['Some 900 U.S. troops remain in Syria.', '2024-02'],
  ['Some 900 U.S. troops were in Syria in 2019.', '2019'],
  ['France sent 1,500 paratroopers to Mali.', ''],
] as const;

describe('times', () => {
  test.each(dates)('%s', (text, edtf) => {
    expect(claimIn(text).when.edtf, trace(readText(text))).toBe(edtf);
  });

  test('of two counts of one sentence each has the date that stands by it', () => {
    const { claims } = readText('Two soldiers were killed on January 28 and three died on January 30.');
    expect(claims.map(({ quantity, when }) => [quantity?.low, when.edtf])).toEqual([
      [2, '2024-01-28'],
      [3, '2024-01-30'],
    ]);
  });

  test('a date handed on says where it came from', () => {
    const { when } = claimIn('The attack came on January 28. The same attack killed two soldiers.');
    expect(when).toMatchObject({ basis: 'relative', anchor: '2024-01-28', reasons: ['the sentence before gives the date'] });
  });
});
