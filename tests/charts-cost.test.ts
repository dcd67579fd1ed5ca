/**
 * What a chart costs in a PDF, and that it stays vectors and text there. `npm run bench:charts` says how many bytes and milliseconds each
 * takes; the bytes are held to their bound by every run of the tests, the time is not, as it depends on the machine.
 */
import { inflateSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { headed } from '../src/charts/index.ts';
import { disk } from '../src/disk.ts';
import type { Briefing, World } from '../src/model.ts';
import { compile, type Order } from '../src/pipeline.ts';
import type { Drawing } from '../src/print.ts';
import type { Shown } from '../src/showing/sideBySide.ts';
import { briefingOf, dataSets, happenings } from './charts/corpora.ts';
import { chartNames, drawingsOf } from './charts/drawings.ts';
import { fonts, pdfOfDrawing } from './charts/paper.ts';
import { plainOrder } from './order.ts';
import { scattered, told } from './rooms/charts-places.ts';
import { readText } from './rooms/pdf.fixture.ts';
import { worldOf } from './world.ts';

// Each makes whole briefings, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

const isBench = process.env['BENCH'] === '1';
const mostBytes = 4096;
const mostMilliseconds = 6;

/** The shipped templates with something else for each of its charts; all other words of the figure stay. */
function withTemplate(world: World, replacement: string): World {
  const read = (path: string): Uint8Array => {
    const bytes = world.read(path);
    if (!path.endsWith('.hbs')) return bytes;
    return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(/<chart [^>]*><\/chart>/g, replacement));
  };
  return { ...world, read };
}

const order: Order = { ...plainOrder, charts: { formats: ['csv'], density: 96 } };

/** Everything in the file that has a length, as it is written. */
const streamsOf = (pdf: Buffer): readonly Buffer[] =>
  [...pdf.toString('latin1').matchAll(/\/Length (\d+)[^<>]*>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return pdf.subarray(start, start + Number(match[1]));
  });

/** Bytes of the embedded typefaces: each is there once, however many charts and paragraphs use it, and is no chart's own. */
const facesOf = (pdf: Buffer): number =>
  streamsOf(pdf)
    .filter(isTrueType)
    .reduce((sum, { length }) => sum + length, 0);

/** Bytes of what is painted on the page. */
function paintedOf(pdf: Buffer): number {
  const pages = streamsOf(pdf).filter((stream) => stream[0] === 0x78 && inflateSync(stream).toString('latin1').includes('/Figure <</MCID'));
  expect(pages).toHaveLength(1);
  return pages[0]?.length ?? 0;
}

function isTrueType(stream: Buffer): boolean {
  // Zlib's own first byte; what is not deflated is no face here.
  if (stream[0] !== 0x78) return false;
  return ['true', '\0\x01\0\0'].includes(inflateSync(stream).toString('latin1', 0, 4));
}

const made = async (paths: readonly string[], world: World): Promise<Shown> => {
  const [edition] = (await compile({ ...order, paths }, world)).editions;
  if (!edition) throw new Error('Nothing was made.');
  return edition;
};

describe('a chart in a PDF', () => {
  test.each([
    ['the sample', ['data/articles'], disk],
    ['twenty events', ['news'], worldOf(happenings(20))],
  ] as const)('takes at most 4 KB of %s, without any picture of pixels', async (name, paths, world) => {
    const { charts, bytes } = await made(paths, world);
    const pdf = Buffer.from(bytes.get('pdf') ?? []);
    const bare = Buffer.from((await made(paths, withTemplate(world, '<p></p>'))).bytes.get('pdf') ?? []);
    const all = pdf.length - bare.length;
    const each = (all - facesOf(pdf) + facesOf(bare)) / charts.length;
    if (isBench) console.log(`${name}: ${each.toFixed(0)} bytes a chart (${charts.length}); all of them with their letters ${all} bytes`);
    expect(charts.length).toBeGreaterThan(1);
    expect(facesOf(bare)).toBeGreaterThan(10_000);
    expect(each).toBeGreaterThan(500);
    expect(each).toBeLessThanOrEqual(mostBytes);
    expect(pdf.includes('/Subtype /Image')).toBe(false);
  });

  // The coasts and borders of a map are its greater part, and as long as the region asks.
  const bounded = chartNames.filter((chart) => chart !== 'map');

  test.each(dataSets)('takes at most 4 KB in each of its parts: %s', { timeout: 120_000 }, async (_set, make) => {
    const briefing = await make();
    const parts = bounded.flatMap((chart) => drawingsOf(chart, briefing, fonts));
    const sizes = parts.map((part): readonly [string, number] => [part.name, paintedOf(Buffer.from(pdfOfDrawing(part))) + part.alt.length]);
    if (isBench) console.log(sizes.map((size) => size.join(' ')).join(', '));
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter(([, bytes]) => bytes > mostBytes)).toEqual([]);
  });

  test.each(chartNames)('%s is text that is found', async (chart) => {
    for (const drawing of drawingsOf(chart, await briefingOf(['data/articles'], disk), fonts)) {
      const whole = headed(drawing, fonts);
      const [page = ''] = await readText(pdfOfDrawing(whole));
      const found = page.replaceAll(/\s+/g, '');
      const missing = whole.ops.flatMap((op) => (op.op === 'text' && !found.includes(op.text.replaceAll(/\s+/g, '')) ? [op.text] : []));
      expect(missing).toEqual([]);
      expect(found.length).toBeGreaterThan(50);
    }
  });
});

