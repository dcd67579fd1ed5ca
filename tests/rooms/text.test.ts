import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLexicons, phrasebook } from '../../src/text/lexicons.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { contains, fold, overlaps, position, slice, trim } from '../../src/text/spans.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { shippedLexicons } from '../lexicons.ts';

/** A bar marks each place where one sentence ends and the next begins. */
const hardSentences = [
  'Brig. Gen. Ann Vale said the U.K. would wait.|It did not.',
  'Four guards fell, said Maj. Peter Lund.|Three more died that night.',
  'The convoy left the U.S.|The escort had waited since Feb. 2018.',
  'On Nov. 3, two were hurt.|On Dec. 9, the army struck back.',
  'Sgt. 1st Class Paul Reed, 29, of St. Paul, Minn., was named.',
  '"We are ready."|She would not say for what.',
  '“We are ready,” Adm. Stone said. |“At any hour.”',
  'He asked, "Who fired first?" and hung up.',
  'The blast at 4 a.m. Monday hurt six.|At 7 p.m. Tuesday, a second one followed.',
  'Sen. Mary Holt, D-N.J., and Rep. Tom Ash, R-Tex., agreed.',
  'Some 2.5 million people left.|About 1.1 million stayed.',
  'No. 3 commander Abu Z was caught.|He was No. 1 on no list.',
  'They said no.|They left.',
  'KABUL (AP) — Shells hit a school.|No one was inside.',
  'GENEVA, Mar. 4 (Reuters) - The U.N. said on Sunday it would stay.',
  'The U.N. General Assembly met.|The E.U. sent nobody.',
  'It hit Dahra base, approx. 90 km east of Sirte.',
  'Maj. Gen. Roy Hale, the spokesman, told reporters: “There were losses.”|He gave no figure.',
  'Mayor Carl T. Wood Jr. said so.|He sat down.',
  'She works for Delta Ltd. in Basra.|It has shut.',
  'The dead are Sgt. Amy Louise Park, 40; Spc. Dale Owen Rush, 22; and Pvt. Lee Tran, 19.',
  '“Is it over?”|“Not yet.”',
  'At least 12 were hurt ... and more may come.|The toll rose.',
  'It happened at 23:40 local time (20:40 GMT).|It was brief.',
  'They fired mortar rounds.3 guards died.',
  'Capt. Jon Lee (ret.) agreed.|Dr. Sara Aziz did not.',
  'The unit (a.k.a. the Wolves) denied it.|It blamed others.',
  'U.S. Southern Command said so.|U.S. diplomats agreed.',
  '“I can’t tell,” she said.|“Ask the U.S. Navy.”',
  'Ft. Hope and Mt. Gray appear vs. Ft. Dawn.',
  'Iran’s Gen. Rahimi spoke Jan. 9.|Iraq kept silent.',
] as const;

