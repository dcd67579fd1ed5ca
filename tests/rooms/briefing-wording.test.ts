import { describe, expect, it } from 'vitest';
import { dateLead, printDate, printPeriod } from '../../src/briefing/dates.ts';
import { actorWords } from '../../src/briefing/phrases.ts';
import { placeCell, placeWords } from '../../src/briefing/places.ts';
import { figureText, hedgedFigure, quantityText } from '../../src/briefing/quantities.ts';
import { speakerWords, withoutTitleCase } from '../../src/briefing/voices.ts';
import { counted, dated, listed, plain, sentence, text } from '../../src/briefing/wording.ts';
import type { Attribution, Location, Prose, Quantity, When } from '../../src/model.ts';
import { digits } from '../../src/text/counted.ts';
import { day, month, quantity, undated } from './briefing.fixture.ts';

function range(from: string | null, to: string | null, more: Partial<When> = {}): When {
  return { ...undated, from, to, edtf: `${from ?? '..'}/${to ?? '..'}`, precision: 'range', basis: 'stated', ...more };
}

describe('dates as printed', () => {
  const table: readonly (readonly [name: string, when: When, text: string, mark: string, basis: string, lead: string | null])[] = [
    ['a day', day('2020-03-11'), '11 March 2020', 'day', 'day stated', 'on 11 March 2020'],
    [
      'an hour with its zone',
      day('2024-01-24', { precision: 'minute', clock: { time: '00:15', offset: '+03:00' } }),
      '24 January 2024',
      'day',
      'day stated, 00:15 (UTC+03:00)',
      'on 24 January 2024',
    ],
    [
      'a day counted from another',
      day('2020-03-12', { basis: 'relative', anchor: '2020-03-13' }),
      '12 March 2020',
      'relative',
      'counted from 13 March 2020',
      'on 12 March 2020',
    ],
    ['two days', range('2020-03-12', '2020-03-13'), '12–13 March 2020', 'period', 'period stated', 'between 12 and 13 March 2020'],
    [
      'days of two months',
      range('2020-03-30', '2020-04-02'),
      '30 March – 2 April 2020',
      'period',
      'period stated',
      'between 30 March and 2 April 2020',
    ],
    [
      'days of two years',
      range('2019-12-29', '2020-01-03'),
      '29 December 2019 – 3 January 2020',
      'period',
      'period stated',
      'between 29 December 2019 and 3 January 2020',
    ],
    ['a month', month('2019-12', '31'), 'December 2019', 'period', 'month stated', 'in December 2019'],
    [
      'a month cut short',
      month('2024-01', '24', { edtf: '2024-01-01/2024-01-24' }),
      'January 2024',
      'period',
      'month stated',
      'in January 2024',
    ],
    [
      'whole months',
      range('2019-12-01', '2020-01-31'),
      'December 2019 – January 2020',
      'wide',
      'period stated',
      'between December 2019 and January 2020',
    ],
    [
      'a season',
      range('2021-03-01', '2021-05-31', { edtf: '2021-21', precision: 'season' }),
      'spring 2021',
      'wide',
      'season stated',
      'in spring 2021',
    ],
    ['a year', range('2019-01-01', '2019-12-31', { edtf: '2019', precision: 'year' }), '2019', 'wide', 'year stated', 'in 2019'],
    ['an open end', range('2023-10-15', null), 'since 15 October 2023', 'wide', 'period stated', 'since 15 October 2023'],
    [
      'an open end by month',
      range('2023-10-01', null, { edtf: '2023-10/..' }),
      'since October 2023',
      'wide',
      'period stated',
      'since October 2023',
    ],
    ['an open start', range(null, '2024-01-23'), 'up to 23 January 2024', 'wide', 'period stated', 'up to 23 January 2024'],
    ['about a month', month('2023-10', '31', { edtf: '2023-10~' }), 'about October 2023', 'period', 'month stated', 'about October 2023'],
    [
      'an inference',
      day('2020-03-13', { basis: 'inferred', reasons: ['a reason'] }),
      '13 March 2020',
      'relative',
      'day inferred',
      'on 13 March 2020',
    ],
    ['given beside the file', day('2020-03-13', { basis: 'given' }), '13 March 2020', 'day', 'given with the file', 'on 13 March 2020'],
    ['none', undated, 'undated', 'wide', 'not given', null],
  ];

  it.each(table)('%s', (_name, when, words, mark, basis, lead) => {
    expect(printDate(when)).toEqual({ text: words, mark, basis, iso: when.edtf });
    const start = dateLead(when);
    expect(start && start.words + start.date).toBe(lead);
  });

  it('spans a period in months', () => {
    expect(printPeriod([month('2019-12', '31'), undated, day('2024-01-20')]).text).toBe('December 2019 to January 2024');
    expect(printPeriod([day('2024-01-03'), day('2024-01-20')]).text).toBe('January 2024');
    expect(printPeriod([undated]).text).toBe('undated');
  });
});

