/**
 * Every page of `tests/gallery/` as the program prints it, beside the text form that somebody has looked at (gallery-text.ts says how to
 * read it). `npm run gallery:review` writes those anew: look at each page, and at what the differences say, before they are kept.
 * A page that names a font of the system is passed over where that font is not there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../src/disk.ts';
import { printPage } from '../src/printing.ts';
import { tellPages } from './gallery-text.ts';

const folder = join(import.meta.dirname, 'gallery');
const named = (ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
/** Fonts outside the repository that a page asks for, and that are not on this machine. */
const lacksFont = (name: string): boolean =>
  [...readFileSync(join(folder, `${name}.html`), 'utf8').matchAll(/url\((\/[^)]+)\)/g)].some(([, file = '']) => !existsSync(file));
const printed = named('.html').filter((name) => !lacksFont(name));

const isReview = process.env['REVIEW'] === '1';

describe('the gallery', () => {
  it.each(printed)('prints %s as it was reviewed', async (name) => {
    const { laid, bytes } = await printPage(join(folder, `${name}.html`), null, disk);
    const told = tellPages(laid);
    const golden = join(folder, `${name}.golden.txt`);
    if (isReview) writeFileSync(golden, told);
    expect(existsSync(golden), 'npm run gallery:review has not been run for this page').toBe(true);
    expect(told).toBe(readFileSync(golden, 'utf8'));
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('has no reviewed text without its page', () => {
    expect(named('.golden.txt')).toEqual(named('.html'));
  });
});
