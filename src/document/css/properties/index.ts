/** The table of all longhand properties, and what the cascade needs of each. A new property is one row. */
import type { Computed } from '../computed.ts';
import { isWord, readTerms, type Term } from '../terms.ts';
import type { Surroundings } from '../values.ts';
import { boxProperties } from './box.ts';
import { pagedProperties } from './paged.ts';
import type { LonghandTable } from './row.ts';
import { textProperties } from './text.ts';

export const longhands: LonghandTable<keyof Computed> = { ...textProperties, ...boxProperties, ...pagedProperties };

/** Computed values while they are being worked out. */
export type Draft = { -readonly [K in keyof Computed]: Computed[K] };

/** Writes the computed value of one property; `parent` is what `inherit` takes it from. */
export type Setting = (draft: Draft, around: Surroundings, parent: Computed) => void;

/** A row of the table without its value type. */
export interface Property {
  readonly name: string;
  readonly inherits: boolean;
  readonly accepts: string;
  /** What the terms set, `inherit` and `initial` included, or null when the property does not take them. */
  read(terms: readonly Term[]): Setting | null;
}

function property<K extends keyof Computed>(key: K): Property {
  const { name, inherits, initial, accepts, read } = longhands[key];
  const setting = (terms: readonly Term[]): Setting | null => {
    const compute = read(terms);
    return (
      compute &&
      ((draft, around) => {
        draft[key] = compute(around);
      })
    );
  };
  return {
    name,
    inherits,
    accepts,
    read([first, ...rest]) {
      if (first === undefined) return null;
      if (rest.length === 0 && isWord(first, 'inherit')) {
        return (draft, _around, parent) => {
          draft[key] = parent[key];
        };
      }
      return setting(rest.length === 0 && isWord(first, 'initial') ? (readTerms(initial) ?? []) : [first, ...rest]);
    },
  };
}

const keys = Object.keys(longhands) as readonly (keyof Computed)[];

/** By CSS name, in the order of the table. */
export const properties: ReadonlyMap<string, Property> = new Map(keys.map((key) => [longhands[key].name, property(key)]));

/** Every property at its initial value: what the root element inherits from. */
export const initialValues: Computed = startingDraft();

const notInherited: Partial<Computed> = Object.fromEntries(
  keys.filter((key) => !longhands[key].inherits).map((key) => [key, initialValues[key]]),
);

/** What an element starts from: its parent's values where they are inherited, initial ones elsewhere. */
export function inheritedDraft(parent: Computed): Draft {
  return { ...parent, ...notInherited };
}

function startingDraft(): Computed {
  // Complete once every row has been gone through, and the table's type has a row for every key.
  const draft = {} as Draft;
  for (const { name, read } of properties.values()) {
    const setting = read([{ kind: 'word', text: 'initial' }]);
    if (!setting) throw new Error(`The initial value of ${name} is not one that it accepts.`);
    setting(draft, { em: 12, rem: 12, color: '#000000' }, draft);
  }
  return draft;
}
