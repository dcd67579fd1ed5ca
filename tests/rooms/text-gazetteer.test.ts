import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import coordinates from '../../data/lexicons/coordinates.json' with { type: 'json' };
import type { Location } from '../../src/model.ts';
import { openGazetteer } from '../../src/text/gazetteer.ts';
import { shippedLexicons } from '../lexicons.ts';

const locate = openGazetteer(JSON.stringify(coordinates), shippedLexicons());
const place = (name: string, country: string | null = null): Location => ({ text: name, name, country, relation: null });

describe('a place is found', () => {
  it.each([
    ['Baghdad', 'Iraq', [33.3, 44.4], 'site'],
    ['Irbil', 'Iraq', [36.2, 44], 'site'],
    ['Camp Taji', 'Iraq', [33.5, 44.3], 'site'],
    ['Iraq', 'Iraq', [33, 43.7], 'area'],
    ['Helmand', 'Afghanistan', [31, 64], 'area'],
    ['Red Sea', null, [20, 38.5], 'area'],
    ['Red Sea', 'Yemen', [20, 38.5], 'area'],
    ['Kyiv', null, [50.4, 30.5], 'site'],
    ['Weaver Street, Baghdad', 'Iraq', [33.3, 44.4], 'area'],
    ['Houston', 'U.S.', [29.8, -95.4], 'site'],
    ['Jurf al-Nasr', 'Iraq', [32.9, 44.2], 'site'],
    ['Sévaré', 'Mali', [14.5, -4.1], 'site'],
    ['Palma', 'Mozambique', [-10.8, 40.5], 'site'],
  ] as const)('%s, %s', (name, country, [latitude, longitude], extent) => {
    const found = locate(place(name, country));
    if (typeof found === 'string') throw new Error(found);
    expect(Math.abs(found.position.latitude - latitude)).toBeLessThan(0.6);
    expect(Math.abs(found.position.longitude - longitude)).toBeLessThan(0.6);
    expect(found.position.extent).toBe(extent);
  });

  it('under the name of the lexicon, with its country', () => {
    expect(locate(place('Irbil', 'Iraq'))).toMatchObject({ name: 'Erbil', country: 'Iraq' });
  });
});

describe('a place is not found', () => {
  it.each([
    ['Tripoli', 'Lebanon', 'other country'],
    ['Manchester', 'New Hampshire', 'other country'],
    ['Hadra', 'Iraq', 'no coordinates'],
    ['bases', 'Iraq', 'no coordinates'],
    ['', null, 'no coordinates'],
    ['baghdad street', null, 'no coordinates'],
    ['Middle East', null, 'no coordinates'],
    ['Horn of Africa', null, 'no coordinates'],
  ] as const)('%s, %s: %s', (name, country, why) => {
    expect(locate(place(name, country))).toBe(why);
  });
});

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** Names of countries where Natural Earth has others. */
const outlineNames: Readonly<Record<string, string>> = {
  'Bosnia and Herzegovina': 'Bosnia and Herz.',
  'Central African Republic': 'Central African Rep.',
  'Democratic Republic of the Congo': 'Dem. Rep. Congo',
  'Dominican Republic': 'Dominican Rep.',
  'Ivory Coast': "Côte d'Ivoire",
  'North Macedonia': 'Macedonia',
  'South Sudan': 'S. Sudan',
  'United States': 'United States of America',
  'Czech Republic': 'Czechia',
};

/** Outside the outline of their country for a reason: control on the ground, an outline of its own, or an island it is too small for. */
const exceptions = new Set([
  'Golan Heights, Syria',
  'Crimea, Ukraine',
  'Sevastopol, Ukraine',
  'Somaliland, Somalia',
  'Hargeisa, Somalia',
  'Las Anod, Somalia',
  'Hong Kong, China',
  'Lampedusa, Italy',
  'Snake Island, Ukraine',
  'Yeonpyeong, South Korea',
]);

describe('the coordinates', () => {
  it('lie in the country that they are said to lie in', () => {
    const world: World = createRequire(import.meta.url)('world-atlas/countries-50m.json');
    const outlines = new Map(feature(world, world.objects.countries).features.map((each) => [each.properties.name, each]));
    // Outlines are coarse: a coast or a narrow strip may run some kilometres beside the town.
    const steps = [-0.15, -0.05, 0, 0.05, 0.15];
    const around = steps.flatMap((x) => steps.map((y) => [x, y] as const));
    const isIn = (country: string, [longitude, latitude]: readonly [number, number]): boolean => {
      const outline = outlines.get(outlineNames[country] ?? country);
      if (!outline) throw new Error(`no outline of ${country}`);
      return around.some(([x, y]) => geoContains(outline, [longitude + x, latitude + y]));
    };
    const strays = coordinates.entries.filter(
      ({ name, country, latitude, longitude }) =>
        country !== null && !exceptions.has(`${name}, ${country}`) && !isIn(country, [longitude, latitude]),
    );
    expect(strays).toEqual([]);
    expect(coordinates.entries.length).toBeGreaterThan(850);
  });

  it('belong to places and countries that the lexicons have, each once', () => {
    const { places, countries } = shippedLexicons();
    const names = coordinates.entries.map(({ name, country }) => `${name}, ${country}`);
    expect(new Set(names).size).toBe(names.length);
    const known = new Set([
      ...places.entries.map(({ name, country }) => `${name}, ${country}`),
      ...countries.entries.map(({ name }) => `${name}, ${name}`),
    ]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('say where they are from, and under which licence', () => {
    expect(coordinates.source).toMatch(/GeoNames.*CC BY 4\.0.*Natural Earth.*public domain/);
  });
});
