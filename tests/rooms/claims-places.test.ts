import { describe, expect, test } from 'vitest';
import { claimIn, readText, trace } from './claims.fixture.ts';

/** A text, and the place of its first counted claim: words, name, country, relation; null where the text names none. */
const places = [
  ['Two soldiers were killed in Baghdad.', ['Baghdad', 'Baghdad', 'Iraq', null]],
  ['Two soldiers were killed in western Iraq.', ['western Iraq', 'Iraq', 'Iraq', null]],
  ['Two soldiers were killed near the Iraqi town of Taji.', ['Taji', 'Camp Taji', 'Iraq', 'near']],
  ['Two soldiers were killed at Ain al-Asad base in western Iraq.', ['Ain al-Asad base', 'Ain al-Asad air base', 'Iraq', null]],
  ['Two soldiers were killed in Damascus, Syria.', ['Damascus', 'Damascus', 'Syria', null]],
  ['Two soldiers were killed in Iraq and Syria.', ['Iraq and Syria', 'Iraq and Syria', null, null]],
  ['In Iraq, two bases were hit.', ['Iraq', 'Iraq', 'Iraq', null]],
  // Names that no lexicon knows.
  ['Two soldiers were killed in Cianjur.', ['Cianjur', 'Cianjur', null, null]],
  ['Two soldiers were killed on Mill Street.', ['Mill Street', 'Mill Street', null, null]],
  ['Two soldiers were killed outside a bar on Mill Street.', ['Mill Street', 'Mill Street', null, null]],
  // Sites described: an Iraqi base lies in Iraq, an American one may lie anywhere.
  ['Two soldiers were killed at an Iraqi air base.', ['Iraqi air base', 'Iraqi air base', 'Iraq', null]],
  ['Two soldiers were killed at an American base.', ['American base', 'American base', null, null]],
  ['Two soldiers were killed outside a market.', ['market', 'market', null, 'outside']],
  // From the sentences before it in the paragraph; for a happening told before, from the paragraph above too.
  ['A convoy stopped at Camp Taji. Two soldiers were killed.', ['Camp Taji', 'Camp Taji', 'Iraq', null]],
  ['A convoy stopped at Camp Taji.\n\nTwo soldiers were killed.', null],
  ['A convoy stopped at Camp Taji.\n\nThe attack killed two soldiers.', ['Camp Taji', 'Camp Taji', 'Iraq', null]],
  ['A convoy stopped at Camp Taji.\n\nOther news came.\n\nThe attack killed two soldiers.', null],
  ['A convoy stopped at Camp Taji. An attack on a convoy killed two soldiers.', null],
  ['Jordan buried its dead. Two soldiers were killed within its borders.', ['Jordan', 'Jordan', 'Jordan', null]],
  // No places at all.
  ['Two soldiers were killed.', null],
  ['Two US soldiers were killed.', null],
  ['Two soldiers were killed in March.', null],
  ['Two soldiers were killed on Monday.', null],
  ['Two soldiers of the Iraqi army were killed.', null],
] as const;

describe('places', () => {
  test.each(places)('%s', (text, expected) => {
    const { place } = claimIn(text);
    expect(place && [place.text, place.name, place.country, place.relation], trace(readText(text))).toEqual(expected);
  });

  test('a place behind the parting word is of the other happening', () => {
    const text = 'Jets hit three bases in Syria after an attack in Jordan.';
    expect(claimIn(text, 'targets').place?.text).toBe('Syria');
    expect(readText(text).occurrences.map(({ action, place }) => [action, place?.text])).toContainEqual(['attack', 'Jordan']);
  });
});
