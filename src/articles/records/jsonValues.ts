/** What a value of JSON says in words, whatever shape its writer gave it. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The value of an own key; `undefined` for what an object merely inherits. */
export const own = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

/** Under which keys an object keeps its words: a person's or an organisation's name, WordPress's `rendered`, a language-tagged value. */
const holders = ['name', 'rendered', 'main', 'original', '@value', 'value', 'text', 'content', '@id'];

const deepest = 4;

/** The pieces of words of a value, one for each item of a list; none where there are no words. */
export function wordsOf(value: Json | undefined, depth = 0): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (depth >= deepest) return [];
  if (isList(value)) return value.flatMap((each) => wordsOf(each, depth + 1));
  if (!isObject(value)) return [];
  for (const key of holders) {
    const words = wordsOf(own(value, key), depth + 1);
    if (words.length > 0) return words;
  }
  const names = ['firstname', 'lastname'].flatMap((key) => wordsOf(own(value, key), depth + 1));
  return names.length > 0 ? [names.join(' ')] : [];
}
