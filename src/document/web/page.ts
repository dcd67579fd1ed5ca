/** The page that is printed, as a page for browsers: the same words, charts and links, and nothing to load. */
import type { WebElement, WebNode, WebPage } from '../../print.ts';
import type { ComposedPage } from '../compose.ts';
import { builtInSheet } from '../html/elements.ts';
import { type PageElement, type PageNode, plainText } from '../html/tree.ts';
import type { SheetSource } from '../sources.ts';
import { plainSheet, screenSheet } from './screen.ts';
import { webSheets, webStyle } from './sheets.ts';

/** The picture at `src` as a `data:` address. */
export type AddressOf = (src: string) => string;

interface Making extends ComposedPage {
  readonly addressOf: AddressOf;
  readonly notes: WebElement[];
  /** An id that no element of the page has. */
  readonly freeId: (name: string) => string;
}

/**
 * Footnotes stand at the end, each with a way back; a table has a box of its own that it may be moved in, a list of contents is a list. The
 * sheets are those that the page was composed with.
 */
export function webPage(composed: ComposedPage, sheets: readonly SheetSource[], addressOf: AddressOf): WebPage {
  const { tree, document } = composed;
  const making: Making = { ...composed, addressOf, notes: [], freeId: freeIds(tree) };
  const body = tree.children.find((child) => child.kind === 'element' && child.tag === 'body');
  const children = body?.kind === 'element' ? nodesOf(body, making) : [];
  const notes =
    making.notes.length === 0 ? [] : [element('section', { class: 'footnotes', role: 'doc-endnotes' }, [element('ol', {}, making.notes)])];
  return {
    title: document.title,
    attributes: attributesOf(tree),
    body: {
      kind: 'element',
      tag: 'body',
      attributes: body?.kind === 'element' ? attributesOf(body) : new Map(),
      children: [...children, ...notes],
    },
    css: [plainSheet, webSheets([{ file: 'built-in', text: builtInSheet }, ...sheets]), screenSheet].join('\n'),
  };
}

function freeIds(tree: PageElement): (name: string) => string {
  const taken = new Set<string>();
  const pending = [tree];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.id !== null) taken.add(next.id);
    for (const child of next.children) if (child.kind === 'element') pending.push(child);
  }
  return (name) => {
    let id = name;
    while (taken.has(id)) id = `${id}-`;
    taken.add(id);
    return id;
  };
}

const nodesOf = ({ children }: PageElement, making: Making): readonly WebNode[] => children.flatMap((child) => nodeOf(child, making));

function nodeOf(node: PageNode, making: Making): readonly WebNode[] {
  if (node.kind === 'text') return [{ kind: 'text', text: node.of ? plainText(node.of, making.footnotes) : node.text }];
  if (making.footnotes.has(node)) return [noteOf(node, making)];
  if (node.tag === 'chart') return chartOf(node, making);
  if (node.tag === 'img' || node.tag === 'svg') return pictureOf(node, making);
  const plain: WebElement = { kind: 'element', tag: node.tag, attributes: attributesOf(node), children: nodesOf(node, making) };
  if (node.tag === 'table') return [boxed(node, plain)];
  return [node.tag === 'nav' && node.classes.has('contents') ? listed(plain) : plain];
}

function element(tag: string, attributes: Readonly<Record<string, string>>, children: readonly WebNode[]): WebElement {
  return { kind: 'element', tag, attributes: new Map(Object.entries(attributes)), children };
}

const text = (words: string): WebNode => ({ kind: 'text', text: words });

/** Addresses were checked where they are printed; what is not printed is checked here. */
const harmless = /^(#|https?:\/\/|mailto:)/i;

function attributesOf({ attributes }: PageElement): ReadonlyMap<string, string> {
  const kept = [...attributes].filter(([name, value]) => name !== 'href' || harmless.test(value));
  return new Map(kept.map(([name, value]) => [name, name === 'style' ? webStyle(value) : value]));
}

/** In the text stands its number; its words go to the end of the page. */
function noteOf(node: PageElement, making: Making): WebElement {
  const number = making.notes.length + 1;
  const [note, call] = [making.freeId(`footnote-${number}`), making.freeId(`footnote-call-${number}`)];
  // Its place in the list is taken before the notes that may stand in it.
  const children: WebNode[] = [];
  making.notes.push(element('li', { id: note }, children));
  const words: WebElement = { kind: 'element', tag: node.tag, attributes: attributesOf(node), children: nodesOf(node, making) };
  children.push(words, text(' '), element('a', { href: `#${call}`, role: 'doc-backlink' }, [text('↩\ufe0e')]));
  return element('sup', { class: 'footnote-call' }, [
    element('a', { href: `#${note}`, id: call, role: 'doc-noteref' }, [text(String(number))]),
  ]);
}

function chartOf(node: PageElement, { drawings }: Making): readonly WebNode[] {
  const drawing = drawings.get(node);
  if (!drawing) return [];
  const own = [...attributesOf(node)].filter(([name]) => ['id', 'style', 'lang', 'dir'].includes(name) || /^(data|aria)-/.test(name));
  const attributes = new Map([['class', ['chart', ...node.classes].join(' ')], ...own]);
  return [{ kind: 'element', tag: 'div', attributes, children: [{ kind: 'drawing', drawing }] }];
}

const pixelPt = 0.75;

/** A picture that stands in the page becomes one of its own, so that nothing in it can touch the page. */
function pictureOf(node: PageElement, { images, addressOf }: Making): readonly WebNode[] {
  const image = images.get(node);
  if (!image) return [];
  if (node.source === null) {
    const src = node.attributes.get('src') ?? '';
    return [{ kind: 'element', tag: 'img', attributes: new Map([...attributesOf(node), ['src', addressOf(src)]]), children: [] }];
  }
  const own = [...attributesOf(node)].filter(([name]) => ['id', 'style', 'lang', 'title'].includes(name));
  const attributes = new Map([
    ...own,
    ['class', ['svg', ...node.classes].join(' ')] as const,
    ['src', addressOf(`data:image/svg+xml;base64,${Buffer.from(asFile(node.source)).toString('base64')}`)] as const,
    ['alt', image.drawing.alt] as const,
    ['width', String(Math.round(image.size.width / pixelPt))] as const,
  ]);
  return [{ kind: 'element', tag: 'img', attributes, children: [] }];
}

/** As a file, a picture has to say that it is one. */
const asFile = (svg: string): string =>
  /^<svg[^>]*\sxmlns\s*=/i.test(svg) ? svg : svg.replace(/^<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"');

/** Whoever has no mouse can move it too. */
function boxed(node: PageElement, table: WebElement): WebElement {
  const caption = node.children.find((child) => child.kind === 'element' && child.tag === 'caption');
  const label = caption?.kind === 'element' ? plainText(caption) : '';
  return element('div', { class: 'table-box', tabindex: '0', ...(label === '' ? {} : { role: 'region', 'aria-label': label }) }, [table]);
}

function listed(nav: WebElement): WebElement {
  const items = nav.children.map((child) => (child.kind === 'element' && child.tag === 'p' ? { ...child, tag: 'li' } : child));
  return { ...nav, children: [element('ul', {}, items)] };
}
