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

/**
 * Ranks of the rules for the element itself and for what is generated before and after its content, lightest first, as text with
 * blanks between: they serve as keys far more often than as numbers.
 */
type Fitting = Record<'own' | PseudoElement, string>;

/** The rules that may fit elements alike in tag, classes and id, and what fits those of them that were met. */
interface Kind {
  readonly rules: readonly RankedRule[];
  /** No rule looks at more of the element itself: those under one parent are fitted by the same rules. */
  readonly isSettled: boolean;
  readonly under: Map<Matchable | null, Fitting>;
}

/** Finds the fitting rules of one sheet; elements alike in tag, classes and id are held against the same few candidates. */
function fitter(index: RuleIndex): (element: Matchable) => Fitting {
  const kinds = new Map<string, Kind>();
  return (element) => {
    const key = `${element.tag} ${element.attributes.get('class') ?? ''}#${element.id !== null && index.ids.has(element.id) ? element.id : ''}`;
    let kind = kinds.get(key);
    if (!kind) {
      const rules = candidates(index, element);
      kind = { rules, isSettled: rules.every(({ rule }) => rule.selector.compounds[0]?.tests.length === 0), under: new Map() };
      kinds.set(key, kind);
    }
    if (!kind.isSettled) return fittingOf(kind, element);
    const known = kind.under.get(element.parent) ?? fittingOf(kind, element);
    kind.under.set(element.parent, known);
    return known;
  };
}

function fittingOf({ rules }: Kind, element: Matchable): Fitting {
  const fitting: Fitting = { own: '', before: '', after: '', 'footnote-call': '', 'footnote-marker': '' };
  for (const { rule, rank } of rules) {
    const { selector } = rule;
    if (matches(selector, element)) fitting[selector.pseudo ?? 'own'] += `${rank} `;
  }
  return fitting;
}

/** The rules, lightest first, whose last compound asks for nothing but tag, classes and id that the element has. */
function candidates(index: RuleIndex, { id, tag, classes }: Matchable): readonly RankedRule[] {
  const rules = [
    ...((id !== null && index.ids.get(id)) || []),
    ...[...classes].flatMap((name) => index.classes.get(name) ?? []),
    ...(index.tags.get(tag) ?? []),
    ...index.others,
  ];
  const isPossible = ({ rule }: RankedRule): boolean => {
    const [last] = rule.selector.compounds;
    return last !== undefined && (last.tag ?? tag) === tag && last.classes.every((name) => classes.has(name));
  };
  return rules.filter(isPossible).sort((a, b) => a.rank - b.rank);
}

export interface ElementStyles {
  readonly own: ComputedStyle;
  readonly pseudo: Readonly<Record<'before' | 'after', ComputedStyle | null>>;
  /** Null for all that is no footnote. */
  readonly footnote: { readonly call: ComputedStyle; readonly marker: ComputedStyle } | null;
}

/** Gives the styles of elements, parents before children; `inline` are the declarations of the style attribute. */
export interface Stylist {
  style(element: Matchable, parent: ComputedStyle | null, inline: readonly Declaration[]): ElementStyles;
}

/** `origins` from weakest to strongest: the built-in sheet, then the author's. */
export function stylist(origins: readonly RuleIndex[], computer: StyleComputer): Stylist {
  const fitters = origins.map(fitter);
  const shared = new Map<ComputedStyle | null, Map<string, ComputedStyle>>();
  const computed = (parent: ComputedStyle | null, key: string, inline: readonly Declaration[]): ComputedStyle =>
    computer.compute(parent, [...declarationsOf(key, origins), ...inline]);
  const sharedStyle = (parent: ComputedStyle | null, key: string): ComputedStyle => {
    let siblings = shared.get(parent);
    if (!siblings) {
      siblings = new Map();
      shared.set(parent, siblings);
    }
    let style = siblings.get(key);
    if (!style) {
      style = computed(parent, key, []);
      siblings.set(key, style);
    }
    return style;
  };
  return {
    style(element, parent, inline) {
      const fitting = fitters.map((fittingOf) => fittingOf(element));
      const keyOf = (which: keyof Fitting): string => fitting.map((each) => each[which]).join('|');
      const own = inline.length > 0 ? computed(parent, keyOf('own'), inline) : sharedStyle(parent, keyOf('own'));
      const generated = (which: PseudoElement): ComputedStyle | null =>
        fitting.some((each) => each[which] !== '') ? sharedStyle(own, keyOf(which)) : null;
      const pseudo = { before: generated('before'), after: generated('after') };
      if (own.computed.float !== 'footnote') return { own, pseudo, footnote: null };
      // The call looks like the text it stands in, not like the note.
      return {
        own,
        pseudo,
        footnote: { call: sharedStyle(parent, keyOf('footnote-call')), marker: sharedStyle(own, keyOf('footnote-marker')) },
      };
    },
  };
}

/** The declarations of the rules that a key lists, origin by origin. */
function declarationsOf(key: string, origins: readonly RuleIndex[]): readonly Declaration[] {
  return key.split('|').flatMap((ranks, origin) =>
    ranks
      .split(' ')
      .filter((rank) => rank !== '')
      .flatMap((rank) => origins[origin]?.ranked[Number(rank)]?.declarations ?? []),
  );
}
