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
  ['Two soldiers were killed at the Iranian embassy.', ['Iranian embassy', 'Iranian embassy', null, null]],
  ['Two soldiers were killed in an attack on America’s embassy in Baghdad.', ['Baghdad', 'Baghdad', 'Iraq', null]],
  ['Two soldiers were killed in Iraq’s north.', ['Iraq', 'Iraq', 'Iraq', null]],
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

/** The same for bearings and distances, for what verbs lead to, and for places that are a speaker's. */
const bearings = [
  ['Two soldiers were killed 20 km east of Goma.', ['Goma', 'Goma', 'Democratic Republic of the Congo', '20 km east of']],
  ['Two soldiers were killed north of Kyiv.', ['Kyiv', 'Kyiv', 'Ukraine', 'north of']],
  ['Two soldiers were killed some 40 kilometres south-west of Mosul.', ['Mosul', 'Mosul', 'Iraq', '40 kilometres south-west of']],
  ['Two soldiers were killed 12 miles from Kandahar.', ['Kandahar', 'Kandahar', 'Afghanistan', '12 miles from']],
  ['Two soldiers were killed in a village north of Aleppo.', ['Aleppo', 'Aleppo', 'Syria', 'north of']],
  ['Two soldiers were killed just west of the city of Raqqa.', ['Raqqa', 'Raqqa', 'Syria', 'west of']],
  ['Two sailors were killed off the coast of Yemen.', ['Yemen', 'Yemen', 'Yemen', 'off the coast of']],
  ['Two sailors were killed in the Red Sea.', ['Red Sea', 'Red Sea', null, null]],
  ['Two sailors were killed in waters off Crimea.', ['Crimea', 'Crimea', 'Ukraine', 'off']],
  ['Two soldiers were killed on the outskirts of Khartoum.', ['Khartoum', 'Khartoum', 'Sudan', 'on the outskirts of']],
  ['Two soldiers were killed in Helmand province.', ['Helmand province', 'Helmand', 'Afghanistan', null]],
  ['Two soldiers were killed in the village of Tabankort in northern Mali.', ['Tabankort', 'Tabankort', 'Mali', null]],
  ['Two soldiers were killed in Tabankort, Mali.', ['Tabankort', 'Tabankort', 'Mali', null]],
  ['Two soldiers were killed in the market at Beni.', ['Beni', 'Beni', 'Democratic Republic of the Congo', null]],
  ['Two soldiers were killed at a post at Tabrichat.', ['Tabrichat', 'Tabrichat', null, null]],
  // Verbs of attack and flight that lead to a place by themselves.
  ['At least four air strikes shook Khartoum before sunrise.', ['Khartoum', 'Khartoum', 'Sudan', null]],
  ['Twelve rockets hit Haifa overnight.', ['Haifa', 'Haifa', 'Israel', null]],
  ['A car bomb rocked Mogadishu, killing two soldiers.', ['Mogadishu', 'Mogadishu', 'Somalia', null]],
  ['Some 40,000 people have fled Goma.', ['Goma', 'Goma', 'Democratic Republic of the Congo', null]],
  ['Russia fired 31 missiles at Kyiv.', ['Kyiv', 'Kyiv', 'Ukraine', null]],
  ['Gunmen raided Djibo, killing two soldiers.', ['Djibo', 'Djibo', 'Burkina Faso', null]],
  ['Mali: two soldiers killed by mine', ['Mali', 'Mali', 'Mali', null]],
  // Where somebody speaks, whose people they are, and what is named in passing.
  ['Two soldiers were killed, officials in Baghdad said.', null],
  ['Officials in Baghdad said two soldiers were killed.', null],
  ['A spokesman told reporters in Kyiv that two soldiers were killed.', null],
  ['Two soldiers were killed, a minister told a news conference in Paris.', null],
  ['Two soldiers were killed in Mosul, officials in Baghdad said.', ['Mosul', 'Mosul', 'Iraq', null]],
  ['Speaking in Geneva, the envoy said two soldiers were killed.', null],
  ['Two soldiers were killed, the ministry said in Nairobi on Friday.', null],
  ['Two Kenyan soldiers were killed.', null],
  ['Two soldiers were killed, according to a diplomat in Tripoli.', null],
  ['NAIROBI, Jan 30 (Wire) - Two soldiers were killed by a mine.', null],
  ['Two soldiers were killed in April.', null],
  ['Two soldiers were killed in Operation Dawn.', null],
] as const;

