/** LAYOUT. From a styled document and the measure of type to pages of placed items. Knows no PDF. */
import type { FontMetrics, LaidOut, StyledDocument } from '../print.ts';
import { measureBox } from './blocks.ts';
import type { Box } from './boxes.ts';
import { firstPage } from './boxes.ts';
import { boxDocument } from './boxing.ts';
import { areaOf, bookmarksOf, cutPages, type DraftPage, destinationsOf, finishPages, referencesOf, ruleFor } from './pages.ts';
import { openPieceList } from './pieceList.ts';
import { type Memory, noReferences, type References, type Setter } from './setter.ts';
import { widthsOf } from './widths.ts';

/** Page numbers in the text may move the text they stand in; three passes settle all but contrived cases. */
const mostPasses = 3;

/**
 * Sets a document on pages: lines broken as whole paragraphs, boxes as CSS has them (print.ts names the part of CSS meant),
 * pages cut where the style allows. Widths count padding and border (`box-sizing: border-box`). Everything in points from the
 * top left of its page; structure nodes in document order, with the root `Document` first. Text, tables and figures that fit
 * nowhere are broken or scaled, never dropped. Throws BriefError `layout/no-glyph` where no face has a character.
 */
export function layOut(document: StyledDocument, metrics: FontMetrics): LaidOut {
  const { structure, root } = boxDocument(document);
  const memory: Memory = { lines: new Map(), widths: new Map() };
  let references: References = noReferences;
  let setter = openSetter(document, metrics, references, memory);
  let pages = setPages(document, setter, root);
  for (let pass = 1; pass < mostPasses; pass++) {
    const found = referencesOf(pages);
    if (!refersToPages(root) || isSame(found, references)) break;
    references = found;
    setter = openSetter(document, metrics, references, memory);
    pages = setPages(document, setter, root);
  }
  return {
    title: document.title,
    language: document.language,
    pages: finishPages(setter, pages),
    structure: structure.nodes,
    destinations: destinationsOf(pages),
    bookmarks: bookmarksOf(pages),
  };
}

function openSetter(document: StyledDocument, metrics: FontMetrics, references: References, memory: Memory): Setter {
  const setter: Setter = {
    metrics,
    references,
    memory,
    area: (page) => areaOf(ruleFor(document, page, false)),
    measure: (box, room, list) => measureBox(setter, box, room, list),
    widths: (box) => widthsOf(setter, box),
  };
  return setter;
}

function setPages(document: StyledDocument, setter: Setter, root: Box): readonly DraftPage[] {
  const list = openPieceList();
  const page = firstPage(root);
  setter.measure(root, { x: 0, width: setter.area(root.page).width, page: root.page }, list);
  list.finish();
  return cutPages(document, list.pieces, page);
}

/** Whether any page number stands in the text at all. */
function refersToPages({ content }: Box): boolean {
  switch (content.kind) {
    case 'lines':
      return content.paragraph.refersToPages;
    case 'blocks':
      return content.boxes.some(refersToPages);
    case 'columns':
      return refersToPages(content.flow);
    case 'grid':
      return content.cells.some(refersToPages);
    case 'table':
      return (
        content.table.captions.some(refersToPages) || content.table.rows.some((row) => row.cells.some((cell) => refersToPages(cell.box)))
      );
    case 'drawing':
      return false;
  }
}

function isSame(one: References, other: References): boolean {
  if (one.pages !== other.pages || one.pageOf.size !== other.pageOf.size) return false;
  for (const [name, page] of one.pageOf) if (other.pageOf.get(name) !== page) return false;
  return true;
}
