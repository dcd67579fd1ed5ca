/** From the page's tree to the tree of styled boxes. */
import type {
  ContentPart,
  Drawing,
  SourcePoint,
  Style,
  StyledContent,
  StyledElement,
  StyledFootnote,
  StyledNode,
  StyledText,
} from '../print.ts';
import { problem } from '../problems.ts';
import { hint } from '../text/nearest.ts';
import { type CounterChanges, Counters, type Counts } from './counters.ts';
import type { ComputedStyle, StyleComputer } from './css/cascade.ts';
import type { ContentItem, CounterChange } from './css/computed.ts';
import { countIn, isBullet } from './css/counterStyles.ts';
import type { Declaration } from './css/declarations.ts';
import type { ElementStyles, Stylist } from './css/match.ts';
import { readInlineStyle } from './css/sheets.ts';
import { elementTable } from './html/elements.ts';
import type { SizedDrawing } from './html/images.ts';
import { type PageElement, type PageNode, plainText } from './html/tree.ts';
import type { ProblemList } from './sources.ts';

export interface BoxContext {
  readonly stylist: Stylist;
  readonly computer: StyleComputer;
  readonly drawings: ReadonlyMap<PageElement, Drawing>;
  readonly images: ReadonlyMap<PageElement, SizedDrawing>;
  readonly problems: ProblemList;
}

/** What is met on the way and can only be judged at the end. */
interface Building extends BoxContext {
  readonly ids: Set<string>;
  readonly links: { readonly target: string; readonly at: SourcePoint }[];
  readonly inline: Map<string, readonly Declaration[]>;
  readonly counters: Counters;
  /** The counters at every element with an id. */
  readonly counts: Map<string, Counts>;
  /** Numbers that are put in at the end. */
  readonly awaited: (() => void)[];
  readonly footnotes: Footnotes;
}

/** The footnotes of a document, which are no part of the words around them, and whether one of them is being built. */
interface Footnotes {
  readonly found: Set<PageElement>;
  isInside: boolean;
}

type TargetCounter = Extract<ContentItem, { kind: 'target-counter' }>;

interface Boxes {
  readonly root: StyledElement;
  /** Style of the root element, which margin boxes inherit. */
  readonly rootStyle: ComputedStyle;
  /** Elements that stand at the foot of the page. */
  readonly footnotes: ReadonlySet<PageElement>;
}

/** Styles the whole tree; ids given twice and links that lead nowhere are problems. */
export function buildBoxes(root: PageElement, context: BoxContext): Boxes {
  const building: Building = {
    ...context,
    ids: new Set(),
    links: [],
    inline: new Map(),
    counters: new Counters(),
    counts: new Map(),
    awaited: [],
    footnotes: { found: new Set(), isInside: false },
  };
  const styles = stylesOf(root, null, building);
  const box = buildElement(root, styles, building);
  for (const putIn of building.awaited) putIn();
  for (const { target, at } of building.links) {
    if (building.ids.has(target)) continue;
    context.problems.add(problem('document/no-target', at, { id: target, hint: hint(target, [...building.ids]) }));
  }
  return { root: box, rootStyle: styles.own, footnotes: building.footnotes.found };
}

function stylesOf(element: PageElement, parent: ComputedStyle | null, { stylist, inline, problems }: Building): ElementStyles {
  const text = element.attributes.get('style');
  if (text === undefined) return stylist.style(element, parent, []);
  const declarations = inline.get(text) ?? readInlineStyle(text, element.at, problems);
  inline.set(text, declarations);
  return stylist.style(element, parent, declarations);
}

function buildElement(element: PageElement, styles: ElementStyles, building: Building): StyledElement {
  count(element, styles, building);
  return buildCounted(element, styles, building);
}

/** Notes the element, and what it does to the counters. */
function count(element: PageElement, { own }: ElementStyles, building: Building): void {
  const { id, at } = element;
  if (id !== null) takeId(id, at, building);
  if (!/^(ltr|rtl|auto)$/.test(element.attributes.get('dir') ?? 'auto')) badAttribute(element, 'dir', 'ltr, rtl or auto', building);
  building.counters.apply(changesOf(element, own, building), element.parent);
  if (id !== null) building.counts.set(id, building.counters.now());
}

function buildCounted(element: PageElement, { own, pseudo }: ElementStyles, building: Building): StyledElement {
  const { id, at, tag, attributes } = element;
  const { counters } = building;
  const children: StyledNode[] = [];
  if (own.computed.display === 'list-item') children.push(...marker({ own }, building));
  if (pseudo.before) children.push(...generated(element, pseudo.before, building));
  for (const child of element.children) children.push(...buildNode(child, own, building));
  if (pseudo.after) children.push(...generated(element, pseudo.after, building));
  counters.leave(element);
  return {
    kind: 'element',
    tag,
    id,
    href: tag === 'a' ? linkOf(element, building) : null,
    language: attributes.get('lang') ?? null,
    colspan: spanOf(element, 'colspan', building),
    rowspan: spanOf(element, 'rowspan', building),
    scope: scopeOf(element, building),
    style: elementStyle(element, own, building),
    // With no room kept for more: in a long document that would take as much again.
    children: children.slice(),
    at,
  };
}

