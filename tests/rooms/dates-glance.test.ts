import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { forms } from '../../src/dates/forms/index.ts';
import { glanceAt, sight } from '../../src/dates/glance.ts';
import { dateArticle } from '../../src/dates/index.ts';
import type { DateForm } from '../../src/dates/reading.ts';
import type { DatedArticle } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();
const seen = (text: string): number => glanceAt(text, { start: 0, end: text.length }, lexicons);
const read = (text: string): DatedArticle => dateArticle(readLine(JSON.stringify({ id: 'x', text, published: '2024-02-01' }), 1), lexicons);

/** A soft hyphen stands at the end of every sentence of this text, and shows the glance everything. */
const unglanced = (text: string): string => text.replaceAll(/[.!?](?= |$)/g, (stop) => `\u00ad${stop}`);

const list: readonly DateForm[] = forms;
const rows = JSON.parse(readFileSync(new URL('../dates/expressions.json', import.meta.url), 'utf8')) as readonly {
  readonly text: string;
}[];
const texts = [...list.flatMap(({ examples }) => examples.map(({ text }) => text)), ...rows.map(({ text }) => text)];

describe('a glance', () => {
  it('shows a date in every sentence that has one', () => {
    const missed = texts.flatMap((text) => {
      const { dates, sentences } = dateArticle(
        readLine(JSON.stringify({ id: 'x', text: unglanced(text), published: '2024-02-01' }), 1),
        lexicons,
      );
      const dated = sentences.filter((span) => dates.some(({ start, end }) => span.start <= start && end <= span.end));
      const plain = dated.map(({ start, end }) => unglanced(text).slice(start, end).replaceAll('\u00ad', ''));
      return plain.filter((sentence) => (seen(sentence) & sight.date) === 0);
    });
    expect(missed).toEqual([]);
  });

  it('shows every office and event by its longest word', () => {
    const { namedEvents, officeHolders } = lexicons;
    const names = namedEvents.entries.flatMap(({ name, aliases }) => [name, ...aliases]);
    const titles = officeHolders.entries.flat().flatMap((holder) => holder.titles);
    expect(names.filter((name) => (seen(`He spoke of ${name}, he said`) & sight.event) === 0)).toEqual([]);
    expect(titles.filter((title) => (seen(`the ${title} spoke`) & sight.office) === 0)).toEqual([]);
  });

  test.each(['The gate was shut and the guards slept.', 'Some 12 men and 1,200 sheep were counted.', 'It weighs 35 tonnes.'])(
    'shows none in %j',
    (text) => {
      expect(seen(text) & sight.date).toBe(0);
      expect(read(text).dates).toEqual([]);
    },
  );

  it('takes a word that is broken off for any', () => {
    expect(seen('It was hit on Wednes-\nday.') & sight.date).toBe(sight.date);
    expect(seen('It was hit on Wed\u00adnesday.') & sight.date).toBe(sight.date);
  });

  it('never leaves the sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(glanceAt(`Monday ${text} Monday`, { start: 7, end: 7 + text.length }, lexicons)).toBe(seen(text));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
