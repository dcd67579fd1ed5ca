/** A page as it was read: its tree, and the style sheets that it names or brings along. */
import type { SourcePoint } from '../../print.ts';
import { gatherProblems, type ProblemList, type SheetSource, type SourceFile } from '../sources.ts';
import { parseHtml } from './parse.ts';
import { descendants, type PageElement } from './tree.ts';

/** A sheet beside the page; `href` is as the page writes it. */
export interface LinkedSheet {
  readonly href: string;
  readonly at: SourcePoint;
}

/** A file that is to travel inside the PDF; `title` and `type` are empty where the page says nothing. */
export interface LinkedFile extends LinkedSheet {
  readonly title: string;
  readonly type: string;
}

/** In document order, which is the order of their weight. */
export type PageSheet = SheetSource | LinkedSheet;

export interface ReadPage {
  readonly root: PageElement;
  readonly sheets: readonly PageSheet[];
  readonly attachments: readonly LinkedFile[];
  /** Of its elements, in order. */
  readonly ids: readonly string[];
  /** What is wrong with its HTML; told when it is composed. */
  readonly problems: ProblemList;
}

export function readPage(page: SourceFile): ReadPage {
  const problems = gatherProblems();
  const root = parseHtml(page, problems);
  const elements = descendants(root);
  return {
    root,
    sheets: elements.flatMap((element) => sheetIn(element, page.file)),
    attachments: elements.flatMap(fileIn),
    ids: elements.flatMap(({ id }) => id ?? []),
    problems,
  };
}

function sheetIn({ tag, attributes, children, at }: PageElement, file: string): readonly PageSheet[] {
  if (tag === 'link') {
    const href = linkedAs('stylesheet', attributes);
    return href === '' ? [] : [{ href, at }];
  }
  if (tag !== 'style') return [];
  const text = children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  return [{ file, text, start: at }];
}

function fileIn({ tag, attributes, at }: PageElement): readonly LinkedFile[] {
  const href = tag === 'link' ? linkedAs('attachment', attributes) : '';
  return href === '' ? [] : [{ href, at, title: attributes.get('title') ?? '', type: attributes.get('type') ?? '' }];
}

/** Where a `link` of this relation leads to; empty for any other. */
const linkedAs = (relation: string, attributes: PageElement['attributes']): string =>
  attributes.get('rel')?.toLowerCase() === relation ? (attributes.get('href') ?? '') : '';
