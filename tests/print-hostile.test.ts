/** Pages made to be slow, to swell or to overturn the print engine end with paper or with a message, never with a fault of the program. */
import { describe, expect, it } from 'vitest';
import type { World } from '../src/model.ts';
import { bytesOf, printPage } from '../src/printing.ts';
// biome-ignore lint/correctness/useImportExtensions: it is JavaScript, for the measurement runs it without a build.
import { hostilePages } from './bench/hostile-pages.mjs';
import { complaints, worldOf } from './world.ts';

const path = 'page.html';

function worldWith(page: string | Uint8Array): World {
  const world = worldOf({ [path]: '' });
  return { ...world, read: (file) => (file === path ? Buffer.from(page) : world.read(file)) };
}

/** Its pages, or what is wrong with it. */
async function outcomeOf(page: string | Uint8Array): Promise<string> {
  let outcome = '';
  const complained = await complaints(async () => {
    const printed = await printPage(path, null, worldWith(page));
    const bytes = bytesOf(printed);
    outcome = `${Buffer.from(bytes.subarray(0, 8)).toString('latin1')} of ${printed.pages} pages, ending ${Buffer.from(bytes.subarray(-6)).toString('latin1').trim()}`;
  });
  return complained[0] ?? outcome;
}

const paper = String.raw`%PDF-1\.7 of [1-9]\d* pages, ending %%EOF`;
const message = String.raw`(\S+(:\d+:\d+)?|-) (document|layout|disk)/[a-z-]+ .+`;

describe('a hostile page', () => {
  it.each(hostilePages.map(({ name, small, make }) => [name, make, small] as const))('%s', async (_, make, small) => {
    expect(await outcomeOf(make(small))).toMatch(new RegExp(`^(${paper}|${message})$`, 's'));
  });
});
