// Whether a browser shows a chart's SVG, and our PNG shows it, as the PDF does. `npm run compare:charts` makes the gallery anew; with
// charts made, `node tests/conformance/charts.mjs [chart …]`. Needs chromium and pdftoppm (Debian: chromium and poppler-utils).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
// biome-ignore lint/correctness/useImportExtensions: its types, for the tests, lie beside it.
import { compare, readGrey } from './pixels.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const gallery = join(root, 'out/gallery');
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
/** Pixels to the inch of what is compared: those of PNG, so that nothing is scaled. */
const density = 192;
/** Most of a picture that may be seen to differ, and most ink that any part as large as a letter may have more or less of. */
const allowed = { share: 0.004, ink: 0.1 };

/** The shipped faces, from where they lie: the SVG only names them. */
const faces = readFileSync(join(root, 'templates/shared/faces.css'), 'utf8').replaceAll(
  /url\(\.\.\/\.\.\/(.*?)\)/g,
  (_, path) => `url(${pathToFileURL(join(root, path))})`,
);

function run(program, words) {
  const { status, error, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 120_000 });
  if (error?.code === 'ENOENT') throw new Error(`There is no ${program} here (Debian: chromium and poppler-utils).`);
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

function pdfPicture(name) {
  run('pdftoppm', ['-r', String(density), '-png', '-singlefile', join(gallery, `${name}.pdf`), join(folder, `${name}-pdf`)]);
  return readGrey(readFileSync(join(folder, `${name}-pdf.png`)));
}

/** The SVG stands in a page that brings the faces. */
function browserPicture(name, { width, height }) {
  const svg = readFileSync(join(gallery, `${name}.svg`), 'utf8').replace(/^<\?xml.*\?>\n/, '');
  const page = join(folder, `${name}.html`);
  const shot = join(folder, `${name}-svg.png`);
  writeFileSync(page, `<!DOCTYPE html><meta charset="utf-8"><style>${faces} body { margin: 0 } svg { display: block }</style>${svg}`);
  const size = [width, height].map((pixels) => Math.ceil((pixels * 96) / density) + 20).join(',');
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--allow-file-access-from-files',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--force-device-scale-factor=${density / 96}`,
    `--window-size=${size}`,
    '--virtual-time-budget=3000',
    `--screenshot=${shot}`,
    pathToFileURL(page).href,
  ]);
  return readGrey(readFileSync(shot));
}

const percent = (part) => `${(part * 100).toFixed(3)} %`;
const inPoints = (pixels) => ((pixels * 72) / density).toFixed(0);

function tell(name, what, { share, mean, most, shift }) {
  const place = `${(most.ink * 100).toFixed(1)} % ink at ${inPoints(most.x)}, ${inPoints(most.y)} pt`;
  console.log(
    `${name.padEnd(28)} ${what.padEnd(12)} ${percent(share).padStart(8)} seen, ${percent(mean)} mean, most ${place}, moved ${shift.join(' ')} px`,
  );
}

try {
  const asked = process.argv.slice(2);
  const names =
    asked.length > 0
      ? asked
      : readdirSync(gallery)
          .filter((name) => name.endsWith('.svg'))
          .map((name) => name.slice(0, -4));
  if (names.length === 0) throw new Error('There are no charts in out/gallery: run `npm run gallery`.');
  const results = [];
  for (const name of names) {
    const pdf = pdfPicture(name);
    const others = [
      ['SVG, browser', browserPicture(name, pdf)],
      ['PNG', readGrey(readFileSync(join(gallery, `${name}.png`)))],
    ];
    for (const [what, picture] of others) {
      const found = compare(pdf, picture);
      results.push({ name, what, found });
      tell(name, what, found);
    }
  }
  const [worst] = results.sort((a, b) => b.found.share - a.found.share);
  console.log(
    `${names.length} charts; the greatest difference from the PDF: ${percent(worst.found.share)} of ${worst.name} (${worst.what})`,
  );
  const failed = results.filter(({ found }) => found.share > allowed.share || found.most.ink > allowed.ink);
  for (const { name, what } of failed) console.log(`FAILED  ${name}: ${what} is not what the PDF shows`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
