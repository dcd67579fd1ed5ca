import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Problem, Whereabouts } from '../model.ts';
import { problem, softened } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import type { Metadata } from './draft.ts';
import { readPublished } from './published.ts';

/** The keys of front matter and sidecar, with other names under which front matter commonly has them. */
const keys: Readonly<Record<string, keyof Metadata>> = {
  title: 'title',
  headline: 'title',
  publisher: 'publisher',
  outlet: 'publisher',
  site: 'publisher',
  byline: 'byline',
  author: 'byline',
  url: 'url',
  source_url: 'url',
  link: 'url',
  published: 'published',
  date: 'published',
  language: 'language',
  lang: 'language',
  note: 'note',
};

/** The detail that a key gives; undefined for a key that means nothing here. */
export function keyOf(name: string): keyof Metadata | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

const written = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

type Place = (offset: number) => Whereabouts;

/** How a mapping is read. */
interface Terms {
  readonly place: Place;
  readonly problems: Problem[];
  /** True for the sidecar, whose keys and values are ours to say; front matter is written for other programs. */
  readonly isOurs: boolean;
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** Words of a value; front matter gives authors as lists, and titles that YAML takes for numbers. Undefined for what has none. */
function wordsOf(value: Node | null, isOurs: boolean): string | null | undefined {
  if (isScalar(value)) {
    if (value.value === null || typeof value.value === 'string') return value.value;
    return isOurs ? undefined : (value.source ?? String(value.value));
  }
  if (isOurs || !isSeq(value)) return undefined;
  const pieces = value.items.map((item) => (isScalar(item) && item.value !== null ? String(item.value).trim() : ''));
  return pieces.filter((piece) => piece !== '').join(', ') || undefined;
}

function readPair(key: keyof Metadata, value: Node | null, { place, problems, isOurs }: Terms): Metadata {
  const where = place(startOf(value));
  const isDay = key === 'published' && isScalar(value) && typeof value.value === 'number';
  const content = isDay ? String(value.value) : wordsOf(value, isOurs);
  if (content === null) return {};
  if (content === undefined) {
    problems.push(problem('yaml/value', where, { key, wanted: 'must be plain words' }));
    return {};
  }
  const words = content.trim();
  if (key !== 'published') return words === '' ? {} : { [key]: words };
  const published = readPublished(words, 'given');
  if (!published) problems.push(problem('articles/unread-date', where, { words }));
  return published ? { published } : {};
}

/** A key of the sidecar that nobody reads was meant to be another. */
function tellUnknown(key: unknown, { place, problems, isOurs }: Terms): void {
  const known = Object.keys(keys);
  const meant = hint(written(key), known);
  if (!isOurs || meant === '') return;
  problems.push(softened(problem('yaml/unknown-key', place(startOf(key)), { key: written(key), hint: meant, known: alternatives(known) })));
}

const isNothing = (node: Node | null): boolean => node === null || (isScalar(node) && node.value === null);

/**
 * What a YAML mapping says about an article; keys that mean nothing here are left alone, but for those of the sidecar that look
 * misspelt; empty ones say nothing. A value of the wrong type and a date that cannot be read become problems at `place(offset)`.
 */
export function readMetadata(node: Node | null, terms: Terms): Metadata {
  if (!isMap(node)) {
    if (!isNothing(node)) terms.problems.push(problem('articles/not-a-mapping', terms.place(startOf(node))));
    return {};
  }
  let metadata: Metadata = {};
  for (const { key, value } of node.items) {
    const name = keyOf(written(key));
    if (!name) tellUnknown(key, terms);
    else if (metadata[name] === undefined) metadata = { ...metadata, ...readPair(name, isNode(value) ? value : null, terms) };
  }
  return metadata;
}
