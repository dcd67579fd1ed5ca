/** `npm run guide` writes the guide anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartGuide } from '../src/charts/index.ts';
import { printGuide } from '../src/document/index.ts';

const path = join(import.meta.dirname, '../templates/README.md');

test('the guide to what can be printed is that of this program', () => {
  if (process.env['GUIDE'] === '1') writeFileSync(path, printGuide(chartGuide()));
  expect(readFileSync(path, 'utf8')).toBe(printGuide(chartGuide()));
});
