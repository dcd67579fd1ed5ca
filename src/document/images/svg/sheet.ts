/** The style of an SVG element: what its attributes say, then the rules of `<style>`, then its own `style`. */
import type { CssNode, Rule } from 'css-tree';
import parse from 'css-tree/parser';
import { problem } from '../../../problems.ts';
import { compileSelector, type ForeignPart, matches, type Selector, selectorKinds } from '../../css/selectors.ts';
import type { ProblemList } from '../../sources.ts';
import type { SvgElement } from './tree.ts';

export type Declared = ReadonlyMap<string, string>;

interface SheetRule {
  readonly selector: Selector;
  readonly declarations: Declared;
}

/** Every element is held against every rule, and what a rule says of its ancestors against each of them. */
const mostSteps = 200_000_000;
/** `.chart .axis line` */
const mostCompounds = 3;

export interface Sheet {
  /** What is declared for an element, by property; `presentation` are the attributes that stand for properties. */
  declared(element: SvgElement, presentation: readonly string[]): Declared;
}

/** Reads the `<style>` elements of a picture, whose elements come in document order. Rules of states that paper does not have (`:hover`) and at-rules are passed over. */
export function readSheet(elements: readonly SvgElement[], problems: ProblemList): Sheet {
  const styles = elements.filter(({ tag }) => tag === 'style');
  const rules = styles.flatMap((style) => rulesOf(style, problems));
  const [first] = styles;
  const isTooMuch = first !== undefined && stepsOf(rules, elements) > mostSteps;
  if (isTooMuch) {
    const complaint = '<style> has too many rules for so many elements';
    problems.add(problem('document/bad-svg', first.at, { complaint, mend: 'save the picture with its looks in attributes' }));
  }
  const ranked = (isTooMuch ? [] : rules).sort((a, b) => a.selector.specificity - b.selector.specificity);
  const inline = new Map<string, Declared>();
  const inlineOf = (text: string): Declared => {
    const own = inline.get(text) ?? declarationsIn(text);
    inline.set(text, own);
    return own;
  };
  return {
    declared(element, presentation) {
      const found = attributesOf(element, presentation);
      for (const { selector, declarations } of ranked) if (matches(selector, element)) addAll(found, declarations);
      const text = element.attributes.get('style');
      if (text !== undefined) addAll(found, inlineOf(text));
      return found;
    },
  };
}

function attributesOf({ attributes }: SvgElement, names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const value = attributes.get(name);
    if (value !== undefined) found.set(name, value.trim());
  }
  return found;
}

/** How many steps it can take to find the rules of all elements. */
function stepsOf(rules: readonly SheetRule[], elements: readonly SvgElement[]): number {
  const depths = new Map<SvgElement | null, number>([[null, 0]]);
  let deepest = 0;
  for (const element of elements) {
    const depth = (depths.get(element.parent) ?? 0) + 1;
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
  }
  return rules.reduce((steps, { selector }) => steps + elements.length * deepest ** (selector.compounds.length - 1), 0);
}

function addAll(found: Map<string, string>, declarations: Declared): void {
  for (const [name, value] of declarations) found.set(name, value);
}

function rulesOf(style: SvgElement, problems: ProblemList): readonly SheetRule[] {
  const text = style.children.filter((child) => typeof child === 'string').join('');
  const tree = parse(text, { parseValue: false });
  const nodes: CssNode[] = tree.type === 'StyleSheet' ? [...tree.children] : [];
  return nodes.flatMap((node) => (node.type === 'Rule' ? readRule(node, style, problems) : []));
}

/** What shows only while somebody points or clicks. */
const liveStates: readonly string[] = [':hover', ':active', ':focus', ':link', ':visited'];

function readRule(rule: Rule, style: SvgElement, problems: ProblemList): readonly SheetRule[] {
  const declarations = new Map([...rule.block.children].flatMap(declaration));
  const nodes = rule.prelude.type === 'SelectorList' ? [...rule.prelude.children] : [];
  return nodes.flatMap((node) => {
    const selector = readSelector(node);
    if (!('foreign' in selector)) return selector.pseudo === null ? [{ selector, declarations }] : [];
    if (liveStates.includes(selector.foreign)) return [];
    const complaint = `The selector "${selector.foreign}" in <style> cannot be used in a picture`;
    problems.add(problem('document/bad-svg', style.at, { complaint, mend: `use ${selectorKinds}` }));
    return [];
  });
}

function readSelector(node: CssNode): Selector | ForeignPart {
  const selector = node.type === 'Selector' ? compileSelector(node) : { foreign: node.type };
  return 'foreign' in selector || selector.compounds.length <= mostCompounds ? selector : { foreign: 'of more than three parts' };
}

function declaration(node: CssNode): readonly (readonly [string, string])[] {
  if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
  return [[node.property.toLowerCase(), node.value.value.trim()]];
}

function declarationsIn(text: string): Declared {
  const tree = parse(text, { context: 'declarationList', parseValue: false });
  return new Map(tree.type === 'DeclarationList' ? [...tree.children].flatMap(declaration) : []);
}
