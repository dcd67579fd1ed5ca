/** Custom properties: what is in sight of an element, and values with their `var()` replaced. */
import type { Declaration } from './declarations.ts';
import type { Term } from './terms.ts';

/** The custom properties in sight of an element: its own, then those of the elements around it. */
export interface Variables {
  /** Null where an element has a name without a value, which hides what is above. */
  readonly own: ReadonlyMap<string, Value | null>;
  readonly above: Variables | null;
}

export type Custom = Extract<Declaration, { kind: 'custom' }>;

/** What a custom property stands for, and the declaration in which its words are written: behind `--a: var(--b)` that of `--b`. */
export interface Value {
  readonly terms: readonly Term[];
  readonly from: Custom;
}

export const noVariables: Variables = { own: new Map(), above: null };

/** Why a value cannot be had: the first variable with neither value nor fallback, or that it grows beyond all use; null where that is told. */
export type Unsettled = { readonly missing: string } | { readonly excess: string | null };

type Substituted = readonly Term[] | Unsettled;
type Found = Value | Unsettled;
type LookUp = (name: string) => Found | null;

/** No value needs so many parts, nor so many variables in each other. */
const mostTerms = 10_000;
const deepestVariables = 100;

const tooLong: Unsettled = { excess: `more than ${mostTerms} parts` };
const tooDeep: Unsettled = { excess: `more than ${deepestVariables} variables that lead to each other` };

const alreadyTold: Unsettled = { excess: null };

export const isUnsettled = (found: Substituted | Found): found is Unsettled => 'missing' in found || 'excess' in found;

export function variableIn(variables: Variables, name: string): Value | null {
  for (let scope: Variables | null = variables; scope; scope = scope.above) {
    const value = scope.own.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

export function isDeclared(variables: Variables, name: string): boolean {
  for (let scope: Variables | null = variables; scope; scope = scope.above) if (scope.own.has(name)) return true;
  return false;
}

/** For messages. */
export function namesOf(variables: Variables): readonly string[] {
  const names = new Set<string>();
  for (let scope: Variables | null = variables; scope; scope = scope.above) for (const name of scope.own.keys()) names.add(name);
  return [...names].filter((name) => variableIn(variables, name) !== null);
}

/** The terms with every `var()` replaced. */
export function substitute(terms: readonly Term[], lookUp: LookUp): Substituted {
  const budget = { left: mostTerms };
  return replaced(terms, lookUp, budget);
}

/** `left` counts what variables bring along, in calls too. */
interface Budget {
  left: number;
}

function replaced(terms: readonly Term[], lookUp: LookUp, budget: Budget): Substituted {
  const result: Term[] = [];
  for (const term of terms) {
    const put = term.kind === 'call' ? replacedCall(term, lookUp, budget) : [term];
    if (isUnsettled(put)) return put;
    for (const each of put) result.push(each);
  }
  return result;
}

function replacedCall(call: Extract<Term, { kind: 'call' }>, lookUp: LookUp, budget: Budget): Substituted {
  if (call.name === 'var') return variable(call.terms, lookUp, budget);
  const terms = replaced(call.terms, lookUp, budget);
  return isUnsettled(terms) ? terms : [{ ...call, terms }];
}

function variable([name, comma, ...fallback]: readonly Term[], lookUp: LookUp, budget: Budget): Substituted {
  const own = name?.kind === 'word' && (comma === undefined || comma.kind === 'mark') ? name.text : '';
  const value = lookUp(own);
  if (!value) return comma ? replaced(fallback, lookUp, budget) : { missing: own };
  if (isUnsettled(value)) return value;
  budget.left -= sizeOf(value.terms);
  return budget.left < 0 ? tooLong : value.terms;
}

/** The values that the variables named in these terms stand for, those in calls and fallbacks among them. */
export function valuesIn(terms: readonly Term[], variables: Variables): readonly Value[] {
  return terms.flatMap((term) => {
    if (term.kind !== 'call') return [];
    const name = term.name === 'var' ? soleWord(term.terms) : '';
    const value = name === '' ? null : variableIn(variables, name);
    return [...(value ? [value] : []), ...valuesIn(term.terms, variables)];
  });
}

/** The name in `var(--name)` and `var(--name, fallback)`. */
const soleWord = ([name]: readonly Term[]): string => (name?.kind === 'word' ? name.text : '');

/** Terms, those in calls among them. */
const sizeOf = (terms: readonly Term[]): number =>
  terms.reduce((sum, term) => sum + (term.kind === 'call' ? 1 + sizeOf(term.terms) : 1), 0);

/** What is in sight of an element with these declarations, the last of a name counting; `report` is told of each that has no value. */
export function variablesOf(
  inherited: Variables,
  declarations: readonly Declaration[],
  report: (reason: Unsettled, declaration: Custom) => void,
): Variables {
  const declared = new Map<string, Custom>();
  for (const declaration of declarations) if (declaration.kind === 'custom') declared.set(declaration.name, declaration);
  if (declared.size === 0) return inherited;
  const settled = new Map<string, Found | null>();
  const open = new Set<string>();
  const settle = (declaration: Custom): Found | null => {
    if (open.size >= deepestVariables) return tooDeep;
    open.add(declaration.name);
    const terms = substitute(declaration.terms, lookUp);
    const other = otherIn(declaration, lookUp);
    open.delete(declaration.name);
    if (!isUnsettled(terms)) return { terms, from: other?.from ?? declaration };
    report(terms, declaration);
    return 'excess' in terms ? alreadyTold : null;
  };
  const lookUp: LookUp = (name) => {
    const declaration = declared.get(name);
    // A variable that leads back to itself has no value.
    if (open.has(name)) return null;
    if (!declaration) return variableIn(inherited, name);
    const known = settled.get(name);
    if (known !== undefined) return known;
    const value = settle(declaration);
    settled.set(name, value);
    return value;
  };
  for (const name of declared.keys()) lookUp(name);
  const own = new Map([...settled].map(([name, value]) => [name, value && isUnsettled(value) ? null : value]));
  return { own, above: inherited };
}

/** The value of another variable that is all of this one's: `--a: var(--b)`. */
function otherIn({ terms: [only, ...rest] }: Custom, lookUp: LookUp): Value | null {
  const found = only?.kind === 'call' && only.name === 'var' && rest.length === 0 ? lookUp(soleWord(only.terms)) : null;
  return found && !isUnsettled(found) ? found : null;
}
