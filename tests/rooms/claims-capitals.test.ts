/** Texts in capitals, as old newswires and radio transcripts are: their capitals mark no names, and the figures are read all the same. */
import { describe, expect, it } from 'vitest';
import { countedIn, readText, trace } from './claims.fixture.ts';

const figuresOf = (text: string): readonly string[] =>
  countedIn(readText(text)).map(({ kind, quantity }) => `${kind} ${quantity?.low ?? ''}..${quantity?.high ?? ''}`);

describe('a text in capitals', () => {
  it.each([
    ['A woman was shot dead in her car near Usulutan.', ['killed 1..1']],
    ['Twelve rebels and two soldiers were killed in a clash in the hills.', ['killed 12..12', 'killed 2..2']],
    ['The death toll rose from 120 to 140 overnight, the mayor said.', ['killed 140..140']],
    ['Gunmen kidnapped the manager of the mill and two drivers.', ['captured 1..1', 'captured 2..2']],
    ['Nobody was hurt when three pylons were blown up.', ['wounded 0..0']],
    ['A 30-year-old teacher was wounded in the arm by a stray bullet.', ['wounded 1..1']],
  ])('gives what it gives in small letters: %s', (text, figures) => {
    expect(figuresOf(text), trace(readText(text))).toEqual(figures);
    expect(figuresOf(text.toUpperCase()), trace(readText(text.toUpperCase()))).toEqual(figures);
  });

  it.each([
    ['CUTS KILLED 40 JOBS AT THE CITY MILL.', []],
    ['BIRD FLU HAS KILLED 4,000 PENGUINS ON THE ISLANDS.', []],
    ['THE GENERAL STRIKE KILLED ALL TRADE IN THE CAPITAL.', []],
    ['JUDGE ELVIRA SOTO AND HER TWO GUARDS WERE MURDERED.', ['killed 1..1', 'killed 2..2']],
    ['GUNMEN KILLED UNION LEADER TOMAS RIVAS IN HIS HOME.', ['killed 1..1']],
    ['TOMAS RIVAS, 34, WAS FOUND DEAD NEAR THE RIVER.', ['killed 1..1']],
    ['THE BODY OF TOMAS RIVAS WAS FOUND NEAR THE RIVER.', ['killed 1..1']],
  ])('tells persons by office, trade or age, and things by no capital: %s', (text, figures) => {
    expect(figuresOf(text), trace(readText(text))).toEqual(figures);
  });

  it('is none where a few abbreviations stand in a sentence in small letters', () => {
    expect(figuresOf('UNHCR, WHO and UNICEF said that 12 Houthis were killed.')).toEqual(['killed 12..12']);
  });
});
