/** HTML: one file that asks nobody for anything, and says so to the browser. */
import type { WebElement, WebNode, WebPage } from '../../print.ts';
import { inlineSvg } from '../svg/index.ts';
import { escaped } from '../svg/markup.ts';

/** No script, no address that is followed without a click. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** The page as a file in UTF-8; the same page gives the same bytes. Text is text, whatever stands in it. */
export function writeHtml({ title, attributes, body, css }: WebPage): Uint8Array {
  const ids = openPrefixes(body);
  const page = [
    '<!DOCTYPE html>',
    `<html${attributesText(attributes)}>`,
    '<head>',
    '<meta charset="utf-8">',
    // By this line, and where it stands, the program knows its own work: see `articles/formats/ownWork.ts`.
    '<meta name="generator" content="make-brief">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    `<title>${escaped(title)}</title>`,
    `<style>\n${css}\n</style>`,
    '</head>',
    elementText(body, ids),
    '</html>',
    '',
  ];
  return new TextEncoder().encode(page.join('\n'));
}

/** What ids inside the next drawing begin with: no other drawing's do, nor any of the page. */
type Prefixes = () => string;

function openPrefixes(body: WebElement): Prefixes {
  const taken = idsIn(body);
  let count = 0;
  return () => {
    count++;
    let prefix = `drawing-${count}`;
    while (taken.some((id) => id.startsWith(prefix))) prefix += '-';
    return prefix;
  };
}

function idsIn({ attributes, children }: WebElement): readonly string[] {
  const own = attributes.get('id');
  return [...(own === undefined ? [] : [own]), ...children.flatMap((child) => (child.kind === 'element' ? idsIn(child) : []))];
}

function nodeText(node: WebNode, ids: Prefixes): string {
  if (node.kind === 'text') return escaped(node.text);
  return node.kind === 'drawing' ? inlineSvg(node.drawing, ids()) : elementText(node, ids);
}

function elementText({ tag, attributes, children }: WebElement, ids: Prefixes): string {
  const start = `<${tag}${attributesText(attributes)}>`;
  return voids.has(tag) ? start : `${start}${children.map((child) => nodeText(child, ids)).join('')}</${tag}>`;
}

const attributesText = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
