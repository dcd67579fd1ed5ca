/**
 * FLOOR. Where the places of the lexicons lie. A place is found only as the text has it: a name that the gazetteer knows in one
 * country is not found where the text puts it in another, and nothing is looked for by likeness.
 */
import type { KnownPlace, Location, Position, Unplaced } from '../model.ts';
import type { Lexicons } from './lexicons.ts';

interface Row extends Position {
  readonly name: string;
  readonly country: string | null;
}

/** By name and country; a place of no single country by its name alone. */
const keyOf = ({ name, country }: Pick<Row, 'name' | 'country'>): string => `${name}\n${country ?? ''}`;

/**
 * A look-up over `data/lexicons/coordinates.json`, which is read at the first question. "Weaver Street, Baghdad" lies in Baghdad; "Tripoli" in
 * Lebanon is not the Tripoli that the lexicon knows.
 */
export function openGazetteer(
  file: string | undefined,
  { places, countries }: Pick<Lexicons, 'places' | 'countries'>,
): (place: Location) => KnownPlace | Unplaced {
  let rows: ReadonlyMap<string, Row> | null = null;
  const named = (name: string): Pick<Row, 'name' | 'country'> | null => {
    const country = countries.find(name)?.name;
    return country === undefined ? places.find(name) : { name: country, country };
  };
  /** A text that names no country, and a sea, speak against none. */
  const isOneCountry = (known: string | null, told: string | null): boolean =>
    known === null || told === null || known === (countries.find(told)?.name ?? told);
  return ({ name, country }) => {
    const known = named(name) ?? named(name.slice(name.lastIndexOf(', ') + 1));
    if (!known) return 'no coordinates';
    if (!isOneCountry(known.country, country)) return 'other country';
    rows ??= rowsOf(file);
    const row = rows.get(keyOf(known));
    if (!row) return 'no coordinates';
    const { latitude, longitude, extent } = row;
    const isWhole = named(name) !== null;
    return { name: known.name, country: known.country, position: { latitude, longitude, extent: isWhole ? extent : 'area' } };
  };
}

function rowsOf(file: string | undefined): ReadonlyMap<string, Row> {
  if (file === undefined) throw new Error('The lexicon "coordinates" is missing.');
  const { entries } = JSON.parse(file) as { readonly entries: readonly Row[] };
  return new Map(entries.map((row) => [keyOf(row), row]));
}
