/** PDF: opens the document's fonts for the layout, and writes its pages as a tagged PDF 1.7. The sole importer of pdfkit. */
import type { LaidOut, Page } from '../../print.ts';
import { attachFiles } from './attachments.ts';
import { paintPage } from './content.ts';
import type { DrawingTools } from './drawing.ts';
import { openTypesetter } from './embedding.ts';
import type { OpenFonts } from './fonts.ts';
import { openGroups } from './groups.ts';
import { openAlbum } from './images.ts';
import { type KitDocument, openKit, type PdfRef } from './kit.ts';
import { type About, infoOf, xmpOf } from './metadata.ts';
import { labelPages, makeLink, type WrittenPage, writeDestinations, writeOutline } from './navigation.ts';
import { number } from './operators.ts';
import { packObjects, type Sink } from './packing.ts';
import { declareColors } from './profile.ts';
import { openTags, type Tags } from './tags.ts';
import { markPage, openTelling } from './telling.ts';
import { openTextures } from './textures.ts';

export type { Attachment } from './attachments.ts';
export { type OpenFonts, openFonts } from './fonts.ts';
export type { About, Carried } from './metadata.ts';
export { loadShaper } from './shaping.ts';

/**
 * Writes a PDF 1.7 with these pages to `sink`, chunk by chunk as they are painted: tagged in reading order, every font embedded as a
 * subset, text extractable, links and bookmarks working, title shown. The same input gives the same bytes; `about.made` is the only date
 * in them. Says that it follows PDF/A-3a and PDF/UA-1; `npm run conformance` has that validated. What the pages or the sink throw ends it.
 */
export function writePdf(laid: LaidOut, fonts: OpenFonts, about: About, sink: Sink): void {
  const document = openKit(about.language, infoOf(about));
  document._addInfo = () => document.appendXML(xmpOf(about));
  packObjects(document, sink);
  const tags = openTags(document, laid);
  const told = openTelling(about.carried);
  const painter: Painter = { document, tags, tools: openTools(document, fonts, told.heard) };
  const pages = Array.from(laid.pages, (page, index) => {
    const written = writePage(painter, page);
    if (about.carried) markPage(written.ref, about.carried.id, index + 1, about.made);
    told.turn(String(index + 1));
    return written;
  });
  writeDestinations(document, laid.destinations, pages);
  writeOutline(document, laid.bookmarks, pages);
  labelPages(document);
  attachFiles(document, [...about.attachments, ...told.files()], about.made);
  tags.finish();
  declareColors(document);
  document.end();
}

/** pdfkit turns text into bytes one letter after the other, and ends it with a line end. */
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

interface Painter {
  readonly document: KitDocument;
  readonly tags: Tags;
  readonly tools: DrawingTools;
}

function openTools(document: KitDocument, fonts: OpenFonts, heard: DrawingTools['heard']): DrawingTools {
  const states = new Map<number, PdfRef>();
  return {
    fonts,
    typesetter: openTypesetter(document, fonts),
    opacity(alpha) {
      const state = states.get(alpha) ?? document.ref({ Type: 'ExtGState', ca: alpha, CA: alpha });
      if (!states.has(alpha)) state.end();
      states.set(alpha, state);
      const name = `A${number(alpha * 1000)}`;
      document.page.ext_gstates[name] = state;
      return `/${name} gs`;
    },
    image: openAlbum(document),
    group: openGroups(document),
    texture: openTextures(document),
    pageHeight: () => document.page.height,
    heard,
  };
}

function writePage({ document, tags, tools }: Painter, page: Page): WrittenPage {
  document.addPage({ size: [page.width, page.height], margin: 0 });
  const { dictionary, content, annotations } = document.page;
  tags.turn(dictionary);
  content.write(latin(`${paintPage(page, tools, tags)}\n`));
  for (const link of page.links) {
    const annotation = makeLink(document, link, page.height);
    tags.addLink(link.owner, annotation);
    annotations.push(annotation);
    annotation.end();
  }
  return { ref: dictionary, height: page.height };
}
