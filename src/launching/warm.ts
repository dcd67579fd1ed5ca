/** ROOF. Run once by the build: makes a briefing of the sample for every audience, and keeps the code that V8 made for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tuneEngine } from './engine.ts';
import { openPrograms } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const articles = fileURLToPath(new URL('../data/articles', import.meta.url));
const outputs = ['brief.pdf', 'brief.json', 'brief.html'].flatMap((name) => ['-o', join(folder, name)]);

// Settings of whoever builds are not the sample's.
for (const name of Object.keys(process.env)) if (name.startsWith('MAKE_BRIEF_')) delete process.env[name];
process.chdir(folder);
tuneEngine();
process.argv.splice(2, Infinity, articles, '--audience', 'analyst,executive,press,situation', '--quiet', ...outputs);
const programs = openPrograms();
programs.run('cli.cjs');
process.on('exit', () => {
  programs.keep();
  process.chdir(articles);
  rmSync(folder, { recursive: true });
});