describe('quantities as printed', () => {
  const table: readonly (readonly [quantity: Quantity, text: string, hedge: string, figure: string])[] = [
    [quantity('two', 2), '2', '', '2'],
    [quantity('No', 0), '0', '', '0'],
    [quantity('a', 1), '1', '', '1'],
    [quantity('Some 5,000', 5000, 5000, 'about'), 'some 5,000', 'some', '5,000'],
    [quantity('some 110', 110, 110, 'about'), 'some 110', 'some', '110'],
    [quantity('more than 25', 26, null, 'at least'), 'more than 25', 'more than', '25'],
    [quantity('more than two dozen', 25, null, 'at least'), 'at least 25', 'at least', '25'],
    [quantity('a dozen', 12, 12, 'about'), 'about 12', 'about', '12'],
    [quantity('as many as 30', null, 30, 'at most'), 'as many as 30', 'as many as', '30'],
    [quantity('three to five', 3, 5, 'range'), '3 to 5', '', '3 to 5'],
    [quantity('1,200', 1200), '1,200', '', '1,200'],
  ];

  it.each(table)('%o', (words, printed, hedge, figure) => {
    expect(quantityText(words)).toBe(printed);
    expect(hedgedFigure(words)).toEqual({ hedge, figure });
  });

  it('gives words without a number no number', () => {
    expect(quantityText(quantity('Several', 2, null, 'vague'))).toBe('“several”, no figure');
  });

  it('prints the doubt of a total', () => {
    expect(figureText({ low: 26, best: 26, high: null })).toBe('at least 26');
    expect(figureText({ low: 3, best: 5, high: 6 })).toBe('3 to 6');
    expect(figureText({ low: null, best: null, high: 40 })).toBe('at most 40');
    expect(figureText({ low: 1200, best: 1200, high: 1200 })).toBe('1,200');
  });
});

describe('words', () => {
  it('groups thousands and counts in words up to ten', () => {
    expect([digits(999), digits(1000), digits(1234567)]).toEqual(['999', '1,000', '1,234,567']);
    expect(plain(counted(1, 'person', 'people'))).toBe('one person');
    expect(plain(counted(2, 'person', 'people'))).toBe('two people');
    expect(plain(counted(11, 'event'))).toBe('11 events');
  });

  it('lists', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('ends a sentence once, before its marks', () => {
    expect(sentence([text('so it is')], [2, 1])).toEqual([text('So it is.'), { kind: 'cite', numbers: [1, 2] }]);
    expect(plain(sentence([text('he said “no.”')]))).toBe('He said “no.”');
  });

  it('names speakers for the middle of a sentence', () => {
    const speaker = (words: string, name: string | null): Attribution => ({
      speaker: words,
      name,
      verb: 'said',
      via: null,
      stance: 'asserted',
    });
    expect(speakerWords(speaker('The Pentagon', 'Pentagon'))).toBe('the Pentagon');
    expect(speakerWords(speaker('He', 'Mark Esper'))).toBe('Mark Esper');
    expect(speakerWords(speaker('He', null))).toBe('a speaker whom the text calls “He”');
    expect(withoutTitleCase('Iraq')).toBe('Iraq');
  });

  it('names actors, not adjectives', () => {
    expect(actorWords({ text: 'Iranian', name: 'Iran' })).toBe('Iran');
    expect(actorWords({ text: 'American', name: 'United States' })).toBe('the United States');
    expect(actorWords({ text: 'U.S.', name: 'United States' })).toBe('the U.S.');
    expect(actorWords({ text: 'The Green Brigade', name: 'Green Brigade' })).toBe('the Green Brigade');
    expect(actorWords({ text: 'its militia', name: 'Green Brigade' })).toBe('Green Brigade');
  });

  it('sets a comma between a date and a figure, and none elsewhere', () => {
    expect(plain(dated([text('in 2020')], [text('26 fighters died')]))).toBe('in 2020, 26 fighters died');
    expect(plain(dated([text('in 2020')], [text('a raid')]))).toBe('in 2020 a raid');
    expect(plain(dated([], [text('26 fighters')]))).toBe('26 fighters');
  });

  it('spells a small figure at the head of a sentence', () => {
    const figure = (words: string): Prose => [{ kind: 'figure', text: words, measure: 'killed', claims: ['k'] }, text(' died')];
    expect(plain(sentence(figure('4')))).toBe('Four died.');
    expect(plain(sentence(figure('26')))).toBe('26 died.');
    expect(plain(sentence(figure('some 110')))).toBe('Some 110 died.');
  });

  it('places', () => {
    const place = (words: string, more: Partial<Location> = {}): Location => ({
      text: words,
      name: words,
      country: null,
      relation: null,
      ...more,
    });
    expect(placeWords(place('Baghdad'))).toBe('in Baghdad');
    expect(placeWords(place('the Camp Taji military base'))).toBe('at the Camp Taji military base');
    expect(placeWords(place('Albu Kamal', { relation: 'near' }))).toBe('near Albu Kamal');
    expect(placeWords(place('its borders', { name: 'Iraq' }))).toBe('in Iraq');
    expect(placeWords(null)).toBe('');
    expect(placeWords(place('Iraqi air base'))).toBe('at an Iraqi air base');
    expect(placeWords(place('Baghdad airport', { relation: 'near' }))).toBe('near the Baghdad airport');
    expect(placeWords(place('southern Red Sea'))).toBe('in the southern Red Sea');
    expect(placeWords(place('Baghdad’s airport', { name: 'Baghdad airport', relation: 'outside' }))).toBe('outside Baghdad’s airport');
    expect(placeCell(place('Camp Taji', { country: 'Iraq' }))).toBe('Camp Taji, Iraq');
    expect(placeCell(place('Iraq', { country: 'Iraq' }))).toBe('Iraq');
    expect(placeCell(place('Albu Kamal', { relation: 'near', country: 'Syria' }))).toBe('near Albu Kamal, Syria');
  });
});
