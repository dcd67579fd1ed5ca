/** LAYOUT. From a styled document and the measure of type to pages of placed items. Knows no PDF. */
import type { FontMetrics, LaidOut, PageRule, StyledDocument } from '../print.ts';
import { measureBox } from './blocks.ts';
import { type Box, firstPage, refersToPages } from './boxes.ts';
import { boxDocument } from './boxing.ts';
import type { ForeignPatterns } from './hyphenation.ts';
import { openMemory } from './memory.ts';
import { areaOf, cutPages, finishPages, ruleFor } from './pages.ts';
import { openPieceList } from './pieceList.ts';
import { openCanvas, type Piece } from './pieces.ts';
import { noReferences, type References, type Setter, type TextArea } from './setter.ts';
import { sketchPages } from './sketch.ts';
import { widthsOf } from './widths.ts';

export { loadPatterns } from './hyphenation.ts';

/** Page numbers in the text may move the text they stand in; three passes settle all but contrived cases. */
const mostPasses = 3;

/**
 * Sets a document on pages: lines broken as whole paragraphs, boxes as CSS has them (print.ts names the part of CSS meant),
 * pages cut where the style allows. Widths count padding and border (`box-sizing: border-box`). Everything in points from the
 * top left of its page; structure nodes in document order, with the root `Document` first. Text, tables and figures that fit
 * nowhere are broken or scaled, never dropped. English is hyphenated, and the languages that `patterns` (of `loadPatterns`) has. Throws BriefError `layout/no-glyph` where no face has a character.
 */
export function layOut(document: StyledDocument, metrics: FontMetrics, patterns: ForeignPatterns = new Map()): LaidOut {
  const { structure, root } = boxDocument(document);
  const memory = openMemory();
  const { pages: rules } = document;
  const setterWith = (references: References): Setter => openSetter(rules, { metrics, patterns, memory, references });
  let pass = measurePass(root, setterWith(noReferences));
  let sketch = sketchPages(rules, structure.nodes, pass);
  for (let count = 1; count <= mostPasses && refersToPages(root); count++) {
    if (isSame(sketch.references, pass.setter.references)) break;
    pass = measurePass(root, setterWith(sketch.references));
    sketch = sketchPages(rules, structure.nodes, pass);
  }
  const { references, destinations, bookmarks, lastPages } = sketch;
  const { setter, pieces, firstName } = pass;
  return {
    title: document.title,
    language: document.language,
    pageCount: references.pages,
    pages: { [Symbol.iterator]: () => finishPages(setter, cutPages(rules, { pieces, firstName, openCanvas }), references) },
    structure: structure.nodes,
    lastPages,
    destinations,
    bookmarks,
  };
}

/** The pieces of the whole document, measured with the page numbers known so far. */
interface Pass {
  readonly setter: Setter;
  readonly pieces: readonly Piece[];
  readonly firstName: string | null;
}

function measurePass(root: Box, setter: Setter): Pass {
  const list = openPieceList();
  setter.measure(root, { ...setter.area(root.page), x: 0, page: root.page, isInColumns: false }, list);
  list.finish();
  return { setter, pieces: list.pieces, firstName: firstPage(root) };
}

function openSetter(rules: readonly PageRule[], given: Pick<Setter, 'metrics' | 'references' | 'memory' | 'patterns'>): Setter {
  const areas = new Map<string | null, TextArea>();
  const setter: Setter = {
    ...given,
    area(page) {
      const area = areas.get(page) ?? areaOf(ruleFor(rules, page, false));
      areas.set(page, area);
      return area;
    },
    measure: (box, room, list) => measureBox(setter, box, room, list),
    widths: (box) => widthsOf(setter, box),
  };
  return setter;
}

function isSame(one: References, other: References): boolean {
  if (one.pages !== other.pages || one.pageOf.size !== other.pageOf.size) return false;
  for (const [name, page] of one.pageOf) if (other.pageOf.get(name) !== page) return false;
  return true;
}
