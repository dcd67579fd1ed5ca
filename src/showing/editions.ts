/**
 * ROOF. A briefing as one audience sees it: template, charts, pages. Rooms are loaded when they are wanted.
 */

import { carriedOrder } from '../carrying.ts';
import type { Briefing, Problem, World } from '../model.ts';
import type { Source, Subject } from '../orders.ts';
import { type Carried, carriedEvidence, type OutputId, openDocx, openPdf, openPng, writeHtml, writeMarkdown } from '../outputs/index.ts';
import type { LaidOut } from '../print.ts';
import { aboutOf, bytesOf, type PrintedPage } from '../printing.ts';
import { problem } from '../problems.ts';
import type { Makeup } from '../settings/makeup.ts';
import { dayOfMaking } from '../settings/settings.ts';
import type { Audience } from './audiences.ts';
import type { ChartFile, ChartOrder } from './chartFiles.ts';
import { type Composed, limitsOf, type Means, openComposer } from './composing.ts';
import { fitPages } from './fitting.ts';

/** The briefing as one audience sees it. */
export interface Edition {
  readonly audience: string;
  /** Null where nothing was laid out. */
  readonly pages: number | null;
  readonly bytes: ReadonlyMap<OutputId, Uint8Array>;
  /** The page for browsers, made when it is asked for. */
  readonly web: () => Uint8Array;
  /** In the order in which the template draws them; none where none was asked for, or none has data. */
  readonly charts: readonly ChartFile[];
  /** What was odd in printing. */
  readonly problems: readonly Problem[];
}

/** What an edition is made as. */
export interface ShowOrder extends Source, Subject, Makeup {
  readonly outputs: readonly OutputId[];
  /** The charts of the audiences' templates as files of their own; null for none. */
  readonly charts: ChartOrder | null;
  /** Seconds since 1970, printed as the time of making; null takes it from the articles. */
  readonly madeAt: number | null;
  /** Whether the texts of the articles travel in the PDF. */
  readonly embedsSources: boolean;
}

/** A briefing as one audience sees it. What was opened once is shown as often as one likes. */
export type Show = (briefing: Briefing) => Promise<Edition>;

/** Opens all that showing takes, as far as it was asked for, beside the briefing itself. Nothing is written. */
export async function openShow(audience: Audience, order: ShowOrder, means: Means): Promise<Show> {
  const composer = await openComposer(audience, order, means);
  const isPrinted = order.outputs.includes('pdf') || order.outputs.includes('eml');
  const isLaid = isPrinted || audience.pages !== null;
  if (isLaid) await import('../layout/index.ts');
  const carriedBy = isPrinted ? carriedOrder(audience.name, order, means.world) : null;
  return async (briefing) => {
    const compose = composer(briefing);
    const madeAt = order.madeAt ?? dayOfMaking(briefing.articles);
    const carriedOf = ({ missing, drawings }: Composed): Carried | null =>
      carriedBy && carriedEvidence(briefing, { order: carriedBy, missing, drawings });
    // Where nothing was compared there is nothing to shorten.
    const most = { ...limitsOf(audience, order), ...(briefing.changes === null ? { changes: undefined } : {}) };
    const { made, problems } = await fitPages({ ...audience, limits: most }, async (limits) => {
      const composed = compose(limits);
      const page = isLaid ? await print(composed, madeAt, () => carriedOf(composed)) : null;
      return { composed, page, pages: page?.pages ?? 0 };
    });
    const shown = { ...made, page: isPrinted ? made.page : null, problems: [...audience.problems, ...made.composed.problems, ...problems] };
    return edition(briefing, shown, { audience: audience.name, order, madeAt, world: means.world });
  };
}

/** Shows a briefing once. */
export const show = async (briefing: Briefing, audience: Audience, order: ShowOrder, means: Means): Promise<Edition> =>
  (await openShow(audience, order, means))(briefing);

/** What was made of a briefing, and where it was laid out for paper. */
interface Made {
  readonly composed: Composed;
  readonly page: SetPages | null;
  readonly problems: readonly Problem[];
}

interface Circumstances {
  readonly audience: string;
  readonly order: ShowOrder;
  readonly madeAt: number;
  readonly world: World;
}

/** All files that were asked for of it. */
async function edition(
  briefing: Briefing,
  { composed, page, problems }: Made,
  { audience, order, madeAt, world }: Circumstances,
): Promise<Edition> {
  const bytes = new Map<OutputId, Uint8Array>(page ? await painted(briefing, order, { ...page, audience: composed.subject, madeAt }) : []);
  const web = (): Uint8Array => writeHtml(composed.web());
  if (order.outputs.includes('html')) bytes.set('html', web());
  if (order.outputs.includes('md')) bytes.set('md', writeMarkdown(composed.whole(), order.imprint.marking));
  if (order.outputs.includes('docx')) bytes.set('docx', await wordBytes(briefing, composed, madeAt, world));
  const shown = { audience, pages: page?.pages ?? null, bytes, web };
  if (!order.charts) return { ...shown, charts: [], problems };
  const { chartFiles } = await import('./chartFiles.ts');
  const charts = await chartFiles(composed.drawings, order.charts, composed.fonts, world);
  const tooFew = charts.length > 0 ? [] : [problem('build/no-charts', null, { audience })];
  return { ...shown, charts, problems: [...problems, ...tooFew] };
}

/** The pages as a file, and as a message that holds it. */
async function painted(
  briefing: Briefing,
  order: ShowOrder,
  page: SetPages & { readonly audience: string; readonly madeAt: number },
): Promise<readonly (readonly [OutputId, Uint8Array])[]> {
  const bytes = bytesOf(page);
  const file = order.outputs.includes('pdf') ? [['pdf', bytes] as const] : [];
  if (!order.outputs.includes('eml')) return file;
  const { mailBriefing } = await import('../mailing.ts');
  return [...file, ['eml', await mailBriefing(briefing, order, { ...page, bytes })] as const];
}

/** Pixels to the inch of charts in a Word document. */
const pictureDensity = 192;

async function wordBytes(briefing: Briefing, composed: Composed, madeAt: number, world: World): Promise<Uint8Array> {
  const { writeDocx } = await openDocx();
  const paint = await openPng(world.read);
  return writeDocx(composed.whole(), {
    claims: briefing.appendix,
    madeAt,
    png: (drawing) => paint(drawing, composed.fonts, pictureDensity),
  });
}

/** Sets all pages that an audience would show of a briefing, and keeps none: what is wrong is thrown, what is odd is given. */
export async function proof(briefing: Briefing, audience: Audience, makeup: Makeup, world: World): Promise<readonly Problem[]> {
  const { layOut, loadPatterns } = await import('../layout/index.ts');
  const compose = await openComposer(audience, makeup, { world });
  const { document, fonts, problems } = compose(briefing)(limitsOf(audience, makeup));
  layOut(document, fonts, await loadPatterns(document));
  return problems;
}

/** Pages with the places of their parts. */
interface SetPages extends PrintedPage, Pick<LaidOut, 'bookmarks'> {}

/** Styled tree to paper. */
async function print({ document, fonts, subject }: Composed, madeAt: number, carried: () => Carried | null): Promise<SetPages> {
  const { layOut, loadPatterns } = await import('../layout/index.ts');
  const { writePdf } = await openPdf();
  const laid = layOut(document, fonts, await loadPatterns(document));
  const about = aboutOf(laid, subject, madeAt);
  const write: PrintedPage['write'] = (sink) => writePdf(laid, fonts, { ...about, carried: carried() }, sink);
  return { pages: laid.pageCount, bookmarks: laid.bookmarks, write };
}
