/** OUTPUTS. What a briefing can be written as: on paper, or as data. */
export { type OutputFormat, type OutputId, outputs } from './formats.ts';
export { writeJson } from './json.ts';
export type { About, Attachment, OpenFonts } from './pdf/index.ts';

/** Opens the room's way to paper. It loads fontkit and pdfkit, 200 ms that nobody who wants no paper should wait for. */
export const openPdf = (): Promise<typeof import('./pdf/index.ts')> => import('./pdf/index.ts');