function buildNode(node: PageNode, parent: ComputedStyle, building: Building): readonly StyledNode[] {
  if (node.kind === 'text') return [node.of ? elementText(node.of, building) : { kind: 'text', text: node.text }];
  const styles = stylesOf(node, parent, building);
  if (styles.own.computed.display === 'none') return [];
  if (styles.footnote) return [buildFootnote(node, { ...styles, footnote: styles.footnote }, building)];
  if (node.tag !== 'chart' && node.tag !== 'img' && node.tag !== 'svg') return [buildElement(node, styles, building)];
  const chart = building.drawings.get(node);
  const image = chart ? { drawing: chart, size: chart } : building.images.get(node);
  if (!image) return [];
  const { drawing, size } = image;
  if (node.id !== null) takeId(node.id, node.at, building);
  return [{ kind: 'drawing', id: node.id, drawing, size: { width: size.width, height: size.height }, style: styles.own.style }];
}

type FootnoteStyles = ElementStyles & { readonly footnote: NonNullable<ElementStyles['footnote']> };

/** Call and marker are counted with the note, before what stands in it. */
function buildFootnote(element: PageElement, styles: FootnoteStyles, building: Building): StyledFootnote {
  const { footnotes, problems } = building;
  const { isInside } = footnotes;
  const fault = isInside ? inNote : isFree(element, styles.own) ? null : onPart(element.tag);
  if (fault) problems.add(problem('document/footnote-place', element.at, fault));
  footnotes.found.add(element);
  footnotes.isInside = true;
  count(element, styles, building);
  const [call = null] = generated(element, styles.footnote.call, building);
  const [marker = null] = generated(element, styles.footnote.marker, building);
  const body = buildCounted(element, styles, building);
  footnotes.isInside = isInside;
  return { kind: 'footnote', call, marker, body };
}

/** Whether the element can be taken out of its place: not what belongs to a table, a list or a figure. */
const isFree = ({ tag }: PageElement, { computed }: ComputedStyle): boolean =>
  computed.display === 'block' && !elementTable.get(tag)?.within;

const inNote = { where: 'in another footnote', mend: 'put its words into that one, or its call into the text' };
const inGenerated = { where: 'in what is generated', mend: 'float an element of the text, such as a span' };
const onPart = (tag: string) => ({ where: `in place of this <${tag}>`, mend: 'float an element of the text, such as a span' });

/** The shared style, but for running strings, whose text is the element's own. */
function elementStyle(element: PageElement, { computed, style }: ComputedStyle, building: Building): Style {
  if (computed.stringSet.length === 0) return style;
  return { ...style, stringSet: computed.stringSet.map(({ name, items }) => ({ name, parts: contentParts(items, element, building) })) };
}

function generated(element: PageElement, { computed, style }: ComputedStyle, building: Building): readonly StyledContent[] {
  if (computed.float === 'footnote') building.problems.add(problem('document/footnote-place', element.at, inGenerated));
  if (computed.content === null || computed.display === 'none') return [];
  building.counters.apply(computed, element);
  return [{ kind: 'content', parts: contentParts(computed.content, element, building), style, isMarker: false }];
}

function contentParts(items: readonly ContentItem[], element: PageElement, building: Building): readonly ContentPart[] {
  return items.map((item): ContentPart => {
    switch (item.kind) {
      case 'attribute':
        return { kind: 'text', text: element.attributes.get(item.name) ?? '' };
      case 'element-text':
        return elementText(element, building);
      case 'target-attribute':
        return targetPage(element, item.name, building);
      case 'counter':
        return { kind: 'text', text: countIn(building.counters.value(item.name), item.style) };
      case 'counters':
        return {
          kind: 'text',
          text: building.counters
            .values(item.name)
            .map((value) => countIn(value, item.style))
            .join(item.separator),
        };
      case 'target-counter':
        return targetCount(element, item, building);
      case 'target-page':
        building.links.push({ target: item.target, at: element.at });
        return item;
      default:
        return item;
    }
  });
}

/** Which of the elements within are footnotes is known at the end. */
function elementText(element: PageElement, { awaited, footnotes }: Building): StyledText {
  const part = { kind: 'text' as const, text: '' };
  awaited.push(() => (part.text = plainText(element, footnotes.found)));
  return part;
}

/** The id that an attribute names; what is asked there cannot be told of an element elsewhere. */
function targetIn(element: PageElement, attribute: string, asked: string, { links, problems }: Building): string | null {
  const value = element.attributes.get(attribute) ?? '';
  if (value.startsWith('#')) {
    links.push({ target: value.slice(1), at: element.at });
    return value.slice(1);
  }
  const details = {
    element: element.tag,
    name: attribute,
    value,
    accepts: `an id of this document (#id), since its ${asked} is asked for`,
  };
  problems.add(problem('document/bad-attribute', element.at, details));
  return null;
}

