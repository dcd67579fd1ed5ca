/** Charts that need more than one picture: which rows stand on which part, and what its words say of that. */
/** What stands on one part, and how many parts there are. */
export interface Part<Entry> {
  readonly entries: readonly Entry[];
  readonly part: number;
  readonly parts: number;
  /** Places of the first and the last entry among all, from 1. */
  readonly first: number;
  readonly last: number;
  readonly all: number;
  /** The entries of all parts. */
  readonly whole: readonly Entry[];
}

/** Parts as even as can be, in order, none above `most`. */
export function partsOf<Entry>(entries: readonly Entry[], most: number): readonly Part<Entry>[] {
  const parts = Math.ceil(entries.length / most);
  const at = (index: number): number => Math.round((index * entries.length) / parts);
  return Array.from({ length: parts }, (_, index) => {
    const [from, to] = [at(index), at(index + 1)];
    return { entries: entries.slice(from, to), part: index + 1, parts, first: from + 1, last: to, all: entries.length, whole: entries };
  });
}

/** "casualties", "casualties-2". */
export const partName = (id: string, { part }: Pick<Part<unknown>, 'part'>): string => (part === 1 ? id : `${id}-${part}`);

/** ", part 2 of 3" at the end of a title. */
export const partTitle = ({ part, parts }: Pick<Part<unknown>, 'part' | 'parts'>): string =>
  parts === 1 ? '' : `, part ${part} of ${parts}`;

/** "Events 25 to 48 of 61." for the key of a part. */
export function partKey({ parts, first, last, all }: Part<unknown>, noun: string): string {
  return parts === 1 ? '' : `${noun} ${first} to ${last} of ${all}.`;
}
