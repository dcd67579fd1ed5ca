import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/articles/blocks.ts';
import { flow, joinAt } from '../../src/text/joins.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { fold, slice } from '../../src/text/spans.ts';
import { tokenize } from '../../src/text/tokens.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('words broken over lines', () => {
  test.each<readonly [string, string]>([
    ['a mis-\nsile', 'a missile'],
    ['a mis-\r\nsile', 'a missile'],
    ['a mis-\rsile', 'a missile'],
    ['a mis-  \n    sile', 'a missile'],
    ['a mis‐\nsile', 'a missile'],
    ['in-\nter-\nnational law', 'international law'],
    ['the Presi-\ndent of Afghan-\nistan', 'the President of Afghanistan'],
    ['al-Mu-\nhandis', 'al-Muhandis'],
    ['Kata’eb Hez-\nbollah’s', 'Kata’eb Hezbollah’s'],
    ['cas\u00adual\u00adties', 'casualties'],
    ['cas\u00ad\nualties', 'casualties'],
    ['anti-air-\ncraft', 'anti-aircraft'],
    ['un-\nrelated', 'unrelated'],
    ['a short-\nage of six-\nteen', 'a shortage of sixteen'],
    ['no one-\nself', 'no oneself'],
    ['the thresh-\nold', 'the threshold'],
    ['it was with-\nheld', 'it was withheld'],
    ['seven-\nty high ten-\nsions', 'seventy high tensions'],
    ['they ex-\npect it every week-\nday at mid-\nday', 'they expect it every weekday at midday'],
    // The hyphen is the word's own.
    ['an F-\n16', 'an F-16'],
    ['Al-\nAsad', 'Al-Asad'],
    ['U.S.-\nled', 'U.S.-led'],
    ['US-\nled', 'US-led'],
    ['Iran-\nbacked', 'Iran-backed'],
    ['Saudi-\nled', 'Saudi-led'],
    ['rebel-\ncontrolled', 'rebel-controlled'],
    ['self-\ndefense', 'self-defense'],
    ['ex-\nsoldiers of an ex-\npresident', 'ex-soldiers of an ex-president'],
    ['well-\nknown', 'well-known'],
    ['half-\nmast', 'half-mast'],
    ['anti-\ngovernment', 'anti-government'],
    ['non-\ncombatant', 'non-combatant'],
    ['anti-\nIran', 'anti-Iran'],
    ['short-\nrange', 'short-range'],
    ['long-\nterm', 'long-term'],
    ['a 46-year-\nold', 'a 46-year-old'],
    ['a 46-\nyear-old', 'a 46-year-old'],
    ['three-\nday', 'three-day'],
    ['twenty-\nfive', 'twenty-five'],
    ['ten-\nyear', 'ten-year'],
    ['surface-\nto-air', 'surface-to-air'],
    ['state-of-the-\nart', 'state-of-the-art'],
    ['mid-\nOctober', 'mid-October'],
    // Nothing is joined.
    ['in 2020-\n21', 'in 2020- 21'],
    ['short-\nand medium-range', 'short- and medium-range'],
    ['pre- or post-\nor never', 'pre- or post- or never'],
    ['he left -\nand came', 'he left - and came'],
    ['he left--\nand came', 'he left-- and came'],
    ['mis-\n\nsile', 'mis- sile'],
    ['Dead: 12-\nHurt: 5', 'Dead: 12- Hurt: 5'],
    ['- one\n- two', '- one - two'],
    ['mis- sile', 'mis- sile'],
    ['mis-', 'mis-'],
    ['mis-\n', 'mis-'],
    ['\u00adsoft\u00ad and \u00ad stray\u00ad', 'soft and stray'],
    ['  one \t two\n\u00a0 three\r\n', 'one two three'],
    ['“Go,”\nhe said.', '“Go,” he said.'],
  ])('%j reads %j', (text, expected) => {
    expect(flow(text, whole(text))).toBe(expected);
    expect(tokenize(text).map((token) => token.text)).toEqual(tokenize(expected).map((token) => token.text));
  });

  test('a broken word is one token over the raw characters', () => {
    const text = 'A Mis-\n  sile’s “cas\u00adualties”';
    const [, word, possessive, , soft] = tokenize(text);
    expect(word).toEqual({ kind: 'word', text: 'Missile', lower: 'missile', plain: 'missile', start: 2, end: 13, isCapital: true });
    expect(possessive?.kind).toBe('possessive');
    expect([soft?.lower, soft && slice(text, soft)]).toEqual(['casualties', 'cas\u00adualties']);
  });

  test('where the word goes on, and with what', () => {
    expect(joinAt('mis-\r\n sile', 3, 11)).toEqual({ next: 7, isHyphenKept: false });
    expect(joinAt('Al-\nAsad', 2, 8)).toEqual({ next: 4, isHyphenKept: true });
    expect(joinAt('cas\u00adualties', 3, 12)).toEqual({ next: 4, isHyphenKept: false });
    expect(joinAt('mis-\nsile', 3, 5)).toBeNull();
    expect(joinAt('mis-sile', 3, 8)).toBeNull();
  });

  test('offsets count in the whole text', () => {
    const text = 'Skip. A mis-\nsile fell.  Skip.';
    expect(flow(text, { start: 6, end: 23 })).toBe('A missile fell.');
    expect(flow(text, { start: 3, end: 3 })).toBe('');
  });

  test('sentences run on over lines and broken words', () => {
    const text = 'A ballistic mis-\nsile hit the U.S.-\nled base near Bagh-\ndad. Three sol-\ndiers died.';
    expect(splitSentences(text, whole(text)).map((span) => flow(text, span))).toEqual([
      'A ballistic missile hit the U.S.-led base near Baghdad.',
      'Three soldiers died.',
    ]);
  });

  test('soft hyphens are nothing to comparison', () => {
    expect(fold('cas\u00adualties')).toBe('casualties');
  });

  test.each(['a-\n', 'a\u00ad', '\u00ad', '-\n', 'a-\n ', 'a-b-\nc ', 'U.S.-\n', '1-\na'])('a long run of %j is linear', (piece) => {
    const text = piece.repeat(100_000);
    expect(tokenize(text).length).toBeLessThanOrEqual(text.length);
    expect(flow(text, whole(text)).length).toBeLessThanOrEqual(text.length);
  });
});

