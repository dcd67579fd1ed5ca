import { describe, expect, test } from 'vitest';
import { claimIn, readText, trace } from './claims.fixture.ts';

/** A text, and of its first counted claim: the speaker's words, the speaker's one name, the verb. */
const voices = [
  ['The ministry said that two soldiers were killed.', 'The ministry', 'ministry', 'said'],
  ['Two soldiers were killed, the ministry said.', 'the ministry', 'ministry', 'said'],
  ['Two soldiers were killed, said the ministry.', 'the ministry', 'ministry', 'said'],
  ['Two soldiers were killed, according to officials.', 'officials', 'officials', 'according to'],
  ['According to the Pentagon, two soldiers were killed.', 'the Pentagon', 'Pentagon', 'according to'],
  ['Gen. Paul Reed, who is in charge of the region, said two soldiers were killed.', 'Gen. Paul Reed', 'Gen. Paul Reed', 'said'],
  ['Its head, Suharyanto, said two soldiers were killed.', 'Suharyanto', 'Suharyanto', 'said'],
  ['Austin’s statement said two soldiers were killed.', 'Austin', 'Austin', 'said'],
  // The words before a speaker in the next, short sentence are his or hers.
  ['“Two soldiers were killed at dawn,” the mayor said.', 'the mayor', 'mayor', 'said'],
  ['“Two soldiers were killed at dawn.” The mayor said so on Monday.', 'The mayor', 'mayor', 'said'],
  ['The mayor said so. “Two soldiers were killed at dawn.”', 'The mayor', 'mayor', null],
  // Pronouns: a person for "she", whoever spoke last for "it", and nobody before anybody has spoken.
  ['The Pentagon said it was ready. It said two soldiers were killed.', 'The Pentagon', 'Pentagon', 'said'],
  ['Anna Holt said so. The Pentagon said more. She added that two soldiers were killed.', 'Anna Holt', 'Anna Holt', 'added'],
  ['Anna Holt said so. A statement said two soldiers were killed.', 'Anna Holt', 'Anna Holt', 'said'],
  ['She said two soldiers were killed.', null, null, null],
  // One bearer for every form of a name.
  [
    'Defense Secretary Lloyd Austin said so. Mr. Austin said two soldiers were killed.',
    'Mr. Austin',
    'Defense Secretary Lloyd Austin',
    'said',
  ],
  ['Kata’eb Hezbollah said two soldiers were killed.', 'Kata’eb Hezbollah', 'Kataib Hezbollah', 'said'],
  // The outlet's own voice.
  ['Two soldiers were killed.', null, null, null],
  ['The group claimed responsibility for the attack that killed two soldiers.', null, null, null],
  ['It is said to be the raid that killed two soldiers.', null, null, null],
  ['The minister blamed rebels for an attack that killed two soldiers.', null, null, null],
  ['The mayor spoke of a “cowardly raid”, which killed two soldiers.', null, null, null],
  ['The mayor said it was a “cowardly raid”, which killed two soldiers.', null, null, null],
] as const;

const stances = [
  ['The ministry said two soldiers were killed.', 'asserted'],
  ['The group claimed that two soldiers were killed.', 'claimed'],
  ['The army alleged two soldiers were killed.', 'alleged'],
  ['Iran denied that any soldiers were killed.', 'denied'],
] as const;

describe('speakers', () => {
  test.each(voices)('%s', (text, speaker, name, verb) => {
    expect(claimIn(text).attribution, trace(readText(text))).toMatchObject({ speaker, name, verb });
  });

  test.each(stances)('%s', (text, stance) => {
    expect(claimIn(text).attribution.stance).toBe(stance);
  });

  test('a relayed speaker is named beside the one who relays', () => {
    const { attribution } = claimIn('The governor said that two soldiers were killed, Fox News reported.');
    expect(attribution).toMatchObject({ speaker: 'The governor', via: 'Fox News' });
  });

  test('nothing is denied where nobody denies', () => {
    const { claims } = readText('It is not clear whether any soldiers were killed.');
    expect(claims).toEqual([]);
  });
});

/** A text, and of each of its quotations the words and the speaker. */
const quotations: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  ['“We will wait,” said Anna Holt.', [['We will wait,', 'Anna Holt']]],
  [
    '"We will wait," Anna Holt said. "And then we will see."',
    [
      ['We will wait,', 'Anna Holt'],
      ['And then we will see.', 'Anna Holt'],
    ],
  ],
  ['Anna Holt called it “a sad day for us”.', [['a sad day for us', null]]],
  ['Anna Holt said it was “a sad day”.', [['a sad day', 'Anna Holt']]],
  ['He saw a “suspicious” car.', []],
  ['The sign read “keep out” in red.', []],
  ['“Never closed and so it runs to the end, Anna Holt said.', [['Never closed and so it runs to the end, Anna Holt said.', null]]],
  [
    '“One two three.”\n\n“Four five six.”',
    [
      ['One two three.', null],
      ['Four five six.', null],
    ],
  ],
];

describe('quotations', () => {
  test.each(quotations)('%s', (text, expected) => {
    const article = readText(text);
    const statements = article.claims.filter(({ kind }) => kind === 'statement');
    const found = statements.map(({ evidence, attribution }) => [
      text.slice(evidence.focus.start, evidence.focus.end),
      attribution.speaker,
    ]);
    expect(found, trace(article)).toEqual(expected);
  });
});
