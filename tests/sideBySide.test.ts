import { expect, test } from 'vitest';
import { disk } from '../src/disk.ts';
import type { World } from '../src/model.ts';
import { compile, type Order } from '../src/pipeline.ts';
import { BriefError } from '../src/problems.ts';
import type { Edition } from '../src/showing/editions.ts';
import { takeTurns } from '../src/showing/sideBySide.ts';
import { plainOrder } from './order.ts';

const audiences = ['executive', 'analyst', 'press', 'situation'];

const order: Order = {
  ...plainOrder,
  paths: ['data/articles'],
  outputs: ['pdf', 'html', 'docx'],
  charts: { formats: ['svg'], density: 96 },
  audiences,
};

/** The same files, but read in a way that threads know nothing of. */
const alone: World = { ...disk, read: (path) => disk.read(path) };

test('audiences are shown the same by several threads as by one', async () => {
  const [together, apart] = [await compile(order, disk), await compile(order, alone)];
  expect(together.editions.map(({ audience }) => audience)).toEqual(audiences);
  expect(together.editions.map(({ pages }) => pages)).toEqual(apart.editions.map(({ pages }) => pages));
  for (const [index, { bytes, charts }] of together.editions.entries()) {
    const other = apart.editions[index];
    for (const [output, made] of bytes) expect(Buffer.from(made).equals(other?.bytes.get(output) ?? Buffer.alloc(0)), output).toBe(true);
    expect(charts).toEqual(other?.charts);
  }
  expect(together.problems).toEqual(apart.problems);
});

test('what is wrong is told of the first audience it is wrong for, whichever thread found it', async () => {
  const wrong = { ...order, sections: ['chronology', 'horoscope'] };
  const said = async (world: World): Promise<unknown> =>
    compile(wrong, world).catch((error: unknown) => (error instanceof BriefError ? error.problems : error));
  const together = await said(disk);
  expect(together).toEqual(await said(alone));
  expect(together).toMatchObject([{ code: 'document/unknown-section' }]);
});

const taken = (count: number): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(4)).fill(count);
const named = audiences.map((name) => ({ name }));
const edition = (audience: string): Edition => ({
  audience,
  pages: 1,
  bytes: new Map(),
  web: () => new Uint8Array(),
  charts: [],
  problems: [],
});

test('a thread shows to its own audience, then to those that nobody has taken', async () => {
  const shown = await takeTurns(named, { own: 1, taken: taken(3) }, async ({ name }) => edition(name));
  expect(shown.map(({ audience }) => audience)).toEqual(['analyst', 'situation']);
});

test('a thread that meets a bug goes on, and tells of it', async () => {
  const outcomes = await takeTurns(named, { own: 0, taken: taken(2) }, async ({ name }) => {
    if (name === 'press') throw new TypeError('no press');
    return edition(name);
  });
  expect(outcomes.map(({ audience, bug }) => [audience, bug])).toEqual([
    ['executive', null],
    ['press', new TypeError('no press')],
    ['situation', null],
  ]);
});
