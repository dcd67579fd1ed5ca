import type { Computed } from '../computed.ts';
import type { Read } from '../values.ts';

/** One row of the table of properties: all that the engine and the template guide know of it. */
export interface Longhand<T> {
  readonly name: string;
  readonly inherits: boolean;
  /** As it would be written in CSS. */
  readonly initial: string;
  /** Completes "give …" in the message about a bad value. */
  readonly accepts: string;
  readonly about: string;
  readonly read: Read<T>;
}

export type LonghandTable<K extends keyof Computed> = { readonly [P in K]: Longhand<Computed[P]> };

/** A property of which the engine knows one value: to write it is harmless, to write another an error. */
export interface FixedProperty {
  readonly name: string;
  readonly accepts: string;
  readonly about: string;
}

export const fixedProperties: readonly FixedProperty[] = [
  { name: 'box-sizing', accepts: 'border-box', about: 'A width counts padding and border.' },
  { name: 'border-collapse', accepts: 'collapse', about: 'No space stands between the cells of a table.' },
];