/** Bytes of the content of a page that holds a drawing alone. */
function contentOf(drawing: Drawing): number {
  const pdf = Buffer.from(pdfOfDrawing(drawing)).toString('latin1');
  const lengths = [...pdf.matchAll(/\/Length (\d+)[^<>]*>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return { length: Number(match[1]), stream: Buffer.from(pdf.slice(start, start + Number(match[1])), 'latin1') };
  });
  const content = lengths.find(({ stream }) => stream[0] === 0x78 && inflateSync(stream).includes('/Figure <</MCID 0>> BDC'));
  if (!content) throw new Error('no drawing on the page');
  return content.length;
}

/** Outlines are what a map spends its bytes on: as many corners as these have room for. */
describe('a map', () => {
  const mapOf = (briefing: Briefing): Drawing => {
    const [drawing] = drawingsOf('map', briefing, fonts);
    if (!drawing) throw new Error('no map');
    return drawing;
  };

  test.each<readonly [string, number, () => Promise<Briefing>]>([
    ['of the sample', mostBytes, () => briefingOf(['data/articles'], disk)],
    ['of twelve events on half of Asia', mostBytes, () => briefingOf(['news'], worldOf(happenings(12)))],
    ['of thirty places by the fjords', mostBytes, async () => told(scattered(30, [55, 71, 5, 30]))],
    ['of twelve places in Europe', mostBytes, async () => told(scattered(12, [37, 58, -9, 30]))],
    ['of eighty events on all the world', mostBytes, () => briefingOf(['news'], worldOf(happenings(80)))],
    // Its marks, their lines and their names alone take more than 4 KB.
    ['of two hundred places', 5760, async () => told(scattered(200, [30, 37, 38, 48]))],
  ])('%s takes at most %i bytes of a page', async (name, most, make) => {
    const bytes = contentOf(mapOf(await make()));
    if (isBench) console.log(`the map ${name}: ${bytes} bytes`);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});

const rounds = 100;

/** Milliseconds for one drawing of a chart: the second one ever, and the one in the middle of many. */
function timesOf(draw: () => readonly Drawing[]): { readonly second: number; readonly usual: number } | null {
  const count = draw().length;
  if (count === 0) return null;
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    draw();
    return (performance.now() - started) / count;
  });
  const [second = 0] = times;
  return { second, usual: times.sort((a, b) => a - b)[rounds / 2] ?? 0 };
}

describe.runIf(isBench)('time', () => {
  test('is measured', { timeout: 300_000 }, async () => {
    const slow: string[] = [];
    const briefings = await Promise.all(dataSets.map(async ([set, make]) => ({ set, briefing: await make() })));
    for (const { set, briefing, chart } of briefings.flatMap((each) => chartNames.map((chart) => ({ ...each, chart })))) {
      const times = timesOf(() => drawingsOf(chart, briefing, fonts));
      if (times === null) continue;
      console.log(`${set.padEnd(10)} ${chart.padEnd(16)} ${times.usual.toFixed(2)} ms a chart, the second ${times.second.toFixed(2)} ms`);
      if (times.usual > mostMilliseconds) slow.push(`${set} ${chart}`);
    }
    expect(slow).toEqual([]);
  });
});