function targetPage(element: PageElement, attribute: string, building: Building): ContentPart {
  const target = targetIn(element, attribute, 'page', building);
  return target === null ? { kind: 'text', text: '' } : { kind: 'target-page', target };
}

/** The target may stand farther on: its number is put in when all has been counted. */
function targetCount(element: PageElement, { target, name, style }: TargetCounter, building: Building): ContentPart {
  const part = { kind: 'text' as const, text: '' };
  if ('id' in target) building.links.push({ target: target.id, at: element.at });
  const id = 'id' in target ? target.id : targetIn(element, target.attribute, 'number', building);
  if (id !== null) building.awaited.push(() => (part.text = countIn(building.counts.get(id)?.get(name) ?? 0, style)));
  return part;
}

function marker({ own }: Pick<ElementStyles, 'own'>, { computer, counters }: Building): readonly StyledContent[] {
  const mark = own.computed.listStyleType;
  if (mark === 'none') return [];
  const count = countIn(counters.value(listItem), mark);
  const text = isBullet(mark) ? count : `${count}.`;
  const { style } = computer.compute(own, []);
  const hanging: StyledContent = { kind: 'content', parts: [{ kind: 'text', text }], style, isMarker: true };
  if (own.computed.listStylePosition === 'outside') return [hanging];
  return [{ ...hanging, parts: [{ kind: 'text', text: `${text}\u00a0` }], isInside: true }];
}

/** The counters that lists and footnotes have by themselves (CSS Lists 3, section 4.6; CSS Generated Content for Paged Media 3, section 2.5). */
const listItem = 'list-item';
const noteNumber = 'footnote';

/** What an element does to the counters: the root opens that of footnotes, and each of them moves it. */
function changesOf(element: PageElement, own: ComputedStyle, building: Building): CounterChanges {
  const changes = listChanges(element, own, building);
  const { counterReset, counterIncrement } = changes;
  const names = (list: readonly CounterChange[]): boolean => list.some(({ name }) => name === noteNumber);
  if (element.parent === null && !names(counterReset))
    return { ...changes, counterReset: [{ name: noteNumber, value: 0 }, ...counterReset] };
  if (own.computed.float !== 'footnote' || names(counterIncrement)) return changes;
  return { ...changes, counterIncrement: [{ name: noteNumber, value: 1 }, ...counterIncrement] };
}

/** What HTML says of lists is counted too: `start` of a list, `value` of an item. */
function listChanges(element: PageElement, { computed }: ComputedStyle, building: Building): CounterChanges {
  const { counterReset, counterIncrement, counterSet } = computed;
  const names = (changes: readonly CounterChange[]): boolean => changes.some(({ name }) => name === listItem);
  const change = (value: number): readonly CounterChange[] => [{ name: listItem, value }];
  if ((element.tag === 'ol' || element.tag === 'ul') && !names(counterReset)) {
    const start = element.tag === 'ol' ? (numberOf(element, 'start', building) ?? 1) : 1;
    return { counterReset: [...change(start - 1), ...counterReset], counterIncrement, counterSet };
  }
  if (computed.display !== 'list-item') return computed;
  const value = element.tag === 'li' ? numberOf(element, 'value', building) : null;
  return {
    counterReset,
    counterIncrement: names(counterIncrement) ? counterIncrement : [...change(1), ...counterIncrement],
    counterSet: value === null || names(counterSet) ? counterSet : [...change(value), ...counterSet],
  };
}

function numberOf(element: PageElement, name: string, building: Building): number | null {
  const value = element.attributes.get(name);
  if (value === undefined) return null;
  if (/^-?\d{1,6}$/.test(value)) return Number(value);
  badAttribute(element, name, 'a whole number', building);
  return null;
}

function takeId(id: string, at: SourcePoint, { ids, problems }: Building): void {
  if (ids.has(id)) problems.add(problem('document/duplicate-id', at, { id }));
  ids.add(id);
}

function linkOf(element: PageElement, building: Building): string | null {
  const href = element.attributes.get('href');
  if (href === undefined) return null;
  if (href.startsWith('#')) building.links.push({ target: href.slice(1), at: element.at });
  else if (!/^(https?:\/\/|mailto:)\S/i.test(href))
    badAttribute(element, 'href', '#id, or an address that begins with http:, https: or mailto:', building);
  return href;
}

function spanOf(element: PageElement, name: 'colspan' | 'rowspan', building: Building): number {
  const value = element.attributes.get(name);
  if (value === undefined || /^[1-9]\d{0,2}$/.test(value)) return Number(value ?? 1);
  badAttribute(element, name, 'a whole number from 1', building);
  return 1;
}

function scopeOf(element: PageElement, building: Building): 'col' | 'row' | null {
  const scope = element.attributes.get('scope');
  if (scope === undefined || scope === 'col' || scope === 'row') return scope ?? null;
  badAttribute(element, 'scope', 'col or row', building);
  return null;
}

function badAttribute(element: PageElement, name: string, accepts: string, { problems }: Building): void {
  const value = element.attributes.get(name) ?? '';
  problems.add(problem('document/bad-attribute', element.at, { element: element.tag, name, value, accepts }));
}