describe('sentences', () => {
  test.each(hardSentences)('%s', (marked) => {
    const expected = marked.split('|').map((each) => each.trim());
    // A stop with nothing after it leaves the parts glued, as a careless copy does.
    const text = marked.replaceAll(' |', '|').replaceAll('|', ' ');
    const glued = expected.length === 1 && text.includes('rounds.3');
    const sentences = splitSentences(text, { start: 0, end: text.length }).map((span) => slice(text, span));
    expect(sentences).toEqual(glued ? ['They fired mortar rounds.', '3 guards died.'] : expected);
  });

  test('offsets count in the whole text and stay inside the part', () => {
    const text = 'Skip this. One. Two. Skip that.';
    expect(splitSentences(text, { start: 11, end: 20 })).toEqual([
      { start: 11, end: 15 },
      { start: 16, end: 20 },
    ]);
  });

  test('sentences of any text are in order, inside it, and leave out white space only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abAB .!?”"()\n1U.S.') }), (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length });
        let end = 0;
        for (const span of spans) {
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

describe('tokens', () => {
  test.each<readonly [string, readonly string[]]>([
    ['12troops fled', ['number 12', 'word troops', 'word fled']],
    ['the 12th man', ['word the', 'ordinal 12th', 'word man']],
    ['a 46-year-old', ['word a', 'word 46-year-old']],
    ['the 1990s', ['word the', 'decade 1990s']],
    ['U.S.-led and U.S. men', ['word U.S.-led', 'word and', 'abbreviation U.S.', 'word men']],
    ['Iraq’s Kata’eb don’t', ['word Iraq', 'possessive ’s', 'word Kata’eb', 'word don’t']],
    ['1,200 or 2.5', ['number 1,200', 'word or', 'number 2.5']],
    ['in 2020, 3 died', ['word in', 'number 2020', 'mark ,', 'number 3', 'word died']],
    ['at 00:15', ['word at', 'clock 00:15']],
    ['9/11 and 2014-17', ['number 9', 'mark /', 'number 11', 'word and', 'number 2014', 'mark -', 'number 17']],
    ['mid-October', ['word mid-October']],
    ['so ... on', ['word so', 'mark ...', 'word on']],
    ['5 a.m. and 5pm', ['number 5', 'abbreviation a.m.', 'word and', 'number 5', 'word pm']],
    ['😀 x', ['mark 😀', 'word x']],
    ['**9 people** fled', ['number 9', 'word people', 'word fled']],
    ['_nine_ `men`, ***two***.', ['word nine', 'word men', 'mark ,', 'word two', 'mark .']],
    ['**Iraq**’s men', ['word Iraq', 'possessive ’s', 'word men']],
    ['[14 men](http://x.org/a_(b)) fled', ['number 14', 'word men', 'word fled']],
    ['[14 men](/a "Title of it"), [2](a.html)', ['number 14', 'word men', 'mark ,', 'number 2']],
    ['* item', ['mark *', 'word item']],
    [
      '5 * 3, 5*3, a_b',
      ['number 5', 'mark *', 'number 3', 'mark ,', 'number 5', 'mark *', 'number 3', 'mark ,', 'word a', 'mark _', 'word b'],
    ],
    ['[sic](then)', ['mark [', 'word sic', 'mark ]', 'mark (', 'word then', 'mark )']],
    ['[9] (2)', ['mark [', 'number 9', 'mark ]', 'mark (', 'number 2', 'mark )']],
    ['[9](http://x', ['mark [', 'number 9', 'mark ]', 'mark (', 'word http', 'mark :', 'mark /', 'mark /', 'word x']],
  ])('%s', (text, expected) => {
    expect(tokenize(text).map((token) => `${token.kind} ${token.text}`)).toEqual(expected);
  });

  test('tokens of any text slice to themselves and hold all that is neither white space nor emphasis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokenize(text);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        const plain = (words: string): string => words.replaceAll(/[*_`]/g, '');
        expect(plain(tokens.map((token) => token.text).join(''))).toBe(plain(text.replaceAll(/[\s\u200b\ufeff]/g, '')));
      }),
    );
  });

  test.each(['9', '1,', "a'", 'a-', 'U.', '.', '“', '1:', '*', 'a*', '[', '[a', '](', '[a](/', '[a](/b)'])(
    'a long run of %s takes no more tokens than characters',
    (piece) => {
      const text = piece.repeat(20_000);
      expect(tokenize(text).length).toBeLessThanOrEqual(text.length);
    },
  );
});

