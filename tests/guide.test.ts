/** `npm run guide` writes the guide anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartGuide } from '../src/charts/index.ts';
import { disk } from '../src/disk.ts';
import { printGuide } from '../src/document/index.ts';
import { readSchema } from '../src/shipped.ts';

const path = join(import.meta.dirname, '../templates/README.md');
const tutorial = readFileSync(join(import.meta.dirname, '../src/document/tutorial.md'), 'utf8');
const guide = printGuide(tutorial, readSchema(disk), chartGuide());

test('the guide to what can be printed is that of this program', () => {
  if (process.env['GUIDE'] === '1') writeFileSync(path, guide);
  expect(readFileSync(path, 'utf8')).toBe(guide);
});

test('every link within the guide leads to one of its headings', () => {
  const headings = new Set(
    [...guide.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replaceAll(' ', '-')
        .replaceAll(/[^\w-]/g, ''),
    ),
  );
  const links = [...guide.matchAll(/\]\(#([^)]*)\)/g)].map(([, id]) => id ?? '');
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((id) => !headings.has(id))).toEqual([]);
});

test('every field of the briefing itself is told with what it is', () => {
  const rows = [...guide.matchAll(/^\| `([^`]*)` \| (.*) \| (.*) \|$/gm)].map(([, field = '', , about = '']) => ({ field, about }));
  const head = rows.slice(
    0,
    rows.findIndex(({ field }) => field === 'audience'),
  );
  expect(head.length).toBeGreaterThanOrEqual(30);
  expect(head.filter(({ field, about }) => about === '' && !field.startsWith('generator.'))).toEqual([]);
});
