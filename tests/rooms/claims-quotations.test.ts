import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model.ts';
import { claimIn, readText, trace } from './claims.fixture.ts';

/** A text, and of each of its quotations the words, the speaker as told and, where they differ, the one name. */
type Quoted = readonly [words: string, speaker: string | null, name?: string];
type Labelled = readonly [text: string, ...quoted: readonly Quoted[]];

const statementsIn = (text: string): readonly Claim[] => readText(text).claims.filter(({ kind }) => kind === 'statement');

function check(text: string, expected: readonly Quoted[]): void {
  const article = readText(text);
  const found = article.claims
    .filter(({ kind }) => kind === 'statement')
    .map(({ evidence: { focus }, attribution: { speaker, name } }, at) => {
      const words = article.text.slice(focus.start, focus.end);
      return expected[at]?.length === 3 ? [words, speaker, name] : [words, speaker];
    });
  expect(found, trace(article)).toEqual(expected);
}

const agency: readonly Labelled[] = [
  ['"The bridge is gone," said regional governor Pavel Orlik.', ['The bridge is gone,', 'regional governor Pavel Orlik']],
  ['"The bridge is gone," Orlik told reporters on Monday.', ['The bridge is gone,', 'Orlik']],
  ['"Is the bridge gone?" Pavel Orlik asked.', ['Is the bridge gone?', 'Pavel Orlik']],
  ['"The bridge is gone," Pavel Orlik, the governor, said in a statement.', ['The bridge is gone,', 'Pavel Orlik']],
  ['"The bridge is gone," said Pavel Orlik, who governs the region.', ['The bridge is gone,', 'Pavel Orlik']],
  ['Orlik, who governs the region, said: "The bridge is gone."', ['The bridge is gone.', 'Orlik']],
  ['Pavel Orlik, the region\'s governor since May, said the bridge was "a total loss".', ['a total loss', 'Pavel Orlik']],
  ['The bridge was "a total loss," according to governor Pavel Orlik.', ['a total loss,', 'governor Pavel Orlik']],
  ['According to the army, the raid was "a warning".', ['a warning', 'the army']],
  ['Mara Lind said the raid was "cruel" and "without purpose".', ['cruel', 'Mara Lind'], ['without purpose', 'Mara Lind']],
  ['"We wait," said Lind, adding that the road was "not safe".', ['We wait,', 'Lind'], ['not safe', 'Lind']],
  ['Lind left the room, saying "we have nothing to hide".', ['we have nothing to hide', 'Lind']],
  ['KHARTOUM (Agency) - "We wait for the convoy," a driver said.', ['We wait for the convoy,', 'a driver']],
  ['Fox News reported that the Pentagon said the raid was "precise and lawful".', ['precise and lawful', 'the Pentagon']],
  [
    '"There were two aircraft," a senior U.S. official said on condition of anonymity.',
    ['There were two aircraft,', 'a senior U.S. official'],
  ],
];

const agencyMore: readonly Labelled[] = [
  ['The paper seized on Ruth Adler’s claim that there had been “a hundred raids”.', ['a hundred raids', 'Ruth Adler']],
  ['But the Hartwell charity, an aid group, said “all roads are cut”.', ['all roads are cut', 'the Hartwell charity']],
  ['The UN condemned the raid, calling it “horrific”.', ['horrific', 'The UN', 'United Nations']],
  ['“Nothing is left,” the head of the clinic, Dr. Omar Saleh, told the agency.', ['Nothing is left,', 'Dr. Omar Saleh']],
  ['“Nothing is left,” said a Tarnov council statement.', ['Nothing is left,', 'a Tarnov council']],
  ['All roads are cut, Governor Vitaliy Koval wrote on Telegram. “All are safe,” he added.', ['All are safe,', 'Governor Vitaliy Koval']],
  [
    'The army, which did not name the unit, said the strike was “precise”. A rebel spokesman called it “a massacre”.',
    ['precise', 'The army'],
    ['a massacre', 'A rebel spokesman'],
  ],
  ['The council issued a statement calling the test “a clear violation”.', ['a clear violation', 'The council']],
  ['Dean Marsh, a doctor, then appeared on Monday and began by saying he would “never” go.', ['never', 'Dean Marsh']],
  ['Northern Steel CEO Ruth Adler arrived. “We will rebuild,” she said.', ['We will rebuild,', 'Northern Steel CEO Ruth Adler']],
  ['The family was told in May. “We will rebuild,” the family said on Monday.', ['We will rebuild,', 'the family']],
  ['The note was found in a box labelled “medical papers”.'],
];

