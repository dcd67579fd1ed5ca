/**
 * The part of pdfkit 0.20.2 that we use, and why no more: objects, page streams, embedded subsets of fonts. Tags, links,
 * names, outlines and XMP we write ourselves: pdfkit has its traps there (unescaped XMP, name trees in the order of the
 * locale, elements that never end, link references on the wrong page).
 */
import PDFDocument from 'pdfkit';

/** A value as pdfkit prints it: a primitive string is a name, a String object is text, bytes are a string of bytes. */
export type PdfValue = PdfText | string | number | boolean | null | Date | Uint8Array | PdfRef | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = { readonly [key: string]: PdfValue | undefined };
export type PdfText = ReturnType<typeof pdfText>;

/** Text, not a name; pdfkit tells the two apart by the String object. */
export const pdfText = (text: string) => Object(text) as { readonly length: number; valueOf(): string };

/** An indirect object; `end` writes it, and its data must be complete then: they are let go of, only the number stays. */
export interface PdfRef {
  readonly id: number;
  data: Record<string, PdfValue | undefined>;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** A font of this document, with the glyphs it embeds. */
export interface EmbeddedFont {
  readonly id: string;
  /** Glyph ids of the source font; the place in the list is the number in the file. */
  readonly subset: { readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): PdfRef;
}

export interface KitPage {
  readonly content: PdfRef;
  readonly dictionary: PdfRef;
  readonly fonts: Record<string, PdfRef>;
  readonly ext_gstates: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
  readonly patterns: Record<string, PdfRef>;
  readonly height: number;
  readonly resources: PdfRef;
  readonly annotations: PdfRef[];
}

export interface KitDocument {
  readonly page: KitPage;
  /** The catalogue. */
  readonly _root: PdfRef & { readonly data: { Names: PdfRef } };
  readonly _info: PdfRef;
  readonly _id: Uint8Array | string;
  readonly _font: EmbeddedFont;
  ref(data: PdfDictionary | readonly PdfValue[]): PdfRef;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): unknown;
  font(source: unknown, family: string): unknown;
  appendXML(xml: string): void;
  end(): void;
  /** What it has written so far. */
  read(): Uint8Array;
  _addInfo(): void;
  _write(data: string | Uint8Array): void;
  _refEnd(ref: PdfRef): void;
  _finalize(): void;
}

/** What every document is opened with. Dates must be given here: the file's identifier is a hash of them. */
export interface KitInfo {
  readonly Title: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Keywords?: string;
}

interface KitOptions {
  readonly pdfVersion: '1.7';
  readonly autoFirstPage: false;
  readonly font: null;
  readonly lang: string;
  readonly displayTitle: true;
  readonly info: KitInfo;
}

/** An empty document that shows its title. */
export function openKit(language: string, info: KitInfo): KitDocument {
  // The published types lag behind pdfkit and leave out what it keeps to itself; this is the one place where we know better.
  const Kit = PDFDocument as unknown as new (options: KitOptions) => KitDocument;
  return new Kit({ pdfVersion: '1.7', autoFirstPage: false, font: null, lang: language, displayTitle: true, info });
}
