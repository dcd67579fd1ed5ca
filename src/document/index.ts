/** ROOM. Template and briefing to HTML, HTML and style sheets to a styled document. The subset of both is in DESIGN.md, section 5. */
export { type ComposedPage, composeDocument, composePage, readStyles, type StyleSheets } from './compose.ts';
export { checkTemplates, type FillTemplate, openTemplate, type Sections, type TemplateSources, type View } from './fill.ts';
export { printGuide } from './guide.ts';
export type { ChartParts, ChartRequest, DrawChart } from './html/charts.ts';
export type { OpenImage } from './html/images.ts';
export { danglingLinks, withoutLinks } from './html/links.ts';
export { type LinkedFile, type ReadPage, readPage } from './html/page.ts';
export { dataAddress, type ImageFile, openImages, type ReadImage } from './images/open.ts';
export { sectionNames } from './sections.ts';
export type { DataSchema } from './shapes.ts';
export type { SheetSource, SourceFile } from './sources.ts';
export { completed } from './specimen.ts';
export { traceTemplate } from './trace.ts';
export { webPage } from './web/page.ts';
