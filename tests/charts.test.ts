/** Every kind of chart on every set of data: none throws, no label leaves its chart or runs into another. */
import { describe, expect, test, vi } from 'vitest';
import type { Briefing } from '../src/model.ts';
import type { Drawing, FontMetrics } from '../src/print.ts';
import { dataSets, trials } from './charts/corpora.ts';
import { chartNames, drawingsOf } from './charts/drawings.ts';
import { fonts } from './charts/paper.ts';
import { halfEm } from './rooms/charts-briefing.ts';

// The first test of a set reads its articles, up to five hundred, on machines that do other things as well.
vi.setConfig({ testTimeout: 120_000 });

interface Box {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the letters of each text cover: from the top of its capitals to the baseline, turned as the text is; thin strips may touch. */
function boxesOf({ ops }: Drawing, metrics: FontMetrics): readonly Box[] {
  return ops.flatMap((op) => {
    if (op.op !== 'text') return [];
    const height = metrics.vertical(op.font).capHeight * op.size;
    const [a, b, c, d, e, f] = op.matrix;
    const corners = [0, op.width].flatMap((x) => [0, -height].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return { text: op.text, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
}

const slack = 0.05;

function faultsOf(drawing: Drawing, metrics: FontMetrics): readonly string[] {
  const boxes = boxesOf(drawing, metrics);
  const { width, height } = drawing;
  const outside = boxes.filter(
    ({ left, top, right, bottom }) => left < -slack || top < -slack || right > width + slack || bottom > height + slack,
  );
  const touches = (a: Box, b: Box): boolean =>
    a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
  const clashes = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => touches(a, b))
      .map((b) => `"${a.text}" runs into "${b.text}"`),
  );
  return [...outside.map(({ text }) => `"${text}" leaves ${drawing.name}`), ...clashes];
}

const drawing = (texts: readonly (readonly [string, number, number])[]): Drawing => ({
  name: 'x',
  title: '',
  subtitle: '',
  width: 100,
  height: 50,
  alt: '',
  table: { head: [], rows: [] },
  ops: texts.map(([text, x, y]) => ({
    op: 'text',
    text,
    matrix: [1, 0, 0, 1, x, y],
    font: { families: [], weight: 400, isItalic: false, features: [] },
    size: 10,
    width: text.length * 5,
    paint: { color: '#000000', alpha: 1 },
  })),
});

test('what is looked for is found', () => {
  const faults = faultsOf(
    drawing([
      ['inside', 10, 20],
      ['over it', 20, 24],
      ['too far right', 60, 40],
      ['above', 0, 3],
    ]),
    halfEm,
  );
  expect(faults).toEqual(['"too far right" leaves x', '"above" leaves x', '"inside" runs into "over it"']);
  expect(
    faultsOf(
      drawing([
        ['one', 10, 20],
        ['two', 30, 20],
        ['three', 10, 30],
      ]),
      halfEm,
    ),
  ).toEqual([]);
});

const sets = [...dataSets, ...trials];
const briefings = new Map<string, Promise<Briefing>>();
/** Each is read once. */
function briefingOf(name: string): Promise<Briefing> {
  const known = briefings.get(name);
  if (known) return known;
  const made = sets.find(([each]) => each === name)?.[1]() ?? Promise.reject(new Error(`There is no set "${name}".`));
  briefings.set(name, made);
  return made;
}

/** Letters that the shipped faces do not have are measured by guess; the page would print squares for them. */
const metricsFor = (set: string): FontMetrics => (set.includes('right to left') ? halfEm : fonts);

describe.each(sets.map(([name]) => name))('%s', (set) => {
  test.each(chartNames)('%s is drawn or left out, its labels apart and inside', async (name) => {
    const drawings = drawingsOf(name, await briefingOf(set), metricsFor(set));
    for (const each of drawings) {
      expect(faultsOf(each, metricsFor(set))).toEqual([]);
      expect(each.title).not.toBe('');
      expect(each.alt.length).toBeGreaterThan(20);
      expect(each.table.rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(each.ops)).not.toMatch(/null|NaN/);
    }
  });
});

test('the sets are what they are called', async () => {
  expect((await briefingOf('one')).events).toHaveLength(1);
  expect((await briefingOf('eighty')).events.length).toBeGreaterThanOrEqual(75);
  expect((await briefingOf('500 events')).events.length).toBeGreaterThanOrEqual(450);
  const disputed = (await briefingOf('disputed')).series.casualties;
  expect(disputed.filter(({ killed, wounded }) => killed.isDisputed || wounded.isDisputed).length).toBe(disputed.length);
  expect(disputed.length).toBe(12);
});
