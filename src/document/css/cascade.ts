/** From the declarations that meet on an element to its computed values and its `Style`. */
import type { SourcePoint, Style } from '../../print.ts';
import { problem } from '../../problems.ts';
import { hint } from '../../text/nearest.ts';
import { oneOf, type ProblemList } from '../sources.ts';
import { type Blame, openBlame } from './blame.ts';
import { type Computed, styleFrom } from './computed.ts';
import { type Change, changesOf, type Declaration } from './declarations.ts';
import { type Draft, inheritedDraft, initialValues, type Setting } from './properties/index.ts';
import {
  isDeclared,
  isUnsettled,
  namesOf,
  noVariables,
  substitute,
  type Unsettled,
  type Variables,
  valuesIn,
  variableIn,
  variablesOf,
} from './variables.ts';

/** Everything computed of one element; shared by all elements that the same declarations meet under the same parent. */
export interface ComputedStyle {
  readonly computed: Computed;
  readonly style: Style;
  readonly variables: Variables;
  /** Font size of the root element, in points. */
  readonly rem: number;
}

/** Computes styles for one document, with what its sheets define. */
export interface StyleComputer {
  readonly problems: ProblemList;
  /** `declarations` in rising order of weight; the root element has no parent. */
  compute(parent: ComputedStyle | null, declarations: readonly Declaration[]): ComputedStyle;
  /** Tells, when everything is computed, which values of custom properties were of no use. */
  settle(): void;
}

interface Winner {
  readonly setting: Setting;
  readonly at: SourcePoint;
}

/** Families that stand for whatever the fonts at hand offer. */
const genericFamilies: readonly string[] = ['serif', 'sans-serif', 'monospace'];

export interface Definitions {
  readonly families: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  /** Files of the sheets, in their order. */
  readonly sheets: readonly string[];
  readonly problems: ProblemList;
}

/** What computing takes beside the declarations. */
interface Computing extends Definitions {
  readonly blame: Blame;
}

export function styleComputer(definitions: Definitions): StyleComputer {
  const computing = { ...definitions, blame: openBlame(definitions.sheets, definitions.problems) };
  return {
    problems: definitions.problems,
    compute(parent, declarations) {
      const inherited = parent?.variables ?? noVariables;
      const variables = variablesOf(inherited, declarations, (reason, declaration) =>
        reportUnsettled(reason, declaration, inherited, definitions.problems),
      );
      const winners = winningSettings(declarations, variables, computing);
      const computed = computeValues(parent, winners);
      checkNames(computed, winners, definitions);
      return { computed, style: styleFrom(computed), variables, rem: parent?.rem ?? computed.fontSize };
    },
    settle: computing.blame.settle,
  };
}

/** The last setting of each longhand. */
function winningSettings(declarations: readonly Declaration[], variables: Variables, computing: Computing): ReadonlyMap<string, Winner> {
  const winners = new Map<string, Winner>();
  for (const declaration of declarations) {
    if (declaration.kind === 'custom') continue;
    const { changes, at } = declaration.kind === 'settled' ? declaration : settledWith(declaration, variables, computing);
    for (const [longhand, setting] of changes) winners.set(longhand, { setting, at });
  }
  return winners;
}

/** What a declaration changes once its variables are put in, and where that was decided. */
function settledWith(
  { written, terms, at }: Extract<Declaration, { kind: 'pending' }>,
  variables: Variables,
  { blame, problems }: Computing,
): Pick<Winner, 'at'> & { readonly changes: readonly Change[] } {
  const found = substitute(terms, (name) => variableIn(variables, name));
  if (isUnsettled(found)) {
    reportUnsettled(found, written, variables, problems);
    return { changes: [], at };
  }
  const values = valuesIn(terms, variables);
  const changes = changesOf(written.name, found);
  if (changes) for (const { from } of values) blame.served(from);
  else blame.failed(written, values);
  return { changes: changes ?? [], at: blame.decider(written, values)?.at ?? at };
}

/** Font size first, since other lengths may count in it; then colour, which borders and backgrounds may take over. */
function computeValues(parent: ComputedStyle | null, winners: ReadonlyMap<string, Winner>): Computed {
  const above = parent?.computed ?? initialValues;
  const draft: Draft = inheritedDraft(above);
  const parentRem = parent?.rem ?? above.fontSize;
  winners.get('font-size')?.setting(draft, { em: above.fontSize, rem: parentRem, color: above.color }, above);
  const rem = parent?.rem ?? draft.fontSize;
  winners.get('color')?.setting(draft, { em: draft.fontSize, rem, color: above.color }, above);
  const around = { em: draft.fontSize, rem, color: draft.color };
  for (const [longhand, { setting }] of winners) {
    if (longhand !== 'font-size' && longhand !== 'color') setting(draft, around, above);
  }
  // What floats is a block (CSS 2.2, section 9.7).
  if (draft.float !== 'none' && draft.display.startsWith('inline')) draft.display = 'block';
  return draft;
}

function reportUnsettled(
  reason: Unsettled,
  { name, at }: { name: string; at: SourcePoint },
  variables: Variables,
  problems: ProblemList,
): void {
  if ('missing' in reason) {
    const { missing } = reason;
    // What is declared and has no value all the same was told where it is declared.
    if (isDeclared(variables, missing)) return;
    problems.add(() => problem('document/unknown-variable', at, { name: missing, hint: hint(missing, namesOf(variables)) }));
  } else if (reason.excess !== null) {
    const accepts = `a value that, once its variables are put in, has no ${reason.excess}`;
    problems.add(problem('document/bad-value', at, { value: 'var(…)', name, accepts }));
  }
}

/** Families and pages that no sheet defines would only show as a wrong face, or not at all. */
function checkNames(computed: Computed, winners: ReadonlyMap<string, Winner>, { families, pages, problems }: Definitions): void {
  const family = winners.get('font-family');
  const isFound = computed.fontFamily.some((name) => families.has(name) || genericFamilies.includes(name));
  if (family && families.size > 0 && !isFound) {
    const name = computed.fontFamily.map((each) => `"${each}"`).join(', ');
    const known = [...families];
    problems.add(
      problem('document/unknown-font', family.at, { name, hint: hint(computed.fontFamily[0] ?? '', known), known: oneOf(known) }),
    );
  }
  const page = winners.get('page');
  if (page && computed.page !== null && !pages.has(computed.page)) {
    const known = [...pages];
    const details = { name: computed.page, hint: hint(computed.page, known), known: known.length > 0 ? oneOf(known) : 'page: auto' };
    problems.add(problem('document/unknown-page', page.at, details));
  }
}
