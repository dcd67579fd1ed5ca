/**
 * ROOF. A briefing as one audience sees it: template, charts, pages. Rooms are loaded when they are wanted.
 */
import type { Audience } from './audiences.ts';
import type { ChartFile, ChartOrder } from './chartFiles.ts';
import { type Composed, limitsOf, type Means, openComposer } from './composing.ts';
import { fitPages } from './fitting.ts';
import type { Makeup } from './makeup.ts';
import type { Briefing, Problem, World } from './model.ts';
import { type OutputId, openDocx, openPdf, openPng, writeHtml, writeMarkdown } from './outputs/index.ts';
import { aboutOf, bytesOf, type PrintedPage } from './printing.ts';
import { problem } from './problems.ts';
import { dayOfMaking } from './settings.ts';

/** The briefing as one audience sees it. */
export interface Edition {
  readonly audience: string;
  /** Null where nothing was laid out. */
  readonly pages: number | null;
  readonly bytes: ReadonlyMap<OutputId, Uint8Array>;
  /** In the order in which the template draws them; none where none was asked for, or none has data. */
  readonly charts: readonly ChartFile[];
  /** What was odd in printing. */
  readonly problems: readonly Problem[];
}

/** What an edition is made as. */
export interface ShowOrder extends Makeup {
  readonly outputs: readonly OutputId[];
  /** The charts of the audiences' templates as files of their own; null for none. */
  readonly charts: ChartOrder | null;
  /** Seconds since 1970, printed as the time of making; null takes it from the articles. */
  readonly madeAt: number | null;
}

/** A briefing as one audience sees it, as far as it was asked for: what was read once is shown as often as one likes. Nothing is written. */
export async function show(briefing: Briefing, audience: Audience, order: ShowOrder, means: Means): Promise<Edition> {
  const compose = await openComposer(briefing, audience, order, means);
  const isPrinted = order.outputs.includes('pdf');
  const { made, problems: tooLong } = await fitPages({ ...audience, limits: limitsOf(audience, order) }, async (limits) => {
    const composed = compose(limits);
    const isLaid = isPrinted || audience.pages !== null;
    const page = isLaid ? await print(composed, order.madeAt ?? dayOfMaking(briefing.articles)) : null;
    return { composed, page, pages: page?.pages ?? 0 };
  });
  const { composed, page } = made;
  const pdf = isPrinted ? page : null;
  const bytes = new Map<OutputId, Uint8Array>();
  if (pdf) bytes.set('pdf', bytesOf(pdf));
  if (order.outputs.includes('html')) bytes.set('html', writeHtml(composed.web()));
  if (order.outputs.includes('md')) bytes.set('md', writeMarkdown(composed.whole(), order.imprint.marking));
  if (order.outputs.includes('docx')) bytes.set('docx', await wordBytes(briefing, composed, order, means.world));
  const shown = { audience: audience.name, pages: pdf?.pages ?? null, bytes };
  const problems = [...audience.problems, ...composed.problems, ...tooLong];
  if (!order.charts) return { ...shown, charts: [], problems };
  const { chartFiles } = await import('./chartFiles.ts');
  const charts = await chartFiles(composed.drawings, order.charts, composed.fonts, means.world);
  const tooFew = charts.length > 0 ? [] : [problem('build/no-charts', null, { audience: audience.name })];
  return { ...shown, charts, problems: [...problems, ...tooFew] };
}

/** Pixels to the inch of charts in a Word document. */
const pictureDensity = 192;

async function wordBytes(briefing: Briefing, composed: Composed, { madeAt }: ShowOrder, world: World): Promise<Uint8Array> {
  const { writeDocx } = await openDocx();
  const paint = await openPng(world.read);
  return writeDocx(composed.whole(), {
    claims: briefing.appendix,
    madeAt: madeAt ?? dayOfMaking(briefing.articles),
    png: (drawing) => paint(drawing, composed.fonts, pictureDensity),
  });
}

/** Sets all pages that an audience would show of a briefing, and keeps none: what is wrong is thrown, what is odd is given. */
export async function proof(briefing: Briefing, audience: Audience, makeup: Makeup, world: World): Promise<readonly Problem[]> {
  const { layOut, loadPatterns } = await import('./layout/index.ts');
  const compose = await openComposer(briefing, audience, makeup, { world });
  const { document, fonts, problems } = compose(limitsOf(audience, makeup));
  layOut(document, fonts, await loadPatterns(document));
  return problems;
}

/** Styled tree to paper. */
async function print({ document, fonts, subject }: Composed, madeAt: number): Promise<PrintedPage> {
  const { layOut, loadPatterns } = await import('./layout/index.ts');
  const { writePdf } = await openPdf();
  const laid = layOut(document, fonts, await loadPatterns(document));
  const about = aboutOf(laid, subject, madeAt);
  return { pages: laid.pageCount, write: (sink) => writePdf(laid, fonts, about, sink) };
}
