import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disk } from '../src/disk.ts';
import { Spool } from '../src/spool.ts';
import { complaints, worldOf } from './world.ts';

interface Item {
  readonly name: string;
  readonly day: number;
}

const items: readonly Item[] = [-400, 12, 95, 13, 0, 94, 12].map((day, at) => ({ name: `ü ${at}`, day }));

function batchesOf(spool: Spool<Item>, put: readonly Item[]): readonly string[] {
  for (const item of put) spool.put(item, item.day);
  const batches = [...spool.batches()].map((batch) => batch.map(({ name }) => name).join(' '));
  spool.close();
  return batches;
}

const inOrder = ['ü 0', 'ü 1 ü 3 ü 4 ü 6', 'ü 2 ü 5'];

describe('a spool', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'make-brief-test-'));
    vi.stubEnv('TMPDIR', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives what was put in by month, and keeps little in memory off the disk', () => {
    expect(batchesOf(new Spool<Item>(worldOf({})), items)).toEqual(inOrder);
  });

  it.each([0, 40, 70])('writes what waits when it is over %i characters, and leaves nothing behind', (mostWaiting) => {
    const spool = new Spool<Item>(disk, mostWaiting);
    expect(batchesOf(spool, items)).toEqual(inOrder);
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  });

  it('says so where nothing can be put aside', async () => {
    vi.stubEnv('TMPDIR', join(folder, 'missing'));
    const spool = new Spool<Item>(disk, 0);
    expect(await complaints(() => spool.put({ name: 'a', day: 1 }, 1))).toEqual([expect.stringContaining('disk/no-scratch')]);
  });
});
