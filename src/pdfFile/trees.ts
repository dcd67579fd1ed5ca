/** Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): read flat, written anew in order. */
import { chunks } from './chunks.ts';
import { Fault } from './fault.ts';
import { type Dict, dict, dictOf, type List, type Lookup, listOf, type PdfObject, type Ref, Words } from './objects.ts';

/** Leaves of a written tree hold as many entries, and its nodes as many kids. */
const widest = 64;

type Key = string | number;

/** All entries of a name tree, by the bytes of their names. */
export function readNames(root: PdfObject | undefined, { look }: Lookup): Map<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  for (const { entries, at } of leaves(root, 'Names', look)) {
    const key = look(entries[at]);
    if (key instanceof Words && !found.has(key.bytes)) found.set(key.bytes, entries[at + 1] ?? null);
  }
  return found;
}

/** All entries of a number tree. */
export function readNumbers(root: PdfObject | undefined, { look }: Lookup): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  for (const { entries, at } of leaves(root, 'Nums', look)) {
    const key = look(entries[at]);
    if (typeof key === 'number' && !found.has(key)) found.set(key, entries[at + 1] ?? null);
  }
  return found;
}

function* leaves(root: PdfObject | undefined, kind: 'Names' | 'Nums', look: Lookup['look']): Generator<{ entries: List; at: number }> {
  const seen = new Set<Dict>();
  const todo = [dictOf(look(root))];
  while (todo.length > 0) {
    const node = todo.pop();
    if (!node) continue;
    if (seen.has(node)) throw new Fault('a tree of names goes round in a circle');
    seen.add(node);
    const entries = listOf(look(node.get(kind)));
    for (let at = 0; at + 1 < entries.length; at += 2) yield { entries, at };
    for (const kid of listOf(look(node.get('Kids'))).toReversed()) todo.push(dictOf(look(kid)));
  }
}

/** A name tree or, where keys are numbers, a number tree of the entries. `add` makes an object of its own of a node. */
export function writeTree<K extends Key>(entries: ReadonlyMap<K, PdfObject>, add: (node: Dict) => Ref): Dict {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const isNames = typeof sorted[0]?.[0] === 'string';
  const word = (key: Key): PdfObject => (typeof key === 'string' ? new Words(key) : key);
  const leaf = (part: readonly [K, PdfObject][]): List => part.flatMap(([key, value]) => [word(key), value]);
  const kind = isNames ? 'Names' : 'Nums';
  if (sorted.length <= widest) return dict({ [kind]: leaf(sorted) });
  let nodes = chunks(sorted, widest).map((part) => {
    const limits = [part[0]?.[0] ?? '', part.at(-1)?.[0] ?? ''] as const;
    return { limits, ref: add(dict({ [kind]: leaf(part), Limits: limits.map(word) })) };
  });
  while (nodes.length > widest) {
    nodes = chunks(nodes, widest).map((part) => {
      const limits = [part[0]?.limits[0] ?? '', part.at(-1)?.limits[1] ?? ''] as const;
      return { limits, ref: add(dict({ Kids: part.map(({ ref }) => ref), Limits: limits.map(word) })) };
    });
  }
  return dict({ Kids: nodes.map(({ ref }) => ref) });
}
