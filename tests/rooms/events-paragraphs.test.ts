/** What the paragraphs of an article tell apart: days told before casualties, round-ups, unrelated happenings, news of an earlier day. */
import { describe, expect, test } from 'vitest';
import { happeningsIn } from './events.fixture.ts';

describe('a day that a paragraph tells before its casualties', () => {
  test.each([
    ['2023-06-19', 'A gallery of a mine came down at Velm on Saturday afternoon. Four miners were killed.', ['2023-06-17 killed 4..4']],
    [
      '2023-06-19',
      'Gunmen opened fire on a shop in Tovar on Friday night. Two brothers were killed.\n\nA lorry ran off the road near Velm on Sunday. Three people were killed.',
      ['2023-06-16 killed 2..2', '2023-06-18 killed 3..3'],
    ],
    // The day of a court, and a count that speaks of those told before.
    [
      '2023-06-22',
      'Gunmen killed 17 people and wounded six in Tor on Tuesday. A patrol was ambushed on 2 June; four soldiers were killed that day. The six wounded were taken to hospital.',
      ['2023-06-02 killed 4..4', '2023-06-20 killed 17..17, wounded 6..6'],
    ],
  ])('%s: %s', (published, text, expected) => {
    expect(happeningsIn(published, text)).toEqual(expected);
  });
});

describe('a round-up that says that it is one', () => {
  test.each([
    [
      '2023-06-19',
      'Three accidents on Saturday and Sunday have left at least 21 dead.\n\nA coach fell into a gorge at Abra Sola on Saturday. Eleven people were killed.\n\nA gallery came down at Cerro Bajo on Saturday. Four miners were killed.\n\nA boat turned over on the Ucara on Sunday. Six people drowned.',
      ['2023-06-17 killed 11..11', '2023-06-17 killed 4..4', '2023-06-18 killed 6..6'],
    ],
    // One happening in two places of the wounded.
    [
      '2023-06-19',
      'Two explosions killed nine people and wounded 20 in Tovar on Sunday.\n\nTwelve of the wounded are at Mercy Hospital.\n\nEight others were taken to Velm Clinic.',
      ['2023-06-18 killed 9..9, wounded 20..20'],
    ],
  ])('%s: %s', (published, text, expected) => {
    expect(happeningsIn(published, text)).toEqual(expected);
  });
});

describe('news of an earlier day', () => {
  test.each([
    [
      '2021-05-20',
      'Two brothers will spend their lives in prison for a shooting in Tovar on June 15, 2019, that killed three people and wounded six.\n\nThe judge read the sentence on Thursday.',
      ['2019-06-15 killed 3..3, wounded 6..6'],
    ],
    [
      '2024-01-03',
      'Forty-one soldiers were wounded in a missile attack on Camp Tor on Nov. 15, the ministry said on Wednesday. No one was killed.',
      ['2023-11-15 killed 0..0, wounded 41..41'],
    ],
  ])('%s: %s', (published, text, expected) => {
    expect(happeningsIn(published, text)).toEqual(expected);
  });
});

describe('the found are among the toll', () => {
  test('a toll that has risen after bodies were found', () => {
    const text =
      'The death toll of a raid on the village of Tor on Sunday has risen to 15 after four bodies were found, the governor said on Wednesday.';
    expect(happeningsIn('2023-06-14', text)).toEqual(['2023-06-11 killed 15..15']);
  });
});

describe('a count since long ago', () => {
  test('is of none of its days', () => {
    const text = 'Two guards were shot dead in Tovar on Tuesday. Since the coup of February 2021 more than 2,300 people have been killed.';
    expect(happeningsIn('2023-06-14', text)).toEqual(['2023-06-13 killed 2..2']);
  });
});
