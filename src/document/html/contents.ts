import { append, createElement, descendants, type PageElement, plainText } from './tree.ts';

const listedHeadings = ['h2', 'h3'];

/**
 * Turns each `<contents>` into a nav with one entry for every h2 and h3 that has an id:
 * `<p class="contents-entry level-2"><a href="#id">Heading</a></p>`. Leader and page number are content of `a::after`, so that a sheet
 * can style or replace them.
 */
export function expandContents(root: PageElement): void {
  const elements = descendants(root);
  const headings = elements.filter((element) => listedHeadings.includes(element.tag) && element.id !== null);
  for (const contents of elements.filter((element) => element.tag === 'contents')) {
    const attributes = new Map(contents.attributes);
    attributes.set('class', ['contents', ...contents.classes].join(' '));
    const nav = createElement('nav', attributes, contents.at);
    for (const heading of headings) append(nav, entry(heading, contents));
    replace(contents, nav);
  }
}

function entry(heading: PageElement, { at }: PageElement): PageElement {
  const paragraph = createElement('p', new Map([['class', `contents-entry level-${heading.tag.slice(1)}`]]), at);
  const link = createElement('a', new Map([['href', `#${heading.id}`]]), at);
  append(link, { kind: 'text', text: plainText(heading), of: heading });
  append(paragraph, link);
  return paragraph;
}

function replace(old: PageElement, next: PageElement): void {
  const { parent } = old;
  if (!parent) return;
  next.parent = parent;
  parent.children = parent.children.map((child) => (child === old ? next : child));
}