const broadcaster: readonly Labelled[] = [
  ['Anna Holt called the raid "outrageous".', ['outrageous', 'Anna Holt']],
  ['Anna Holt described him as a "reckless gambler" on Sunday.', ['reckless gambler', 'Anna Holt']],
  ['The minister tweeted: “We will rebuild every house.”', ['We will rebuild every house.', 'The minister']],
  ['The minister wrote on Facebook that “every house” would be rebuilt.', ['every house', 'The minister']],
  // Interrupted by its tag, an utterance stays one statement: the focus is its longest piece, the evidence holds them all.
  ['“We will wait,” Anna Holt told the broadcaster. “And then we will see.”', ['And then we will see.', 'Anna Holt']],
  ['“If they come,” Anna Holt said, “we will be ready.”', ['we will be ready.', 'Anna Holt']],
  ['Anna Holt took questions for an hour. “We will not be moved,” she said.', ['We will not be moved,', 'Anna Holt']],
  ['Anna Holt met Peter Vance in Geneva. “We will not be moved,” he said.', ['We will not be moved,', 'Peter Vance']],
  ['Ms. Holt wrote to President Sorel. Sorel answered late. “We will not be moved,” she said.', ['We will not be moved,', 'Ms. Holt']],
  [
    'Secretary of State Ruth Adler came. “We will not be moved,” Adler said.',
    ['We will not be moved,', 'Adler', 'Secretary of State Ruth Adler'],
  ],
  ['Mr. Vance met Ms. Holt in Geneva. “We will not be moved,” she said.', ['We will not be moved,', 'Ms. Holt']],
  [
    'Anna Holt answered at length.\n\n“We have waited for ten years.”\n\n“Nobody listened to us,” she added.',
    ['We have waited for ten years.', 'Anna Holt'],
    ['Nobody listened to us,', 'Anna Holt'],
  ],
  ['“We have waited for ten years.” That was the answer of the crowd.', ['We have waited for ten years.', null]],
  ['Vance: “We have waited for ten years.”', ['We have waited for ten years.', 'Vance']],
  ['“We have waited for ten years.” — Peter Vance', ['We have waited for ten years.', 'Peter Vance']],
  ['It was “a disgrace,” he said of the vote, after Peter Vance spoke.', ['a disgrace,', null]],
  ['Peter Vance spoke. It was “a disgrace,” he said of the vote.', ['a disgrace,', 'Peter Vance']],
  ['The ministry was brief. “We know of the case,” it said.', ['We know of the case,', 'The ministry']],
  ['Officials came late. “We know of the case,” they said.', ['We know of the case,', 'Officials']],
];

const britishPaper: readonly Labelled[] = [
  ['‘We shall not pay,’ said Lord Marsh.', ['We shall not pay,', 'Lord Marsh']],
  ['‘It’s the soldiers’ duty to stay,’ Marsh said.', ['It’s the soldiers’ duty to stay,', 'Marsh']],
  ['Marsh said it was ‘a farce’ and left.', ['a farce', 'Marsh']],
  ["'We shall not pay,' said Helen Marsh.", ['We shall not pay,', 'Helen Marsh']],
  ['“He told me ‘never again’ and left,” said Helen Marsh.', ['He told me ‘never again’ and left,', 'Helen Marsh']],
  ["''We shall not pay,'' said Helen Marsh.", ['We shall not pay,', 'Helen Marsh']],
  ["``We shall not pay,'' said Helen Marsh.", ['We shall not pay,', 'Helen Marsh']],
  ['The soldiers’ families and the farmers’ union met.'],
  ["The soldiers' families met in the '90s style hall."],
  ['Police said a man, known as ‘Red Tom’, was held.'],
];

const names: readonly Labelled[] = [
  ['“Peace At Last,” Helen Marsh said.', ['Peace At Last,', 'Helen Marsh']],
  ['Helen Marsh called her rival “Mister Nobody”.', ['Mister Nobody', 'Helen Marsh']],
  ['Helen Marsh: “You Will Be Heard”', ['You Will Be Heard', 'Helen Marsh']],
  ['Helen Marsh said “The Long Road Home” was her film of the year.'],
];

