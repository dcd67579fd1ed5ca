/** ROOF. A briefing to somebody else's report: as an annex of pages, or as a file inside. */
import type { Attached, BriefLook, Source } from './annex/index.ts';
import type { World } from './model.ts';
import { bytesOf, printPage } from './printing.ts';
import { wrongUse } from './problems.ts';
import { counted } from './text/counted.ts';

/** Where the annex stands: behind all pages, or before or behind one of the report's, counted from 1. */
export type AnnexPlace = { readonly at: number } | { readonly after: number } | null;

export interface AnnexWish {
  readonly name: string;
  readonly place: AnnexPlace;
  readonly hasTitlePage: boolean;
}

const source = (path: string, world: World): Source => ({ path, bytes: world.read(path) });

/** Attaches the briefing's pages to the report's. `madeAt` dates nothing that is seen: it is the day inside the title page. */
export async function attachAnnex(
  paths: readonly [string, string],
  wish: AnnexWish,
  madeAt: number | null,
  world: World,
): Promise<Attached> {
  const { attachPages, lookAt } = await import('./annex/index.ts');
  const [report, brief] = [source(paths[0], world), source(paths[1], world)];
  const titlePage = wish.hasTitlePage ? await printTitle(wish.name, lookAt(brief), madeAt, world) : null;
  const pagesBefore = (count: number): number => placeIn(count, wish.place);
  return attachPages(report, brief, { name: wish.name, pagesBefore, titlePage });
}

/** Attaches the briefing as a file, under its own name or the one given. */
export async function attachAsFile(paths: readonly [string, string], name: string | null, world: World): Promise<Attached> {
  const { attachFile } = await import('./annex/index.ts');
  const [report, brief] = [source(paths[0], world), source(paths[1], world)];
  const own = paths[1].split(/[\\/]/).at(-1) ?? paths[1];
  return attachFile(report, brief, { name: name ?? own, description: 'Briefing made of news articles, attached by make-brief' });
}

/** How many pages of the report come first. */
function placeIn(count: number, place: AnnexPlace): number {
  if (place === null) return count;
  const page = 'at' in place ? place.at : place.after;
  if (page > count) throw wrongUse(`The report has no page ${page}, but ${counted(count, 'page')}`, 'choose one of its pages');
  return 'at' in place ? page - 1 : page;
}

const virtual = 'annex-title.html';

/** The page that the annex begins with, as large as the briefing's first: set by the engine that sets briefings, tagged and archivable. */
async function printTitle(
  name: string,
  { title, language, width, height }: BriefLook,
  madeAt: number | null,
  world: World,
): Promise<Source> {
  const page = `<!DOCTYPE html>
<html lang="${escaped(language === '' ? 'en' : language)}"><head><title>${escaped(name)}</title><style>
@page { size: ${width}pt ${height}pt; margin: ${(height * 0.32).toFixed(2)}pt ${(width * 0.12).toFixed(2)}pt 36pt }
body { font-family: "Source Serif 4"; hyphens: none }
h1 { font: 600 ${Math.min(30, width / 18).toFixed(1)}pt/1.2 "Source Sans 3"; margin: 0 0 12pt }
p { font-size: ${Math.min(18, width / 30).toFixed(1)}pt; line-height: 1.35; margin: 0 }
</style></head><body><h1>${escaped(name)}</h1>${title === '' ? '' : `<p>${escaped(title)}</p>`}</body></html>
`;
  const bytes = Buffer.from(page, 'utf8');
  const printed = await printPage(virtual, madeAt, { ...world, read: (path) => (path === virtual ? bytes : world.read(path)) });
  return { path: virtual, bytes: bytesOf(printed) };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
