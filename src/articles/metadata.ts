import { isMap, isNode, isScalar, type Node } from 'yaml';
import type { Problem, Whereabouts } from '../model.ts';
import { problem } from '../problems.ts';
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

const nameOf = (key: unknown): keyof Metadata | undefined => (isScalar(key) ? keys[String(key.value).toLowerCase()] : undefined);

type Place = (offset: number) => Whereabouts;

const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

function readPair(key: keyof Metadata, value: Node | null, place: Place, problems: Problem[]): Metadata {
  const where = place(startOf(value));
  const content = isScalar(value) ? value.value : undefined;
  if (content === null) return {};
  const isDay = key === 'published' && typeof content === 'number';
  if (typeof content !== 'string' && !isDay) {
    problems.push(problem('yaml/value', where, { key, wanted: 'must be plain words' }));
    return {};
  }
  const words = String(content).trim();
  if (key !== 'published') return words === '' ? {} : { [key]: words };
  const published = readPublished(words, 'given');
  if (!published) problems.push(problem('articles/unread-date', where, { words }));
  return published ? { published } : {};
}

/**
 * What a YAML mapping says about an article; keys that mean nothing here are left alone, empty ones say nothing.
 * A value of the wrong type and a date that cannot be read become problems at `place(offset)`.
 */
export function readMetadata(node: Node | null, place: Place, problems: Problem[]): Metadata {
  if (!isMap(node)) {
    const isEmpty = node === null || (isScalar(node) && node.value === null);
    if (!isEmpty) problems.push(problem('articles/not-a-mapping', place(startOf(node))));
    return {};
  }
  let metadata: Metadata = {};
  for (const { key, value } of node.items) {
    const name = nameOf(key);
    if (name && metadata[name] === undefined) metadata = { ...metadata, ...readPair(name, isNode(value) ? value : null, place, problems) };
  }
  return metadata;
}
