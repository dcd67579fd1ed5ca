/**
 * Every page of `tests/gallery/` as the program prints it, beside the text form that somebody has looked at (gallery-text.ts says how to
 * read it). `npm run gallery:review` writes those anew: look at each page, and at what the differences say, before they are kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../src/disk.ts';
import { bytesOf, printPage } from '../src/printing.ts';
import { tellPages } from './gallery-text.ts';

const folder = join(import.meta.dirname, 'gallery');
const named = (ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
const isReview = process.env['REVIEW'] === '1';

describe('the gallery', () => {
  it.each(named('.html'))('prints %s as it was reviewed', async (name) => {
    const printed = await printPage(join(folder, `${name}.html`), null, disk);
    const told = tellPages(printed.laid);
    const golden = join(folder, `${name}.golden.txt`);
    if (isReview) writeFileSync(golden, told);
    expect(existsSync(golden), 'npm run gallery:review has not been run for this page').toBe(true);
    expect(told).toBe(readFileSync(golden, 'utf8'));
    expect(bytesOf(printed).length).toBeGreaterThan(1000);
  });

  it('has no reviewed text without its page', () => {
    expect(named('.golden.txt')).toEqual(named('.html'));
  });
});
