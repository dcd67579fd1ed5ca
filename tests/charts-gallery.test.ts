/**
 * `npm run gallery`: every chart on every set of data as PDF, SVG, PNG and CSV in out/gallery/, with a page that shows them in colour and
 * in grey. Look at them; `npm run compare:charts` then says whether browsers show what the PDF does.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headed } from '../src/charts/index.ts';
import { disk } from '../src/disk.ts';
import type { Briefing } from '../src/model.ts';
import { chartFiles } from '../src/showing/chartFiles.ts';
import { dataSets } from './charts/corpora.ts';
import { chartNames, drawingsOf } from './charts/drawings.ts';
import { fonts, pdfOfDrawing } from './charts/paper.ts';

const folder = 'out/gallery';

const row = (name: string): string =>
  `<h2>${name}</h2><div><img src="${name}.svg" alt=""><img src="${name}.svg" alt="" style="filter: grayscale(1)"></div>`;

const sheet = (names: readonly string[]): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Charts</title><style>
body { font: 14px sans-serif; background: #ddd } div { display: flex; gap: 8px; align-items: start } img { width: 49% }
</style></head><body>
${names.map(row).join('\n')}
</body></html>
`;

/** Writes one chart of a set in every format; gives the names of its drawings. */
async function write(set: string, chart: string, briefing: Briefing): Promise<readonly string[]> {
  const drawings = drawingsOf(chart, briefing, fonts).map((drawing) => ({ ...drawing, name: `${set}-${drawing.name}` }));
  if (drawings.length === 0) console.log(`${set}: too little for ${chart}`);
  const files = await chartFiles(drawings, { formats: ['svg', 'png', 'csv'], density: 192 }, fonts, disk);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  for (const drawing of drawings) writeFileSync(join(folder, `${drawing.name}.pdf`), pdfOfDrawing(headed(drawing, fonts)));
  return drawings.map(({ name }) => name);
}

describe.runIf(process.env['GALLERY'] === '1')('the gallery of charts', () => {
  test('is made', { timeout: 300_000 }, async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const names: string[] = [];
    for (const [set, make] of dataSets) {
      const briefing = await make();
      for (const chart of chartNames) names.push(...(await write(set, chart, briefing)));
    }
    writeFileSync(join(folder, 'index.html'), sheet(names));
    console.log(`${names.length} charts in ${folder}/index.html`);
    expect(new Set(names).size).toBe(names.length);
  });
});