/** Places of troops: where they are, go to or leave. */
const stations = [
  ['Uganda deployed an extra 1,000 soldiers to eastern Congo.', 'Democratic Republic of the Congo'],
  ['The last of 2,400 French soldiers left Mali in August.', 'Mali'],
  ['Spain will withdraw its 1,300 soldiers from Iraq.', 'Iraq'],
  ['The group fired 5,000 rockets from Gaza, Israel said.', 'Palestine'],
  ['Rockets were fired in Syria. The army sent 400 soldiers to Latvia.', 'Latvia'],
] as const;

/** Places that a claim has from what was told before it, and where something speaks against that. */
const inherited = [
  ['Israel launched air strikes in Syria on Monday. Israeli jets struck five depots.', 'Syria'],
  ['The United States launched airstrikes in Iraq.\n\nOfficials spoke at length.\n\nU.S. warplanes targeted five depots.', 'Iraq'],
  ['The United States launched airstrikes in Iraq.\n\nIt said that two civilians were killed by America’s latest act.', 'Iraq'],
  ['The United States launched airstrikes in Iraq.\n\nOther news came.\n\nRussian warplanes targeted five depots.', null],
  [
    'The United States launched airstrikes in Iraq.\n\nIts jets then flew to Syria.\n\nU.S. warplanes targeted five depots in Yemen.',
    'Yemen',
  ],
  ['The United States launched airstrikes in Iraq.\n\nIn Yemen the talks went on.\n\nU.S. warplanes targeted five depots.', null],
  ['The United States launched airstrikes in Iraq.\n\nHe spoke for an hour.\n\nU.S. warplanes bombed five depots in 2019.', null],
] as const;

describe('places by bearing, verb and speaker', () => {
  test.each(bearings)('%s', (text, expected) => {
    const { place } = claimIn(text);
    expect(place && [place.text, place.name, place.country, place.relation], trace(readText(text))).toEqual(expected);
  });

  test.each(stations)('of troops: %s', (text, country) => {
    expect(claimIn(text).place?.country, trace(readText(text))).toBe(country);
  });

  test.each(inherited)('from before: %s', (text, country) => {
    const last = readText(text)
      .claims.filter(({ quantity }) => quantity !== null)
      .at(-1);
    expect(last?.place?.country ?? null, trace(readText(text))).toBe(country);
  });
});

describe('places', () => {
  test.each(places)('%s', (text, expected) => {
    const { place } = claimIn(text);
    expect(place && [place.text, place.name, place.country, place.relation], trace(readText(text))).toEqual(expected);
  });

  test.each([
    ['Twelve tourists were being treated in Warsaw.', null],
    ['The crash near Zagreb injured 31 people. Twelve tourists were being treated in Rijeka.', 'Zagreb'],
    ['Twelve tourists were hurt in Warsaw and treated for burns.', 'Warsaw'],
  ])('where people are treated is not where they were hurt: %s', (text, name) => {
    const last = readText(text)
      .claims.filter(({ kind }) => kind === 'wounded')
      .at(-1);
    expect(last?.place?.name ?? null, trace(readText(text))).toBe(name);
  });

  test('a place behind the parting word is of the other happening', () => {
    const text = 'Jets hit three bases in Syria after an attack in Jordan.';
    expect(claimIn(text, 'targets').place?.text).toBe('Syria');
    expect(readText(text).occurrences.map(({ action, place }) => [action, place?.text])).toContainEqual(['attack', 'Jordan']);
  });
});
