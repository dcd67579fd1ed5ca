/** The text of a page: the pieces that its content stream shows, in the order in which it shows them (ISO 32000-1, 9.4 and 14.6). */
import { Fault } from '../pdfFile/fault.ts';
import { decoded } from '../pdfFile/inflate.ts';
import { type Dict, dictOf, nameOf, type PdfObject, Stream, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { ofPage, type Page } from '../pdfFile/pages.ts';
import { textOf } from '../pdfFile/words.ts';
import { type Codes, readCodes } from './codes.ts';
import { Lexer, operator } from './lexer.ts';

/** What is shown between one `BT` and its `ET`; where a page says in words what glyphs stand for, these words. */
export interface Piece {
  readonly text: string;
  /** The number of its marked content on the page; null for what only decorates. */
  readonly mark: number | null;
}

/** Fonts of a file by the objects that they are, each read once. */
export type Fonts = Map<PdfObject, Codes>;

const [doIt, setFont, beginText, endText, mark, markWith, endMark, save, restore] = [
  ...['Do', 'Tf', 'BT', 'ET', 'BMC', 'BDC', 'EMC', 'q', 'Q'].map(operator),
] as const;
const showing = new Set(['Tj', 'TJ', "'", '"'].map(operator));

/** Deeper than groups of drawings lie in each other. */
const deepest = 12;

/** All pieces of a page. Throws a Fault for a stream that cannot be unpacked. */
export function readPieces(page: Page, file: PdfFile, fonts: Fonts): readonly Piece[] {
  const found = file.look(page.dict.get('Contents'));
  const streams = (Array.isArray(found) ? found.map(file.look) : [found]).filter((each) => each instanceof Stream);
  const bytes = Buffer.concat(streams.flatMap((stream) => [decoded(stream, file), Buffer.from('\n')]));
  const reader = new Reader(file, fonts);
  reader.run(bytes, dictOf(file.look(ofPage(page, 'Resources'))), 0);
  return reader.pieces;
}

/** Marked content that is open; `said` is what it says its glyphs stand for. */
interface Open {
  readonly mark: number | null;
  readonly said: string | null;
}

class Reader {
  readonly pieces: Piece[] = [];
  private readonly file: PdfFile;
  private readonly fonts: Fonts;
  private readonly marks: Open[] = [];
  private readonly saved: Codes[] = [];
  private font: Codes = [];
  private piece = '';

  constructor(file: PdfFile, fonts: Fonts) {
    this.file = file;
    this.fonts = fonts;
  }

  /** Runs one content stream, that of the page or of a form that it paints. */
  run(bytes: Uint8Array, resources: Dict | null, depth: number): void {
    if (depth > deepest) throw new Fault('its drawings lie in each other too deep');
    const lexer = new Lexer(bytes);
    lexer.codes = this.font;
    for (let found = lexer.next(); found !== 0; found = lexer.next()) {
      if (found === doIt) this.paint(lexer.name, resources, depth);
      else if (found === setFont) this.font = this.fontOf(lexer.name, resources);
      else this.obey(found, lexer);
      lexer.codes = this.font;
    }
  }

  private obey(found: number, { text, properties }: Lexer): void {
    if (showing.has(found)) this.piece += text;
    else if (found === beginText) this.piece = '';
    else if (found === endText) this.show();
    else if (found === mark || found === markWith) this.marks.push(openedBy(properties));
    else if (found === endMark) this.shut();
    else if (found === save) this.saved.push(this.font);
    else if (found === restore) this.font = this.saved.pop() ?? [];
  }

  private show(): void {
    if (!this.isSaid()) this.pieces.push({ text: this.piece, mark: this.mark() });
  }

  /** Words stand for the glyphs that come. */
  private isSaid(): boolean {
    return this.marks.some(({ said }) => said !== null);
  }

  private shut(): void {
    const mark = this.mark();
    const said = this.marks.pop()?.said ?? null;
    if (said !== null && !this.isSaid()) this.pieces.push({ text: said, mark });
  }

  /** The innermost number. */
  private mark(): number | null {
    return this.marks.findLast(({ mark }) => mark !== null)?.mark ?? null;
  }

  private paint(called: string, resources: Dict | null, depth: number): void {
    const form = this.file.look(dictOf(this.file.look(resources?.get('XObject')))?.get(called));
    if (!(form instanceof Stream) || nameOf(this.file.look(form.dict.get('Subtype'))) !== 'Form') return;
    const [font, marks] = [this.font, this.marks.length];
    this.run(decoded(form, this.file), dictOf(this.file.look(form.dict.get('Resources'))) ?? resources, depth + 1);
    this.font = font;
    this.marks.length = Math.min(this.marks.length, marks);
  }

  private fontOf(called: string, resources: Dict | null): Codes {
    const found = dictOf(this.file.look(resources?.get('Font')))?.get(called) ?? null;
    const font = dictOf(this.file.look(found));
    const known = this.fonts.get(font);
    if (known) return known;
    const read = readCodes(font, this.file);
    this.fonts.set(font, read);
    return read;
  }
}

/** `<</MCID 5>>` or `<</ActualText <feff…>>>`; an artifact has neither. */
function openedBy(properties: PdfObject): Open {
  const dict = dictOf(properties);
  const [mark, said] = [dict?.get('MCID'), dict?.get('ActualText')];
  return { mark: typeof mark === 'number' ? mark : null, said: said instanceof Words ? textOf(said) : null };
}
