/** ROOM. Template and briefing to HTML, HTML and style sheets to a styled document. The subset of both is in DESIGN.md, section 5. */
export { type ComposedPage, composeDocument, composePage, readStyles, type StyleSheets } from './compose.ts';
export { checkTemplates, openTemplate, type TemplateSources } from './fill.ts';
export { printGuide } from './guide.ts';
export type { ChartParts, ChartRequest, DrawChart } from './html/charts.ts';
export type { OpenImage } from './html/images.ts';
export { loosenLinks } from './html/links.ts';
export { type LinkedFile, type ReadPage, readPage } from './html/page.ts';
export { dataAddress, type ImageFile, openImages, type ReadImage } from './images/open.ts';
export type { DataSchema } from './shapes.ts';
export type { SheetSource, SourceFile } from './sources.ts';
export { completed } from './specimen.ts';
export { traceTemplate } from './trace.ts';
export { webPage } from './web/page.ts';
