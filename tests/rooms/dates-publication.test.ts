import { describe, expect, it, test } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents, tieArticles } from '../../src/events/index.ts';
import type { DatedArticle, Event, ReadArticle } from '../../src/model.ts';
import { openLexicons } from '../../src/text/lexicons.ts';
import { shippedLexicons } from '../lexicons.ts';

const row = (name: string, titles: readonly string[], from: string, to: string | null): object => ({
  name,
  aliases: [],
  office: titles[0],
  titles,
  country: 'Utopia',
  terms: [{ from, to }],
  source: 'invented',
});

/** The shipped lexicons with office-holders and events of an invented state, so that no date of the real world is tested here. */
const base = shippedLexicons();
const invented = openLexicons({
  ...Object.fromEntries(
    ['countries', 'places', 'organisations', 'roles', 'things', 'sites', 'titles', 'named-events'].map((name) => [name, '{"entries": []}']),
  ),
  'named-events': JSON.stringify({ entries: [{ name: 'Lake War', aliases: [], from: '2011-10-03', to: null }] }),
  'office-holders': JSON.stringify({
    entries: [
      row('Ada Ferro', ['Defence Minister', 'minister of defence'], '2010-06-01', '2012-02-20'),
      row('Ada Ferro', ['Prime Minister'], '2012-02-21', '2016-05'),
      row('Ben Ruiz', ['President'], '2012-01-15', null),
      row('Old Moss', ['President'], '1990-01-01', '1999-12-31'),
    ],
  }),
});
const lexicons = { ...base, namedEvents: invented.namedEvents, officeHolders: invented.officeHolders };

const dated = (text: string, published: string | null = null): DatedArticle =>
  dateArticle(readLine(JSON.stringify({ id: 'x', text, published }), 1), lexicons);

/** Texts that nobody dates, and the stretch in which their words say that they were written; empty where it is wider than a year. */
const undated = [
  // An office and the last day of which the head tells.
  ['Defence Minister Ada Ferro said late on March 12 that the fort had fallen.', '2011-03-12/2011-03-14'],
  ['The fort fell on Wednesday, March 9, Defence Minister Ada Ferro said.', '2011-03-09/2011-03-11'],
  ['A bomb killed two on January 20. Ada Ferro, the minister of defence, and President Ben Ruiz flew in.', '2012-01-20/2012-01-22'],
  ['Prime Minister Ada Ferro and President Ben Ruiz met. A year of war has killed 12. It began on 3 June 2015.', '2015-06-03/2016-05-31'],
  // What is over or to come does not date; nor does a name without its office.
  ['Former Defence Minister Ada Ferro spoke on March 12.', ''],
  ['The then Defence Minister Ada Ferro had closed the fort.', ''],
  ['Ada Ferro spoke on March 12.', ''],
  ['President Ben Ruiz spoke of the lake.', ''],
  ['Deputy Defence Minister Ada Ferro spoke on March 12.', ''],
  ['Vice President Ben Ruiz and Shadow Defence Minister Ada Ferro spoke on March 12.', ''],
  ['Defence Minister Ben Ruiz and Ada Ferro spoke on March 12.', ''],
  ['Ada Ferro, the defence minister at the time, spoke on March 12.', ''],
  ['When Defence Minister Ada Ferro took over, it was March 12.', ''],
  // History is told in the words of its time; the latest speaks.
  ['President Old Moss built the fort. Defence Minister Ada Ferro lost it on March 12.', '2011-03-12/2011-03-14'],
  // An event that began in a month told without its year.
  ['Since the beginning of the Lake War in October, raids have hit the port.', '2011-11-01/2012-09-30'],
  ['The Lake War goes on. Defence Minister Ada Ferro resigned.', '2011-10-03/2012-02-20'],
  // Not narrow enough.
  ['The Lake War goes on.', ''],
  ['Two died on March 12.', ''],
] as const;

