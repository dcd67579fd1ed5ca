import type { Problem, Whereabouts } from '../../model.ts';
import type { Draft, Metadata } from '../draft.ts';
import { bodyOf } from './body.ts';
import { daysOf } from './days.ts';
import { fields, htmlBodies } from './jsonFields.ts';
import type { Candidate } from './jsonFind.ts';
import { type JsonObject, own, wordsOf } from './jsonValues.ts';

const tidy = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** The first of the names that says something that can be used. */
function firstOf(object: JsonObject, names: readonly string[], read: (pieces: readonly string[]) => string | null): string | null {
  for (const name of names) {
    const pieces = wordsOf(own(object, name)).map(tidy);
    const words = pieces.length > 0 ? read(pieces) : null;
    if (words) return words;
  }
  return null;
}

const joined = (pieces: readonly string[]): string => pieces.join(', ');
const first = ([piece]: readonly string[]): string | null => piece ?? null;
/** `uri` and `@id` often hold a number or a name of the system's own. */
const address = (pieces: readonly string[]): string | null => pieces.find((piece) => /^https?:\/\//i.test(piece)) ?? null;

/** `en-GB` and `EN` to `en`; "English" says nothing that is understood here. */
export function languageTag(words: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_][a-z\d-]{2,12})?$/i.exec(words.trim());
  return match?.[1]?.toLowerCase() ?? null;
}

/** What stands under each of the names, in their order. */
const allOf = (object: JsonObject, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => wordsOf(own(object, name)).slice(0, 1)).map(tidy);

/** Some services send the first 200 characters and say how many they kept: "… [+1834 chars]". */
const isCutShort = (text: string): boolean => /\[\+\d{1,9} chars\]\s{0,9}$/.test(text.slice(-40));

function noteOf({ isSummary }: Candidate, text: string): string | null {
  if (isSummary) return 'summary only';
  return isCutShort(text) ? 'cut short by its source' : null;
}

/** Where complaints about an entry go, and the place that they name. */
export interface Told {
  readonly place: Whereabouts;
  add(complaint: Problem): void;
}

function metadataOf(candidate: Candidate, text: string, told: Told): Metadata {
  const { object } = candidate;
  const read = {
    title: firstOf(object, fields.title, first),
    publisher: firstOf(object, fields.publisher, first),
    byline: firstOf(object, fields.byline, joined),
    url: firstOf(object, fields.url, address),
    language: firstOf(object, fields.language, ([piece]) => languageTag(piece ?? '')),
    dateline: firstOf(object, fields.dateline, first),
    agency: firstOf(object, fields.agency, first),
    note: noteOf(candidate, text),
  };
  const days = { published: allOf(object, fields.published), modified: allOf(object, fields.modified) };
  return { ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null)), ...daysOf(days, told.place, told.add) };
}

/** An entry with words of its own, and the field that holds them. */
export interface Entry {
  readonly candidate: Candidate;
  readonly body: string;
  /** Its name below the file's, such as `#3`. */
  readonly entry: string;
}

/** An article out of JSON; `text` is the value itself where it holds no markup, its lists of paragraphs joined. */
export async function draftOf({ candidate, body, entry }: Entry, told: Told): Promise<Draft> {
  const words = wordsOf(own(candidate.object, body)).join('\n\n');
  const { text, blocks } = await bodyOf(words, htmlBodies.has(body));
  return { entry, text, blocks, isExtracted: true, said: [{ source: 'JSON', says: metadataOf(candidate, text, told) }] };
}
