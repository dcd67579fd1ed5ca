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

/** In document order, which is the order of their weight. */
export type PageSheet = SheetSource | LinkedSheet;

export interface ReadPage {
  readonly root: PageElement;
  readonly sheets: readonly PageSheet[];
  /** What is wrong with its HTML; told when it is composed. */
  readonly problems: ProblemList;
}

export function readPage(page: SourceFile): ReadPage {
  const problems = gatherProblems();
  const root = parseHtml(page, problems);
  return { root, sheets: descendants(root).flatMap((element) => sheetIn(element, page.file)), problems };
}

function sheetIn({ tag, attributes, children, at }: PageElement, file: string): readonly PageSheet[] {
  if (tag === 'link') {
    const href = attributes.get('href') ?? '';
    return attributes.get('rel')?.toLowerCase() === 'stylesheet' && href !== '' ? [{ href, at }] : [];
  }
  if (tag !== 'style') return [];
  const text = children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  return [{ file, text, start: at }];
}
