/**
 * The counters of a document, as it is gone through from its beginning (CSS Lists 3, sections 4 and 5): a reset opens a counter for the
 * element, its later siblings and all that lies within; what lies within may open one of the same name inside it.
 */
import type { CounterChange } from './css/computed.ts';

/** What lets counters be told apart: the element in which the one that opened them stands. */
type Place = object;

interface Counter {
  readonly place: Place | null;
  value: number;
}

/** The values of all counters at one place, the innermost of each name. */
export type Counts = ReadonlyMap<string, number>;

export interface CounterChanges {
  readonly counterReset: readonly CounterChange[];
  readonly counterIncrement: readonly CounterChange[];
  readonly counterSet: readonly CounterChange[];
}

export class Counters {
  readonly #counters = new Map<string, Counter[]>();
  /** Names of the counters that were opened in a place. */
  readonly #opened = new Map<Place, Set<string>>();

  /** An element begins, or what is generated beside one; `place` is what it stands in. */
  apply({ counterReset, counterIncrement, counterSet }: CounterChanges, place: Place | null): void {
    for (const { name, value } of counterReset) this.#open(name, value, place);
    for (const { name, value } of counterIncrement) this.#innermost(name, place).value += value;
    for (const { name, value } of counterSet) this.#innermost(name, place).value = value;
  }

  /** All that stands in `place` is done. */
  leave(place: Place): void {
    for (const name of this.#opened.get(place) ?? []) this.#counters.get(name)?.pop();
    this.#opened.delete(place);
  }

  /** 0 where nobody counted. */
  value(name: string): number {
    return this.#counters.get(name)?.at(-1)?.value ?? 0;
  }

  /** Of every counter of the name, the outermost first. */
  values(name: string): readonly number[] {
    const values = (this.#counters.get(name) ?? []).map(({ value }) => value);
    return values.length > 0 ? values : [0];
  }

  now(): Counts {
    return new Map([...this.#counters.keys()].map((name) => [name, this.value(name)]));
  }

  #open(name: string, value: number, place: Place | null): void {
    const known = this.#counters.get(name) ?? [];
    this.#counters.set(name, known);
    const last = known.at(-1);
    // An earlier sibling opened it: this one begins it anew.
    if (last && last.place === place) {
      last.value = value;
      return;
    }
    known.push({ place, value });
    if (place !== null) this.#opened.set(place, (this.#opened.get(place) ?? new Set()).add(name));
  }

  #innermost(name: string, place: Place | null): Counter {
    const known = this.#counters.get(name)?.at(-1);
    if (known) return known;
    this.#open(name, 0, place);
    return this.#innermost(name, place);
  }
}