const communique: readonly Labelled[] = [
  ['The ministry said in a statement that the raid was “a violation of sovereignty”.', ['a violation of sovereignty', 'The ministry']],
  ['In a statement, the Ministry of Defence said: “All aircraft returned.”', ['All aircraft returned.', 'the Ministry of Defence']],
  ['“All aircraft returned,” the ministry’s spokesman said.', ['All aircraft returned,', 'the ministry’s spokesman']],
  ['“All aircraft returned,” the statement said.', ['All aircraft returned,', 'the statement']],
  ['The Foreign Ministry condemned the raid as “an act of aggression”.', ['an act of aggression', 'The Foreign Ministry']],
  [
    '“The first task is to rescue the miners.\n\n“The second is to close the shaft,” Minister Ivo Bran said.',
    ['The first task is to rescue the miners.\n\n“The second is to close the shaft,', 'Minister Ivo Bran'],
  ],
  ['Defence Minister Ivo Bran opened the meeting. “All is well,” Bran said.', ['All is well,', 'Bran', 'Defence Minister Ivo Bran']],
  ['Sen. Ruth Adler arrived early. “All is well,” the senator said.', ['All is well,', 'the senator', 'Sen. Ruth Adler']],
  [
    'Ruth Adler, a spokeswoman for the fleet, came. “All is well,” the spokeswoman said.',
    ['All is well,', 'the spokeswoman', 'Ruth Adler'],
  ],
  ['President Ivo Bran arrived. “All is well,” the president said.', ['All is well,', 'the president', 'President Ivo Bran']],
];

const ngo: readonly Labelled[] = [
  [
    '“Families are sleeping in the open,” said Dr. Lea Moreau, head of mission for Doctors of the North. “They have no water. They have no food.”',
    // One utterance, interrupted by its tag.
    ['They have no water. They have no food.', 'Dr. Lea Moreau'],
  ],
  [
    'The charity said it was “deeply alarmed” by reports of “mass arrests”.',
    ['deeply alarmed', 'The charity'],
    ['mass arrests', 'The charity'],
  ],
  ['Moreau blamed what she called “criminal neglect” for the deaths.', ['criminal neglect', 'Moreau']],
  ['“This is not aid. This is theatre.” Moreau said so on Friday.', ['This is not aid. This is theatre.', 'Moreau']],
  ['Moreau warned that “the worst is still to come” for the camps.', ['the worst is still to come', 'Moreau']],
  ['The report, published on Friday, says the camps are “close to collapse”.', ['close to collapse', 'The report']],
  ['Moreau spoke to reporters in Lyon:\n\n“We have run out of beds and of time.”', ['We have run out of beds and of time.', 'Moreau']],
];

/** Titles of works, nicknames and single terms are no quotations. */
const scareQuotes: readonly Labelled[] = [
  ['He saw a “suspicious” car.'],
  ['The film “The Long Road Home” opens on Friday.'],
  ['Her song “Over the Hills and Far Away” was played.'],
  ['Joe “Red” Tanner runs the bar.'],
  ['The so-called “safe zone” was shelled.'],
  ['Residents crossed the “green line” on foot.'],
  ['The pipe was 6" wide and 10" long.'],
];

const styles = { agency, agencyMore, broadcaster, britishPaper, names, communique, ngo, scareQuotes };

describe.each(Object.entries(styles))('quotations of %s', (_, rows) => {
  test.each(rows.map(([text, ...quoted]) => ({ text, quoted })))('$text', ({ text, quoted }) => check(text, quoted));
});

/** A text, and of each of its statements the whole evidence. */
const utterances: readonly (readonly [text: string, ...evidence: readonly string[]])[] = [
  ['Rain fell. “We wait,” Lind said. “Then we see.” Snow fell.', '“We wait,” Lind said. “Then we see.”'],
  ['“If they come,” Lind said, “we are ready.” Snow fell.', '“If they come,” Lind said, “we are ready.”'],
  ['“We wait,” Lind said. “Then,” she added, “we see what comes.”', '“We wait,” Lind said.', '“Then,” she added, “we see what comes.”'],
  [
    '“We wait,” Lind said on Monday. “Then we see.” “And then we go home.”',
    '“We wait,” Lind said on Monday. “Then we see.” “And then we go home.”',
  ],
  [
    '“The first task is to wait,” Minister Ivo Bran said. “The second is to dig.\n\n“The third is to go home.”',
    '“The first task is to wait,” Minister Ivo Bran said. “The second is to dig.\n\n“The third is to go home.”',
  ],
  // Told anew, in the next paragraph, or two phrases of the outlet's own sentence.
  ['“We wait,” Lind said.\n\n“Then we see.”', '“We wait,” Lind said.', '“Then we see.”'],
  ['“We wait here,” Lind said. “Then we see,” Marsh said.', '“We wait here,” Lind said.', '“Then we see,” Marsh said.'],
  ['Lind called it “cruel”. “We will not be moved from here.”', 'Lind called it “cruel”.', '“We will not be moved from here.”'],
  [
    'Lind said it was “cruel” and “without purpose”.',
    'Lind said it was “cruel” and “without purpose”.',
    'Lind said it was “cruel” and “without purpose”.',
  ],
];