describe('the day of an article that nobody dates', () => {
  test.each(undated)('%s', (text, edtf) => {
    expect(dated(text).published.edtf, dated(text).published.reasons.join('; ')).toBe(edtf);
  });

  it('gives its reasons, and counts other dates from the stretch where all its days agree', () => {
    const { published, dates } = dated(
      'Defence Minister Ada Ferro said late on March 12 that rockets had hit the fort on Friday. It burned in December.',
    );
    expect(published).toMatchObject({ basis: 'inferred', precision: 'range', from: '2011-03-12', to: '2011-03-14' });
    expect(published.reasons).toEqual([
      'Ada Ferro held the office of Defence Minister (Utopia) from 2010-06-01 to 2012-02-20',
      '"late on March 12" names no year and is the last day of which its head tells: written within two days of it',
    ]);
    expect(dates.map(({ text, when }) => [text, when.edtf, when.anchor])).toEqual([
      ['late on March 12', '2011-03-12', '2011-03-12/2011-03-14'],
      ['Friday', '2011-03-11', '2011-03-12/2011-03-14'],
      ['December', '2010-12', '2011-03-12/2011-03-14'],
    ]);
  });

  it('gives both values where the stretch leaves two', () => {
    const [, mention] = dated('Defence Minister Ada Ferro said on March 12 the fort fell yesterday.').dates;
    expect(mention?.when).toMatchObject({ edtf: '2011-03-11/2011-03-13', precision: 'range', basis: 'relative' });
  });

  it('says how far its words lead where that is too far', () => {
    const { published } = dated('President Ben Ruiz and the Lake War.');
    expect([published.precision, published.reasons.at(-1)]).toEqual([
      'none',
      'its words leave a day from 2012-01-15 on: too much to date it',
    ]);
  });

  it('narrows a month that was given', () => {
    expect(dated('The fort fell on March 12.', '2011-03').published.edtf).toBe('2011-03-12/2011-03-14');
  });
});

describe('a day that the words speak against', () => {
  test.each([
    [
      'Defence Minister Ada Ferro spoke.',
      '2019-01-24',
      'Ada Ferro held the office of Defence Minister (Utopia) from 2010-06-01 to 2012-02-20',
    ],
    ['The Lake War goes on.', '2009-01-24', 'Lake War began on 2011-10-03'],
    ['The fort fell on March 12, 2014.', '2011-01-24', '"March 12, 2014" is told as past'],
  ])('%s (%s)', (text, published, reason) => {
    expect(dated(text, published)).toMatchObject({ contradiction: reason, published: { edtf: published } });
  });

  test.each([
    ['Defence Minister Ada Ferro spoke.', '2012-03-10'],
    ['President Old Moss built the fort; Defence Minister Ada Ferro lost it.', '2011-04-02'],
    ['The fort will close on March 12, 2014.', '2011-01-24'],
  ])('but not %s (%s)', (text, published) => {
    expect(dated(text, published).contradiction).toBeNull();
  });
});

describe('articles that date each other', () => {
  const statement = '“We shall answer every shell that falls on the old harbour of our fathers,” Ada Ferro said.';
  const tell = (texts: readonly string[]): { readonly articles: readonly ReadArticle[]; readonly events: readonly Event[] } => {
    const articles = texts.map((text, at) =>
      readClaims(dateArticle(readLine(JSON.stringify({ id: `a${at + 1}`, text }), 1), lexicons), lexicons),
    );
    return { articles, events: linkEvents(articles, lexicons) };
  };
  const tied = (...texts: readonly string[]): Readonly<Record<string, string>> => {
    const { articles, events } = tell(texts);
    return Object.fromEntries([...tieArticles(articles, events)].map(([id, { edtf }]) => [id, edtf]));
  };
  const sure = `Defence Minister Ada Ferro said rockets killed two drivers at Camp Taji on March 9. ${statement}`;

  it('by the same words of a speaker, for an article that counts from its own day', () => {
    expect(tied(sure, `Two drivers died on Thursday. ${statement}`)).toEqual({ a2: '2011-03-02/2011-03-18' });
  });

  it('not an article that counts from no day of its own', () => {
    expect(tied(sure, `Two drivers died. ${statement}`)).toEqual({});
  });

  it('by the weekday of an event that the other dates', () => {
    expect(tied(sure, `Rockets killed two drivers at Camp Taji on Wednesday. The camp was quiet on Thursday. ${statement}`)).toEqual({
      a2: '2011-03-10/2011-03-12',
    });
  });

  it('not by words that two may say by chance', () => {
    expect(tied(sure, 'Two drivers died on Thursday. “We shall answer every shell,” Ada Ferro said.')).toEqual({});
  });
});
