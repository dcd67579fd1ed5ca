/**
 * Every page of `tests/gallery/` as the program prints it, beside the text form that somebody has looked at (gallery-text.ts says how to
 * read it). `npm run gallery:review` writes those anew: look at each page, and at what the differences say, before they are kept.
 * A page that names a font of the system is passed over where that font is not there. A few first pages are kept as pictures too, and
 * compared where the program that drew them is at hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
/** Fonts outside the repository that a page asks for, and that are not on this machine. */
const lacksFont = (name: string): boolean =>
  [...readFileSync(join(folder, `${name}.html`), 'utf8').matchAll(/url\((\/[^)]+)\)/g)].some(([, file = '']) => !existsSync(file));
const printed = named('.html').filter((name) => !lacksFont(name));

const isReview = process.env['REVIEW'] === '1';

/** Another version of poppler draws edges in another way. */
const drawsAsBefore = /version 22\.12\.0\n/.test(spawnSync('pdftoppm', ['-v'], { encoding: 'utf8' }).stderr ?? '');
const pictured = ['boxes', 'opentype', 'pictures', 'table-figures'];

/** The first page as a PNG file, 60 pixels to the inch. */
function pictureOf(bytes: Uint8Array): Buffer {
  const scratch = mkdtempSync(join(tmpdir(), 'make-brief-'));
  try {
    const [pdf, png] = [join(scratch, 'page.pdf'), join(scratch, 'page')];
    writeFileSync(pdf, bytes);
    spawnSync('pdftoppm', ['-r', '60', '-png', '-singlefile', pdf, png]);
    return readFileSync(`${png}.png`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

describe('the gallery', () => {
  it.each(printed)('prints %s as it was reviewed', async (name) => {
    const page = await printPage(join(folder, `${name}.html`), null, disk);
    const told = tellPages(page.laid);
    const golden = join(folder, `${name}.golden.txt`);
    if (isReview) writeFileSync(golden, told);
    expect(existsSync(golden), 'npm run gallery:review has not been run for this page').toBe(true);
    expect(told).toBe(readFileSync(golden, 'utf8'));
    expect(bytesOf(page).length).toBeGreaterThan(1000);
  });

  it.runIf(drawsAsBefore).each(pictured)('looks on page 1 of %s as it did', async (name) => {
    const page = await printPage(join(folder, `${name}.html`), null, disk);
    const picture = pictureOf(bytesOf(page));
    const golden = join(folder, 'pictures', `${name}.png`);
    if (isReview) writeFileSync(golden, picture);
    expect(picture.equals(readFileSync(golden)), 'npm run gallery:review, and look at what changed').toBe(true);
  });

  it('has no reviewed text without its page', () => {
    expect(named('.golden.txt')).toEqual(named('.html'));
  });
});
