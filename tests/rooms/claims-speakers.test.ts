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
  // A figure without a clause of its own: counted, put at so many, spoken of.
  ['The clinic counts 31 dead.', 'The clinic', 'clinic', 'counts'],
  ['The monitor has documented the killing of 44 villagers.', 'The monitor', 'monitor', 'documented'],
  ['Colombo admitted to 21 dead.', 'Colombo', 'Colombo', 'admitted'],
  ['On Monday the harbour ministry had spoken of seven dead.', 'the harbour ministry', 'harbour ministry', 'spoken'],
  ['The commander talks of about 30 dead.', 'The commander', 'commander', 'talks'],
  ['The union put the number of dead at 94.', 'The union', 'union', 'put'],
  ['State radio reported 14 dead.', 'State radio', 'State radio', 'reported'],
  ['Aid workers estimate 300 people were killed.', 'Aid workers', 'Aid workers', 'estimate'],
  ['The army put its losses at eight dead.', 'The army', 'army', 'put'],
  ['No soldiers were killed, the command assesses.', 'the command', 'command', 'assesses'],
  ['The army announces that two soldiers were killed.', 'The army', 'army', 'announces'],
  ['The army informs the public that two soldiers were killed.', 'The army', 'army', 'informs'],
  ['The army left the valley, saying two soldiers had been killed.', 'The army', 'army', 'saying'],
  // An apposition behind the name, and a clause of its own behind "after".
  [
    'The raids began hours after the Lake Observatory, a monitor with its seat in Geneva, reported that two soldiers were killed.',
    'the Lake Observatory',
    'Lake Observatory',
    'reported',
  ],
  ['Hours after the raid, the army, which left the valley, said two soldiers were killed.', 'the army', 'army', 'said'],
  ['The army — which left the valley on Sunday — said two soldiers were killed.', 'The army', 'army', 'said'],
  ['Two soldiers were killed, per the army’s spokesman.', 'the army’s spokesman', 'army’s spokesman', 'per'],
  ['On Monday, several aid groups left, saying that two soldiers were killed.', 'several aid groups', 'several aid groups', 'saying'],
  ['The army left. Anybody who says two soldiers were killed is wrong.', null, null, null],
  // The next sentence tells whose figure it is.
  ['Two soldiers were killed near Tarnov. The army gave the figure on Monday.', 'The army', 'army', 'gave'],
  ['Two soldiers were killed near Tarnov. The figure came from the army.', 'the army', 'army', 'came from'],
  ['Two soldiers were killed near Tarnov. The army gave the body back on Monday.', null, null, null],
  // A live blog opens with the hour.
  ['17:26 The airline: “Eleven passengers were killed.”', 'The airline', 'airline', null],
  // Near misses of the figures above: a thing that happens tells nothing, and what is taken for granted is not told.
  ['The raid put the number of dead at 94.', null, null, null],
  ['The latest deaths put the number of dead at 94.', null, null, null],
  ['The minister spoke of the raid that killed two soldiers.', null, null, null],
  ['The man accused of killing two soldiers fled.', null, null, null],
  ['Ivo Bran, suspected of killing two soldiers, fled.', null, null, null],
  ['The two suspects were near when two soldiers were killed.', null, null, null],
  ['According to the police report, two soldiers were killed.', 'the police report', 'police report', 'according to'],
  ['Police spent hours there after a woman stopped them, saying two soldiers were killed.', null, null, null],
  ['Marsh said it was over, adding that two soldiers were killed.', 'Marsh', 'Marsh', 'adding'],
  ['Police counted on a truce, and two soldiers were killed.', null, null, null],
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

  test.each([
    ['The Post quoted the ministry as saying that two soldiers were killed.', 'the ministry', 'The Post'],
    ['The ministry was quoted by state radio as saying that two soldiers were killed.', 'The ministry', 'state radio'],
    ['State radio, citing the army, reported two soldiers killed.', 'the army', 'State radio'],
    ['State radio, citing the army, reported that two soldiers were killed.', 'the army', 'State radio'],
    ['Two soldiers were killed, state radio reported, citing the army.', 'the army', 'state radio'],
    ['The minister, citing the army, said two soldiers were killed.', 'The minister', null],
  ])('%s', (text, speaker, via) => {
    expect(claimIn(text).attribution, trace(readText(text))).toMatchObject({ speaker, via });
  });

  test.each([
    ['The ministry put the number of dead at 77 dead, the union at 94 dead.', ['The ministry', 'the union']],
    ['The hospital counts 31 dead, the governor 24 dead.', ['The hospital', 'the governor']],
    ['The rebels claimed to have killed 40 soldiers; the army put its losses at eight dead.', ['The rebels', 'the army']],
  ])('rival figures: %s', (text, speakers) => {
    const article = readText(text);
    expect(
      article.claims.map(({ attribution }) => attribution.speaker),
      trace(article),
    ).toEqual(speakers);
  });

  test('nothing is denied where nobody denies', () => {
    const { claims } = readText('It is not clear whether any soldiers were killed.');
    expect(claims).toEqual([]);
  });
});

/** A text, and of each of its quotations the words and the speaker. */
const quotations: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  ['“We will wait,” said Anna Holt.', [['We will wait,', 'Anna Holt']]],
  // One utterance with its tag in the middle is one statement; its focus is the longer piece.
  ['"We will wait," Anna Holt said. "And then we will see."', [['And then we will see.', 'Anna Holt']]],
  ['Anna Holt called it “a sad day for us”.', [['a sad day for us', 'Anna Holt']]],
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
