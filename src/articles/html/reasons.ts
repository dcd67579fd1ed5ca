/** Why parts of a page are no part of its story, as its elements and their names have it. */
import { around, controlNames, type Element } from './element.ts';
import type { Extent, Extents } from './extent.ts';
import { isNamedPicture, isNamedStory, reasonByName } from './names.ts';
import { isHidden } from './pieces.ts';

/** What is known of a page before its parts are judged. */
export interface Landmarks {
  readonly extents: Extents;
  /** The element that holds the headline; null where there is none. */
  readonly headline: Element | null;
  /** How many of the pieces from one place to another, both included, are known to stand in the story. */
  known(first: number, last: number): number;
  /** The elements that are the story by their own word, as far as they hold much of the page's sentences, and those around them. */
  readonly declared: ReadonlySet<Element>;
  /** An element that holds the story although its names deny it. */
  readonly spared: Element | null;
}

const reasonsByTag: Readonly<Record<string, string>> = {
  nav: 'navigation',
  form: 'form',
  figcaption: 'caption',
  aside: 'aside',
  fieldset: 'form',
  menu: 'navigation',
};
const reasonsByRole: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'site-header',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'form',
  form: 'form',
  dialog: 'pop-up',
  alertdialog: 'pop-up',
};
const wholes = new Set(['#root', 'html', 'body', 'main']);
const insideFigure = new Set(['blockquote', 'figure', 'pre', 'table']);

const pictureNames = new Set(['amp-img', 'img', 'picture', 'svg', 'video', 'iframe']);
const longestCaption = 70;

/** Whether an element of one of these names stands within a few levels below. */
function holds(element: Element, names: ReadonlySet<string>, depth: number): boolean {
  if (names.has(element.name)) return true;
  return depth > 0 && element.children.some((child) => typeof child !== 'string' && holds(child, names, depth - 1));
}

/** Whether the text stands under a picture: in a figure, but in no table or quotation in it; or in a box named after the picture in it. */
function isBesidePicture(element: Element, size: number): boolean {
  if (element.name === 'figure') return !element.children.some((child) => typeof child !== 'string' && holds(child, insideFigure, 3));
  return size <= longestCaption && isNamedPicture(element) && holds(element, pictureNames, 4);
}

function reasonByTag(element: Element, size: number): string | null {
  const { name, attributes } = element;
  if (isHidden(element)) return 'hidden';
  if (controlNames.has(name)) return 'form';
  const role = reasonsByRole[attributes.get('role') ?? ''];
  if (role) return role;
  if (name === 'footer') return [...around(element)].some((each) => each.name === 'blockquote') ? null : 'footer';
  if (name === 'header') return [...around(element)].some((each) => each.name === 'article' || each.name === 'main') ? null : 'site-header';
  return isBesidePicture(element, size) ? 'caption' : (reasonsByTag[name] ?? null);
}

/** Sections that hold sentences by their nature; under all other names sentences in any number are the story. */
const wordy = new Set(['comments', 'related', 'author-box', 'aside', 'cookie-notice', 'pop-up', 'hidden', 'pull-quote', 'advertisement']);
/** Of those, names that are also given to the boxes around a story: `content-rail`, `promo-layout`. */
const mayLead = new Set(['aside', 'related', 'advertisement', 'author-box']);
const storyLength = 80;
const bylineLength = 30;

/** What sends a page round holds buttons, not quotations of what was sent. */
const isPost = (element: Element, { prose }: Extent): boolean => prose > bylineLength || holds(element, new Set(['blockquote']), 5);

/** Whether a name lies because of what the element holds: more sentences than anything of that name has. */
function isMisnamed(element: Element, reason: string, own: Extent, page: Extent): boolean {
  if (reason === 'byline') return own.prose > bylineLength;
  if (reason === 'share-bar') return isPost(element, own);
  if (own.linked > own.size * 0.2) return false;
  // Other stories are nothing but links.
  if (reason === 'related' && own.linked < own.size * 0.05 && own.prose > 40) return true;
  if (!wordy.has(reason)) return own.prose > Math.min(storyLength, Math.max(page.prose * 0.4, 15));
  return mayLead.has(reason) && own.prose > storyLength && own.prose > page.prose * 0.5;
}

/** Whether the element holds the story itself, whatever it is called. */
function isStory(element: Element, reason: string, isNamed: boolean, { extents, headline, known, declared }: Landmarks): boolean {
  const own = extents.of(element);
  const page = extents.whole;
  if (own.prose > page.prose * 0.9 && own.prose > 0) return true;
  if (reason === 'site-header' && headline && [...around(headline)].includes(element)) return true;
  if (isNamed && reason !== 'comments' && declared.has(element)) return true;
  if (headline && own.prose > page.prose * 0.2 && [...around(headline)].includes(element)) return true;
  return (isNamed && isMisnamed(element, reason, own, page)) || known(own.first, own.last) >= 3;
}

/** The name says more than the element where the element may hold anything. */
function sharpen(byTag: string, named: string | null): string {
  if (named === null || byTag === 'hidden' || byTag === 'caption' || named === 'byline') return byTag;
  return byTag === 'aside' || wordy.has(named) ? named : byTag;
}

/** Rows and cells are named after what they tell of: a player, a post. */
const tableParts = new Set(['tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);

function judge(element: Element, landmarks: Landmarks): string | null {
  if (landmarks.spared === element || wholes.has(element.name) || landmarks.extents.of(element).pieces === 0) return null;
  const byTag = reasonByTag(element, landmarks.extents.of(element).size);
  const named = tableParts.has(element.name) ? null : reasonByName(element);
  // A page kept whole in one form or one footer, as some systems do, is still a page.
  const reason = byTag === null ? named : sharpen(byTag, named);
  return reason === null || isStory(element, reason, byTag === null, landmarks) ? null : reason;
}

/** Outer reasons that say more than inner ones. */
const lasting = new Set(['comments', 'hidden', 'cookie-notice', 'related']);

/** Elements said to hold the story, with those around them; a name on less than a quarter of the page's sentences is that of a teaser. */
export function declaredStories(extents: Extents): ReadonlySet<Element> {
  const least = extents.whole.prose * 0.25;
  const stories = extents.elements.filter((element) => extents.of(element).prose > Math.max(least, 1) && isNamedStory(element));
  return new Set(stories.flatMap((element) => [...around(element)]));
}

export type ReasonOf = (element: Element) => string | null;

/** Why each element of the page is set aside: by itself, as one of `lists`, or by those around it; the inner reason where it says more. */
export function reasonsOn(landmarks: Landmarks, lists: ReadonlyMap<Element, string>): ReasonOf {
  const reasons = new Map<Element, string | null>();
  for (const element of landmarks.extents.elements) {
    const outer = element.parent ? (reasons.get(element.parent) ?? null) : null;
    const isSettled = outer !== null && lasting.has(outer);
    const own = isSettled || landmarks.spared === element ? null : (judge(element, landmarks) ?? lists.get(element) ?? null);
    reasons.set(element, own ?? outer);
  }
  return (element) => reasons.get(element) ?? null;
}
