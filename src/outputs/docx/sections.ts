/** Paper, heads and feet, as the page rules of the style sheets have them. */
import { Footer, Header, PageNumber, Paragraph, type SectionType, TextRun } from 'docx';
import type { ContentPart, MarginBoxName, PageRule, StyledElement } from '../../print.ts';
import { runLook, twips } from './looks.ts';

/** What the document's elements set for its margins, the first of each. */
export function runningStrings(root: StyledElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pending: StyledElement[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const { name, parts } of next.style.stringSet)
      if (!found.has(name)) found.set(name, parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
    pending.push(...next.children.filter((child) => child.kind === 'element').reverse());
  }
  return found;
}

type Ends = 'top' | 'bottom';

/** Size and margins, and the margins' words; the first page may have its own. */
export function sectionOf(pages: readonly PageRule[], strings: ReadonlyMap<string, string>) {
  const usual = pages.filter(({ name, isFirst }) => name === null && !isFirst).at(-1) ?? pages[0];
  const first = pages.filter(({ name, isFirst }) => name === null && isFirst).at(-1) ?? usual;
  if (!usual || !first) throw new Error('docx: a document has a page rule');
  const { width, height, margin } = usual;
  const line = (rule: PageRule, end: Ends): Paragraph => marginLine(rule, end, strings);
  return {
    widthPt: width - margin.left - margin.right,
    properties: {
      titlePage: true,
      type: 'nextPage' as (typeof SectionType)['NEXT_PAGE'],
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: {
          ...{ top: twips(margin.top), right: twips(margin.right), bottom: twips(margin.bottom), left: twips(margin.left) },
          ...{ header: twips(margin.top / 2), footer: twips(margin.bottom / 2) },
        },
      },
    },
    headers: { default: new Header({ children: [line(usual, 'top')] }), first: new Header({ children: [line(first, 'top')] }) },
    footers: { default: new Footer({ children: [line(usual, 'bottom')] }), first: new Footer({ children: [line(first, 'bottom')] }) },
  };
}

/** Left, middle and right on one line. */
function marginLine({ boxes, width, margin }: PageRule, end: Ends, strings: ReadonlyMap<string, string>): Paragraph {
  const room = width - margin.left - margin.right;
  const runs = (['left', 'center', 'right'] as const).map((side) => {
    const box = boxes.find(({ name }) => name === (`${end}-${side}` satisfies MarginBoxName));
    const words = box?.parts.map((part) => printed(part, strings)).filter((text) => text !== '') ?? [];
    return box ? words.map((text) => new TextRun({ ...runLook(box.style), children: [text] })) : [];
  });
  const [left = [], center = [], right = []] = runs;
  const tab = (): TextRun => new TextRun({ children: ['\t'] });
  // A long text at the left would take the place of an empty middle.
  const middle = center.length > 0 ? [tab(), ...center] : [];
  return new Paragraph({
    tabStops: [
      ...(center.length > 0 ? [{ type: 'center' as const, position: twips(room / 2) }] : []),
      { type: 'right', position: twips(room) },
    ],
    children: [...left, ...middle, tab(), ...right],
  });
}

function printed(part: ContentPart, strings: ReadonlyMap<string, string>): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'page') return PageNumber.CURRENT;
  if (part.kind === 'pages') return PageNumber.TOTAL_PAGES;
  return part.kind === 'string' ? (strings.get(part.name) ?? '') : '';
}