describe('utterances', () => {
  test.each(utterances)('%s', (text, ...evidence) => {
    expect(statementsIn(text).map((claim) => claim.evidence.quote)).toEqual(evidence);
  });

  test('a figure in the shorter piece keeps its speaker', () => {
    expect(claimIn('“Two soldiers were killed,” Lind said. “We will never forget any one of our friends.”').attribution.speaker).toBe(
      'Lind',
    );
  });
});

const stances = [
  ['The group claimed it had destroyed “three tanks”.', 'claimed', 'claimed'],
  ['The army denied that it had used “banned weapons”.', 'denied', 'denied'],
  ['The mayor alleged that the police “opened fire”.', 'alleged', 'alleged'],
  ['The mayor accused the police of “opening fire on children”.', 'alleged', 'accused'],
  ['The mayor confirmed “three deaths in the market”.', 'asserted', 'confirmed'],
  ['“There were three,” the mayor insisted.', 'asserted', 'insisted'],
  ['“There were three,” according to the mayor.', 'asserted', 'according to'],
] as const;

describe('stances of quotations', () => {
  test.each(stances)('%s', (text, stance, verb) => {
    expect(statementsIn(text)[0]?.attribution, trace(readText(text))).toMatchObject({ stance, verb });
  });
});

/** The speaker and one name of the first figure, whoever said it without quotation marks. */
const indirect = [
  ['Two soldiers were killed, Helen Marsh, a lawyer, said.', 'Helen Marsh', 'Helen Marsh'],
  ['Two soldiers were killed, said Helen Marsh, chairman of the council, who was there.', 'Helen Marsh', 'Helen Marsh'],
  ['Helen Marsh spoke on Monday. Marsh said two soldiers were killed.', 'Marsh', 'Helen Marsh'],
  ['Helen Marsh spoke on Monday. She said two soldiers were killed.', 'Helen Marsh', 'Helen Marsh'],
  ['Ketaeb Hezbollah said two soldiers were killed.', 'Ketaeb Hezbollah', 'Kataib Hezbollah'],
  ['U.S. officials said two soldiers were killed.', 'U.S. officials', 'U.S. officials'],
  ['Two soldiers were killed, the defence ministry told the agency.', 'the defence ministry', 'defence ministry'],
  ['Two soldiers were killed, Governor Vitaliy Koval wrote on Telegram.', 'Governor Vitaliy Koval', 'Governor Vitaliy Koval'],
  ['Two soldiers were killed, according to initial reports.', 'initial reports', 'initial reports'],
  ['Retired General Lloyd Marsh said two soldiers were killed.', 'Retired General Lloyd Marsh', 'Retired General Lloyd Marsh'],
  ['Two soldiers were killed, the sheriff’s office said.', 'the sheriff’s office', 'sheriff’s office'],
  ['The ministry’s denial that two soldiers were killed was brief.', 'The ministry', 'ministry'],
  ['Two soldiers were killed, but the mayor, who arrived late, did not speak.', null, null],
] as const;

describe('speakers of figures', () => {
  test.each(indirect)('%s', (text, speaker, name) => {
    expect(claimIn(text).attribution, trace(readText(text))).toMatchObject({ speaker, name });
  });

  test('of one who relays another, the other speaks', () => {
    const { attribution } = claimIn('Fox News reported that the Pentagon said two soldiers were killed.');
    expect(attribution).toMatchObject({ speaker: 'the Pentagon', via: 'Fox News' });
  });

  test('a body could not confirm what it does not say', () => {
    const { attribution } = claimIn('The army could not confirm that two soldiers were killed.', 'killed');
    expect(attribution.stance).not.toBe('asserted');
  });
});

/** What a stranger's text may hold by the megabyte. */
const hostile = [
  ['tags', 'he said, ', 20_000],
  ['quotations', '“a b c d” ', 20_000],
  ['quotations with tags', '“a b c d,” he said. ', 10_000],
  ['openings', '“a ', 50_000],
  ['straight marks', '" ', 100_000],
  ['single marks', "'a ", 50_000],
  ['nested openings', '"“a ', 40_000],
  ['names', 'Anna Holt, ', 20_000],
  ['quoted paragraphs', '“We wait.\n\n', 10_000],
] as const;

describe('hostile quotations', () => {
  test.each(hostile)(
    '%s',
    (_, piece, times) => {
      expect(() => readText(piece.repeat(times))).not.toThrow();
    },
    6000,
  );
});
