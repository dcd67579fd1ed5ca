/** Finds the rules that fit an element, and shares what is computed from them between all elements that the same rules fit. */
import type { ComputedStyle, StyleComputer } from './cascade.ts';
import type { Declaration } from './declarations.ts';
import { type Matchable, matches, type PseudoElement } from './selectors.ts';
import type { StyleRule } from './sheets.ts';

/** Rules by what their last compound asks for first: an element need only be held against a few of them. */
export interface RuleIndex {
  readonly ids: ReadonlyMap<string, readonly RankedRule[]>;
  readonly classes: ReadonlyMap<string, readonly RankedRule[]>;
  readonly tags: ReadonlyMap<string, readonly RankedRule[]>;
  readonly others: readonly RankedRule[];
  /** All rules by rank. */
  readonly ranked: readonly StyleRule[];
}

/** `rank` grows with specificity, then with order. */
interface RankedRule {
  readonly rule: StyleRule;
  readonly rank: number;
}

export function indexRules(rules: readonly StyleRule[]): RuleIndex {
  const ranked = rules
    .map((rule, order) => ({ rule, order }))
    .sort((a, b) => a.rule.selector.specificity - b.rule.selector.specificity || a.order - b.order)
    .map(({ rule }) => rule);
  const ids = new Map<string, RankedRule[]>();
  const classes = new Map<string, RankedRule[]>();
  const tags = new Map<string, RankedRule[]>();
  const others: RankedRule[] = [];
  for (const [rank, rule] of ranked.entries()) {
    const [last] = rule.selector.compounds;
    const [firstClass] = last?.classes ?? [];
    if (last?.id) listed(ids, last.id).push({ rule, rank });
    else if (firstClass !== undefined) listed(classes, firstClass).push({ rule, rank });
    else if (last?.tag) listed(tags, last.tag).push({ rule, rank });
    else others.push({ rule, rank });
  }
  return { ids, classes, tags, others, ranked };
}

function listed(map: Map<string, RankedRule[]>, key: string): RankedRule[] {
  const known = map.get(key);
  if (known) return known;
  const fresh: RankedRule[] = [];
  map.set(key, fresh);
  return fresh;
}

/** Ranks of the rules for the element itself and for what is generated before and after its content, lightest first. */
interface Fitting {
  readonly own: number[];
  readonly before: number[];
  readonly after: number[];
}

function fittingRules(index: RuleIndex, element: Matchable): Fitting {
  const fitting: Fitting = { own: [], before: [], after: [] };
  const take = (rules: readonly RankedRule[] | undefined): void => {
    for (const { rule, rank } of rules ?? []) {
      if (matches(rule.selector, element)) fitting[rule.selector.pseudo ?? 'own'].push(rank);
    }
  };
  if (element.id !== null) take(index.ids.get(element.id));
  for (const name of element.classes) take(index.classes.get(name));
  take(index.tags.get(element.tag));
  take(index.others);
  for (const ranks of Object.values(fitting)) ranks.sort((a: number, b: number) => a - b);
  return fitting;
}

export interface ElementStyles {
  readonly own: ComputedStyle;
  readonly pseudo: Readonly<Record<PseudoElement, ComputedStyle | null>>;
}

/** Gives the styles of elements, parents before children; `inline` are the declarations of the style attribute. */
export interface Stylist {
  style(element: Matchable, parent: ComputedStyle | null, inline: readonly Declaration[]): ElementStyles;
}

/** `origins` from weakest to strongest: the built-in sheet, then the author's. */
export function stylist(origins: readonly RuleIndex[], computer: StyleComputer): Stylist {
  const shared = new Map<ComputedStyle | null, Map<string, ComputedStyle>>();
  const compute = (parent: ComputedStyle | null, ranks: readonly (readonly number[])[], inline: readonly Declaration[]): ComputedStyle => {
    const declarations = (): readonly Declaration[] => [
      ...origins.flatMap((index, origin) => (ranks[origin] ?? []).flatMap((rank) => index.ranked[rank]?.declarations ?? [])),
      ...inline,
    ];
    if (inline.length > 0) return computer.compute(parent, declarations());
    const siblings = shared.get(parent) ?? new Map<string, ComputedStyle>();
    shared.set(parent, siblings);
    const key = ranks.map((list) => list.join(' ')).join('|');
    const known = siblings.get(key) ?? computer.compute(parent, declarations());
    siblings.set(key, known);
    return known;
  };
  return {
    style(element, parent, inline) {
      const fitting = origins.map((index) => fittingRules(index, element));
      const own = compute(
        parent,
        fitting.map((each) => each.own),
        inline,
      );
      const generated = (which: PseudoElement): ComputedStyle | null => {
        const ranks = fitting.map((each) => each[which]);
        return ranks.some((list) => list.length > 0) ? compute(own, ranks, []) : null;
      };
      return { own, pseudo: { before: generated('before'), after: generated('after') } };
    },
  };
}
