/** How inline elements look and what they say, as far as the lines need to know. */
import type { FontRequest, SourcePoint, Style, StyledElement, StyledNode } from '../print.ts';
import type { InlineFrame, LinkSpan, TextStyle } from './boxes.ts';

/** What an inline element takes over from the elements around it. */
export interface TextContext {
  readonly language: string;
  readonly owner: number | null;
  readonly link: LinkSpan | null;
  readonly frame: InlineFrame | null;
  readonly rise: number;
  readonly decoration: Style['textDecoration'];
  /** Where the element begins that the text stands in; null for margin boxes. */
  readonly at: SourcePoint | null;
}

/** CSS leaves both to the font; these are what fonts commonly ask for. */
const superRise = 0.33;
const subRise = -0.2;

const requests = new WeakMap<Style, FontRequest>();

/** The same request object for the same style, so that shaped text is found by identity. */
function requestOf(style: Style): FontRequest {
  const known = requests.get(style);
  if (known) return known;
  const request = { families: style.fontFamily, weight: style.fontWeight, isItalic: style.isItalic, features: style.fontFeatures };
  requests.set(style, request);
  return request;
}

/** The look of text that stands directly in an element of this style. */
export function textStyleOf(style: Style, { language, owner, link, frame, rise, decoration, at }: TextContext): TextStyle {
  return {
    font: requestOf(style),
    size: style.fontSize,
    lineHeight: style.lineHeight,
    color: style.color,
    rise,
    letterSpacing: style.letterSpacing,
    wordSpacing: style.wordSpacing,
    decoration: style.textDecoration === 'none' ? decoration : style.textDecoration,
    transform: style.textTransform,
    whiteSpace: style.whiteSpace,
    hasSoftHyphens: style.hyphens !== 'none',
    hyphenation: style.hyphens === 'auto' ? language : null,
    owner,
    link,
    frame,
    at,
  };
}

/** How far an inline element is raised above the baseline of the text around it. */
export function riseOf({ verticalAlign, fontSize }: Style): number {
  if (typeof verticalAlign === 'number') return verticalAlign;
  if (verticalAlign === 'super') return superRise * fontSize;
  return verticalAlign === 'sub' ? subRise * fontSize : 0;
}

/** The words of a node, white space collapsed, generated words included. */
export function wordsOf(node: StyledNode): string {
  return rawWords(node).replaceAll(/\s+/g, ' ').trim();
}

function rawWords(node: StyledNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'content':
      return node.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    case 'drawing':
      return node.drawing.alt;
    case 'footnote':
      return '';
    case 'element':
      return node.tag === 'br' ? ' ' : node.children.map(rawWords).join('');
  }
}

/** Words cut between two of them so that no more than `most` characters are left. */
export const shortened = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, Math.max(0, words.lastIndexOf(' ', most)) || most)} …`;

/** A link is told on every line that it runs over. */
const mostTold = 1000;

/** What a reader is told of a link. */
export function describeLink(element: StyledElement, href: string): string {
  const words = shortened(wordsOf(element), mostTold);
  if (href.startsWith('#')) return words === '' ? href.slice(1) : words;
  return words === '' || words === href ? href : `${words} (${href})`;
}
