/** Declarations: what one `property: value` sets, read once and applied to every element that it meets. */
import type { SourcePoint } from '../../print.ts';
import { problem } from '../../problems.ts';
import { hint } from '../../text/nearest.ts';
import type { ProblemList } from '../sources.ts';
import { badValue } from './misfits.ts';
import { properties, type Setting } from './properties/index.ts';
import { fixedProperties } from './properties/row.ts';
import { shorthands } from './shorthands.ts';
import { isWord, readTerms, type Term } from './terms.ts';

/** A declaration as it stands in a sheet; `at` is where its name begins. */
export interface WrittenDeclaration {
  readonly name: string;
  readonly value: string;
  readonly at: SourcePoint;
}

/** Longhand name and what is to be done with it. */
export type Change = readonly [longhand: string, setting: Setting];

export type Declaration =
  | { readonly kind: 'custom'; readonly name: string; readonly terms: readonly Term[]; readonly value: string; readonly at: SourcePoint }
  | { readonly kind: 'settled'; readonly changes: readonly Change[]; readonly at: SourcePoint }
  /** Waits for the custom properties of the element. */
  | { readonly kind: 'pending'; readonly written: WrittenDeclaration; readonly terms: readonly Term[]; readonly at: SourcePoint };

const shorthandTable = new Map(shorthands.map((shorthand) => [shorthand.name, shorthand]));

const fixedTable = new Map(fixedProperties.map((fixed) => [fixed.name, fixed]));

const propertyNames: readonly string[] = [...properties.keys(), ...shorthandTable.keys(), ...fixedTable.keys()].sort();

/** Null when it cannot be used, which is then among the problems. */
export function readDeclaration(written: WrittenDeclaration, problems: ProblemList): Declaration | null {
  const { name, value, at } = written;
  const terms = readTerms(value);
  if (name.startsWith('--')) {
    if (terms) return { kind: 'custom', name, terms, value, at };
    problems.add(badValue(written, 'words, numbers, lengths, colours, strings and calls'));
    return null;
  }
  if (!propertyNames.includes(name)) {
    problems.add(problem('document/unknown-property', at, { name, hint: hint(name, propertyNames) }));
    return null;
  }
  if (terms?.some(hasVariable)) return { kind: 'pending', written, terms, at };
  const changes = readChanges(written, terms, problems);
  return changes && { kind: 'settled', changes, at };
}

/** Declarations of our own, which every sheet overrides. */
export function builtIn(values: Readonly<Record<string, string>>, problems: ProblemList): readonly Declaration[] {
  const at = { file: 'built-in', line: 1, column: 1 };
  return Object.entries(values).flatMap(([name, value]) => readDeclaration({ name, value, at }, problems) ?? []);
}

/** The longhand changes of a value without variables; null and a problem when the property does not take it. */
function readChanges(written: WrittenDeclaration, terms: readonly Term[] | null, problems: ProblemList): readonly Change[] | null {
  const changes = terms && changesOf(written.name, terms);
  if (!changes) problems.add(badValue(written, acceptedBy(written.name)));
  return changes;
}

/** What a property takes, in words. */
export const acceptedBy = (name: string): string =>
  (shorthandTable.get(name) ?? properties.get(name) ?? fixedTable.get(name))?.accepts ?? '';

/** The longhand changes of terms without variables; null when the property does not take them. */
export function changesOf(name: string, terms: readonly Term[]): readonly Change[] | null {
  const fixed = fixedTable.get(name);
  if (fixed) return terms.length === 1 && isWord(terms[0], fixed.accepts) ? [] : null;
  const shorthand = shorthandTable.get(name);
  const dealt = shorthand ? deal(shorthand.longhands, shorthand.expand, terms) : new Map([[name, terms]]);
  if (!dealt) return null;
  const changes: Change[] = [];
  for (const [longhand, own] of dealt) {
    const setting = properties.get(longhand)?.read(own);
    if (!setting) return null;
    changes.push([longhand, setting]);
  }
  return changes;
}

const initial: readonly Term[] = [{ kind: 'word', text: 'initial' }];

/** The terms for each longhand of a shorthand; `inherit` and `initial` go to all. */
function deal(
  names: readonly string[],
  expand: (terms: readonly Term[]) => ReadonlyMap<string, readonly Term[]> | null,
  terms: readonly Term[],
): ReadonlyMap<string, readonly Term[]> | null {
  const [first, ...rest] = terms;
  const isForAll = first?.kind === 'word' && rest.length === 0 && ['inherit', 'initial'].includes(first.text.toLowerCase());
  if (isForAll) return new Map(names.map((name) => [name, terms]));
  const dealt = expand(terms);
  return dealt && new Map(names.map((name) => [name, dealt.get(name) ?? initial]));
}

function hasVariable(term: Term): boolean {
  return term.kind === 'call' && (term.name === 'var' || term.terms.some(hasVariable));
}
