/**
 * What a chart costs in a PDF, and that it stays vectors and text there. `npm run bench:charts` says how many bytes and milliseconds each
 * takes; the bytes are held to their bound by every run of the tests, the time is not, as it depends on the machine.
 */
import { describe, expect, test, vi } from 'vitest';
import { headed } from '../src/charts/index.ts';
import { disk } from '../src/disk.ts';
import type { World } from '../src/model.ts';
import { compile } from '../src/pipeline.ts';
import type { Drawing } from '../src/print.ts';
import { briefingOf, dataSets, happenings } from './charts/corpora.ts';
import { chartNames, drawingsOf } from './charts/drawings.ts';
import { fonts, pdfOfDrawing } from './charts/paper.ts';
import { readText } from './rooms/pdf.fixture.ts';
import { worldOf } from './world.ts';

// Each makes whole briefings, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

const mostBytes = 4096;
const mostMilliseconds = 6;

/** The shipped template without its charts: the figure stays, and so do all its words. */
function withoutCharts(world: World): World {
  const isTemplate = (path: string): boolean => path.endsWith('brief.hbs');
  const read = (path: string): Uint8Array => {
    const bytes = world.read(path);
    if (!isTemplate(path)) return bytes;
    return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(/<chart [^>]*><\/chart>/g, '<p></p>'));
  };
  return { ...world, read };
}

const order = {
  outputs: ['pdf'],
  charts: { formats: ['csv'], density: 96 },
  audience: 'analyst',
  title: null,
  madeAt: 0,
  maxFileBytes: 1e7,
  policy: 'majority',
  review: null,
} as const;

const made = (paths: readonly string[], world: World) => compile({ ...order, paths }, world);
const sizeOf = async (paths: readonly string[], world: World): Promise<number> => (await made(paths, world)).bytes.get('pdf')?.length ?? 0;

describe('a chart in a PDF', () => {
  test.each([
    ['the sample', ['data/articles'], disk],
    ['twenty events', ['news'], worldOf(happenings(20))],
  ] as const)('takes at most 4 KB of %s, without any picture of pixels', async (name, paths, world) => {
    const { charts, bytes } = await made(paths, world);
    const pdf = Buffer.from(bytes.get('pdf') ?? []);
    const bare = await sizeOf(paths, withoutCharts(world));
    expect(charts.length).toBeGreaterThan(1);
    expect(bare).toBeGreaterThan(20_000);
    const each = (pdf.length - bare) / charts.length;
    if (process.env['BENCH'] === '1') console.log(`${name}: ${each.toFixed(0)} bytes a chart (${charts.length} charts)`);
    expect(each).toBeGreaterThan(100);
    expect(each).toBeLessThanOrEqual(mostBytes);
    expect(pdf.includes('/Subtype /Image')).toBe(false);
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

/** Drawn and replayed this often, after once. */
const rounds = 20;

/** Milliseconds for one drawing of a chart, after the first. */
function timeOf(draw: () => readonly Drawing[]): number | null {
  const count = draw().length;
  if (count === 0) return null;
  const started = performance.now();
  for (let round = 0; round < rounds; round++) draw();
  return (performance.now() - started) / rounds / count;
}

describe.runIf(process.env['BENCH'] === '1')('time', () => {
  test('is measured', { timeout: 300_000 }, async () => {
    const slow: string[] = [];
    for (const [set, make] of dataSets) {
      const briefing = await make();
      for (const chart of chartNames) {
        const each = timeOf(() => drawingsOf(chart, briefing, fonts));
        if (each === null) continue;
        console.log(`${set.padEnd(10)} ${chart.padEnd(16)} ${each.toFixed(2)} ms a chart`);
        if (each > mostMilliseconds) slow.push(`${set} ${chart}`);
      }
    }
    expect(slow).toEqual([]);
  });
});
