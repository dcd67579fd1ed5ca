/** What a PDF is made of (ISO 32000-1, 7.3). Strings and names hold bytes, a character each; dictionaries and arrays may be changed by who made them. */

export class Name {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The bytes of a string, without its brackets and escapes. */
export class Words {
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A number as it is written, for nothing here counts with it: a whole one is a `number`. */
export class Real {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An indirect object, by its number alone: a file in force has one generation of each. */
export class Ref {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export type List = PdfObject[];

export class Dict extends Map<string, PdfObject> {}

export class Stream {
  readonly dict: Dict;
  /** As they lie in the file, encoded as `/Filter` says. */
  readonly bytes: Uint8Array;

  constructor(dict: Dict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

export type PdfObject = null | boolean | number | Real | Name | Words | Ref | List | Dict | Stream;

/** Where a value stands in a file that somebody may read through its references. */
export interface Lookup {
  /** The object itself; of a reference, what it leads to, and null where it leads nowhere. */
  look(value: PdfObject | undefined): PdfObject;
}

export const nameOf = (value: PdfObject | undefined): string | null => (value instanceof Name ? value.text : null);
export const intOf = (value: PdfObject | undefined): number | null => (typeof value === 'number' ? value : null);

/** Any number. */
export function numberOf(value: PdfObject | undefined): number | null {
  if (value instanceof Real) return Number(value.text);
  return intOf(value);
}

/** A dictionary, or that of a stream; null for anything else. */
export function dictOf(value: PdfObject | undefined): Dict | null {
  if (value instanceof Dict) return value;
  return value instanceof Stream ? value.dict : null;
}

export const listOf = (value: PdfObject | undefined): List => (Array.isArray(value) ? value : []);

export const dict = (entries: Readonly<Record<string, PdfObject | undefined>>): Dict =>
  new Dict(Object.entries(entries).filter((entry): entry is [string, PdfObject] => entry[1] !== undefined));

export const name = (text: string): Name => new Name(text);