/** Each case as it stands in a file; a bar at the head of a line marks where a paragraph begins. */
const wrapped: readonly (readonly [string, string])[] = [
  [
    'wire copy, blank lines between',
    `|The army said on Friday that it would look into how a drone came to hit
a market in the old town, where nine people were killed and more than
thirty were hurt.

|A spokesman for the army said that the crew had been grounded and that
its leader would answer questions next week.`,
  ],
  [
    'lines that break before names',
    `|The ministry said on Monday that the visitors had been received by General
Ardan Velik and by the governor of the northern district, who came with
Colonel Sarra Odin.

|Four hours later they met again, this time in the palace of President
Lom Tarek, who gave no statement. It was the third such meeting since
the beginning of the year, and no fourth one has been planned.`,
  ],
  [
    'indents without blank lines',
    `|    A spokesman said that the crew had been grounded and that its leader
would answer questions next week, when the inquiry meets for the first
time in the capital.
|    Families have asked for the names of the dead, which the army so far
has refused to give.
|    The inquiry is open.`,
  ],
  [
    'indented paragraphs of one line',
    `|    The inquiry will meet for the first time on Monday, its head has said.
|    Nobody has been named.
|    A spokesman said that the crew had been grounded and that its leader
would answer questions next week, when the inquiry meets for the first
time in the capital.
|    Families have asked for the names of the dead, which the army so far
has refused to give.`,
  ],
  [
    'a last line that is nearly full',
    `|The convoy had left the port before dawn and was some forty miles off
the coast, in calm water, when the first of three drones was seen.
|A mission of observers had been told of it by the company that owns it
on the evening before, in a letter.`,
  ],
  [
    'short last lines without blank lines',
    `|The convoy had left the port before dawn and was some forty miles off
the coast when the first of three drones was seen.
|One of them was shot down by a frigate, the second fell into the sea and
the third hit the bow of a tanker, which went on under its own steam to
the nearest port.
|Nobody was hurt.`,
  ],
  [
    'hyphens at line ends',
    `|Three mem-
bers of the crew were treated for burns, the company that owns the ves-
sel said in a statement, and the captain was flown to a hospital in Ber-
gen on the same evening.`,
  ],
  [
    'sixty columns',
    `|Guards at the northern gate opened fire when a lorry did
not stop at the barrier, and its driver died at once. Two
men who sat beside him were hurt and are held.

|The lorry carried flour.`,
  ],
  [
    'a quotation set in',
    `|The commander of the garrison read out a letter which he said had been
found on the body of one of the attackers:

|        We went because we were told that the town was empty and that
        nobody would fire on us.

|He gave the letter to the court.`,
  ],
  [
    'a quotation set in, without blank lines',
    `|The commander of the garrison read out a letter which he said had been
found on the body of one of the attackers:
|      We went because we were told that the town was empty and that
      nobody would fire on us. We were wrong.
|He gave the letter to the court, and said that the inquiry would be told
of it by the end of the week.`,
  ],
  [
    'a list under wrapped lines',
    `|The agency gave these figures for the first three days of the flood in
the province, and said that they would grow:
|- nine dead in the valley and in the two villages above the dam, which
  broke on Tuesday night
|- forty hurt
|- six missing, all of them from one barge that was moored below the lock
  when it came`,
  ],
  [
    'a numbered list',
    `|The two sides agreed on Sunday to the following steps, which a mission
of observers will watch over:
|1. Guns are drawn back behind the river within three days of the signing
of the paper.
|2. Prisoners go home.
|3. The bridge is opened.`,
  ],
  [
    'a day at the head of a line is no list',
    `|The first of the two bridges was blown up by the retreating army on March
12. The second one stood until the end of the month, when a barge that
had come loose from its moorings ran into it.`,
  ],
  [
    'a dash at the head of a line is no list',
    `|The camp which the army says it attacked on Friday evening with two jets
- the third such attack in a week - was empty, people who live near to it
said on the telephone.`,
  ],
  [
    'an e-mail with head and foot',
    `|From: desk@example.org
|Subject: Ferry
|Date: Fri, 13 Mar 2020

|The ferry turned over some two miles off the harbour on Thursday night in
heavy rain, the coast guard said. Of the ninety people on board it could
save sixty.

|--
|Jane Doe
|Example Agency`,
  ],
  [
    'a quoted e-mail',
    `|> The ferry turned over some two miles off the harbour on Thursday night
> in heavy rain, the coast guard said, and of the ninety people on board
> it could save sixty.
|> It has ended its search.`,
  ],
  [
    'a head glued to wrapped lines',
    `|Ferry Turns Over
|The ferry turned over some two miles off the harbour on Thursday night in
heavy rain, the coast guard said. Of the ninety people on board it could
save sixty.`,
  ],
  [
    'a table under wrapped lines',
    `|The ministry gave the following figures for the three districts which the
flood has reached so far:

|Town            Dead      Hurt
|Arvik              9        40
|Lower Sand         2        11`,
  ],
  [
    'a table with bars',
    `|| Town | Dead in the first week of the flood | Hurt |
|| Arvik and the villages about it | nine | forty |
|| Lower Sand, with the two camps | two | eleven |`,
  ],
  [
    'one paragraph a line',
    `|The army said on Friday that it would look into how a drone came to hit a market in the old town, where nine people were killed.
|A spokesman said that the crew had been grounded.
|Families have asked for the names of the dead, which the army so far has refused to give to anybody at all, be it in writing or by word of mouth.`,
  ],
  [
    'one short paragraph a line',
    `|Guns fell silent along the river on Sunday night.
|Guards counted the shells.
|Nobody was hurt in the town itself, the mayor said.
|She will speak again on Monday.`,
  ],
  [
    'heads of other stories',
    `|Army opens inquiry into strike on market in the old town
|Minister goes after ferry turns over in storm off the coast
|Families of the dead ask court for the names of the crew
|Two bridges fall in one night as flood reaches the plain`,
  ],
  [
    'a poem',
    `|the river took the bridge away
|and left us on the other side
|with all the bells that could not say
|for whom of us they should have cried when morning came
|and no one came with it`,
  ],
  [
    'a poem of long lines',
    `|and when the river rose again and took the bridge away
|we stood and counted, on the bank, the lamps that still were lit,
|the houses gone,
|and no one spoke of those who had been warned and yet would stay
|because of it.`,
  ],
  [
    'a list of names',
    `|Ardan Velik, 34, of Arvik
|Sarra Odin, 41, of Lower Sand
|Lom Tarek, 19, who lived in the northern district of the same town
|Jon Reed, 50`,
  ],
  [
    'wrapped and unwrapped in one file',
    `|The army said on Friday that it would look into how a drone came to hit
a market in the old town, where nine people were killed and more than
thirty were hurt.

|A spokesman for the army said on the following day that the crew had been grounded and that its leader would answer questions next week.
|So he did.`,
  ],
  [
    'fill that is not greedy',
    `|The ferry turned over some two miles off the harbour on Thursday
night in heavy rain, the coast guard said, and of the ninety people
on board it could save sixty before the wind drove its own boats
back into the harbour.`,
  ],
  [
    'two lines',
    `|Three guards were hurt on Monday when shells hit their post on the river,
the ministry said.`,
  ],
  [
    'a quoted paragraph after a full line',
    `|The minister told the council that not one of the shells had been fired by
her own side, and that she had proof of it.
|“We will show it to everybody who asks us for it,” she said, “and to all
the others as well.”`,
  ],
];

describe('paragraphs of wrapped text', () => {
  test.each(wrapped)('%s', (_, marked) => {
    const expected = `\n${marked}`
      .split('\n|')
      .slice(1)
      .map((each) => each.trim());
    const text = `\n${marked}`.replaceAll('\n|', '\n').slice(1);
    for (const lineEnd of ['\n', '\r\n']) {
      const own = text.replaceAll('\n', lineEnd);
      const found = paragraphsOf(own, whole(own)).map((span) => slice(own, span).replaceAll(lineEnd, '\n'));
      expect(found).toEqual(expected);
    }
  });

  test.each(['a\n', '- a\n', 'word word word word word word word word word word and\nso ', ' \n', '>\n', '1. \n', 'a  b\n', '    a\na\n'])(
    'a long run of %j is linear',
    (piece) => {
      const text = piece.repeat(60_000);
      const found = paragraphsOf(text, whole(text));
      expect(found.length).toBeLessThanOrEqual(text.length);
    },
  );
});
