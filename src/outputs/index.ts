/** OUTPUTS. What a briefing can be written as: on paper, on screens, or as data; and its charts as pictures. */
export { type CarriedSettings, carriedEvidence } from './evidence.ts';
export { endings, type OutputFormat, type OutputId, outputOf, outputs, pathOf } from './formats.ts';
export { writeHtml } from './html/index.ts';
export { writeJson } from './json.ts';
export type { MailBlock, MailMessage } from './mail/index.ts';
export { writeMarkdown } from './markdown/index.ts';
export type { About, Attachment, Carried, OpenFonts } from './pdf/index.ts';
export { type ChartFormatId, chartFormats } from './pictures.ts';
export type { WritePng } from './png/index.ts';
export { writeSvg } from './svg/index.ts';
export { writeCsv } from './tables/csv.ts';
export { claimsTable, writeTable, writeTableCsv } from './tables/index.ts';

/** Opens the room's way to paper. It loads fontkit and pdfkit, 200 ms that nobody who wants no paper should wait for. */
export async function openPdf(): Promise<typeof import('./pdf/index.ts')> {
  const pdf = await import('./pdf/index.ts');
  await pdf.loadShaper();
  return pdf;
}

/** Opens the way to word processors, whose library takes as long to load as all of a small briefing. */
export const openDocx = (): Promise<typeof import('./docx/index.ts')> => import('./docx/index.ts');

/** Opens the way to pixels, which loads a program of two megabytes for nobody else; `read` is asked for its file. */
export async function openPng(read: (path: string) => Uint8Array): Promise<import('./png/index.ts').WritePng> {
  return (await import('./png/index.ts')).openPng(read);
}

/** Opens the way to messages, which loads nodemailer for nobody else. */
export const openMail = async (): Promise<typeof import('./mail/index.ts').writeMail> => (await import('./mail/index.ts')).writeMail;