describe('spans', () => {
  test('contains, overlaps and trim', () => {
    expect(contains({ start: 0, end: 4 }, { start: 0, end: 4 })).toBe(true);
    expect(contains({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(false);
    expect(overlaps({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(false);
    expect(overlaps({ start: 0, end: 5 }, { start: 4, end: 6 })).toBe(true);
    expect(trim('  a b\u00a0', { start: 0, end: 6 })).toEqual({ start: 2, end: 5 });
    expect(trim('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });

  test.each<readonly [string, number, number, number]>([
    ['a\nb', 2, 2, 1],
    ['a\r\nbc', 4, 2, 2],
    ['a\rb', 2, 2, 1],
    ['abc', 0, 1, 1],
  ])('position in %j at %i', (text, offset, line, column) => {
    expect(position(text, offset)).toEqual({ line, column });
  });

  test('fold makes twins of words that differ in dress only', () => {
    expect(fold('“Kata’eb”\u00a0 –  Ḥizb')).toBe('"kata\'eb" - hizb');
  });
});

describe('phrasebook', () => {
  const book = phrasebook(
    [
      { name: 'United States', aliases: ['US', 'U.S.', 'America'] },
      { name: 'Turkey', aliases: [] },
      { name: 'St. Louis', aliases: [] },
      { name: 'United States Army', aliases: ['U.S. Army'] },
      { name: 'Israel–Gaza war', aliases: ['Israel-Gaza war'] },
      { name: "Kata'eb Hezbollah", aliases: [] },
    ],
    (entry) => [entry.name, ...entry.aliases],
  );
  test.each<readonly [string, string | null, number]>([
    ['US forces', 'United States', 1],
    ['us all', null, 0],
    ['U.S. forces', 'United States', 1],
    ['U.S. Army men', 'United States Army', 2],
    ['United States Army', 'United States Army', 3],
    ['turkey soup', null, 0],
    ['Turkey’s army', 'Turkey', 1],
    ['St. Louis fell', 'St. Louis', 3],
    ['St Louis fell', 'St. Louis', 2],
    ['Israel–Gaza war', 'Israel–Gaza war', 4],
    ['Israel-Gaza war', 'Israel–Gaza war', 2],
    ['Kata’eb Hezbollah said', "Kata'eb Hezbollah", 2],
  ])('%s', (text, name, next) => {
    const match = book.match(tokenize(text), 0);
    expect(match ? [match.entry.name, match.next] : null).toEqual(name === null ? null : [name, next]);
  });

  test('finds by name, case and stops aside', () => {
    expect(book.find('st louis')?.name).toBe('St. Louis');
    expect(book.find('u.s.')?.name).toBe('United States');
    expect(book.find('Atlantis')).toBeNull();
  });

  test('a lexicon that is not there is our own fault', () => {
    expect(() => openLexicons({})).toThrow('missing');
  });

  test('the shipped lexicons open, and every named event has days in order', () => {
    const { namedEvents } = shippedLexicons();
    expect(namedEvents.entries.length).toBeGreaterThan(25);
    for (const { from, to } of namedEvents.entries) {
      expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(to === null || to >= from).toBe(true);
    }
  });

  test('every office-holder has titles and terms in order, and a source', () => {
    const rows = shippedLexicons().officeHolders.entries.flat();
    expect(rows.length).toBeGreaterThan(1_500);
    for (const { name, titles, terms, source } of rows) {
      expect([name, titles.length > 0, terms.length > 0, source.length > 10]).toEqual([name, true, true, true]);
      for (const { from, to } of terms) {
        expect([name, from, to]).toEqual([
          name,
          expect.stringMatching(/^\d{4}-\d\d(-\d\d)?$/),
          to === null ? null : expect.stringMatching(/^\d{4}-\d\d(-\d\d)?$/),
        ]);
        expect([name, to === null || to >= from.slice(0, to.length)]).toEqual([name, true]);
      }
    }
  });

  test('no name of an office-holder is a bare surname', () => {
    const names = shippedLexicons()
      .officeHolders.entries.flat()
      .flatMap(({ name, aliases }) => [name, ...aliases]);
    // A pope has one name, and this one is one name with three parts.
    expect(names.filter((name) => !/[ .]/.test(name))).toEqual(['Francis', 'Nasir-ul-Mulk']);
  });
});
