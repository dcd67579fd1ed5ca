// Time, memory and size of `print` over a made-up report: about 200 pages and about 2,000 of paragraphs, links, tables and a contents list.
// `npm run bench:print [-- runs]`. Needs a build. Other engines on the same kind of page are timed outside this repository.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const report = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

/** The same numbers on every machine (Lehmer). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const next = random(7);
const stems =
  'border market convoy district hospital ministry harvest bridge witness reporter evidence governor quarter signal engine water railway council'.split(
    ' ',
  );
const links = 'of the near with after beside under against for and while because'.split(' ');
const word = () => (next(3) === 0 ? links[next(links.length)] : stems[next(stems.length)] + ['', 's', 'ing', 'ation', 'ed'][next(5)]);
const words = (count) => Array.from({ length: count }, word).join(' ');
const sentence = (count) => `${words(count).replace(/^./, (letter) => letter.toUpperCase())}.`;

const row = () =>
  `<tr><td>2024-${10 + next(3)}-${10 + next(19)}</td><td>${word()}</td><td>${words(3)}</td><td class="n">${next(9000)}</td><td class="n">${next(100) / 10}</td></tr>`;
const table = () =>
  `<table><caption>${sentence(6)}</caption><thead><tr>${['Date', 'Place', 'Source', 'Count', 'Change'].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${Array.from({ length: 30 }, row).join('')}</tbody></table>`;
const paragraph = (parts) => `<p>${sentence(29)} ${sentence(29)} <a href="#part-${next(parts)}">See there</a></p>`;

function page(parts) {
  const section = (part) => {
    const body = Array.from({ length: 38 }, (_, at) => paragraph(parts) + (at === 12 ? table() : '')).join('\n');
    return `<section><h2 id="part-${part}">${part + 1} ${words(5)}</h2>${body}</section>`;
  };
  const style = `@page { size: A4; margin: 72pt; @bottom-center { content: counter(page) } }
body { font: 10.5pt/14pt "Source Serif 4"; text-align: justify; hyphens: auto } p { margin: 0 0 6pt } h2 { break-before: page }
table { width: 100%; font: 9pt/12pt "Source Sans 3" } td, th { border-bottom: .5pt solid #999; padding: 2pt 4pt } .n { text-align: right }
.contents-entry a::after { content: leader(dotted) target-counter(attr(href), page) }`;
  return `<!DOCTYPE html><html lang="en"><head><title>A report</title><style>${style}</style></head><body><h1>A report</h1><contents></contents>${Array.from({ length: parts }, (_, part) => section(part)).join('\n')}</body></html>`;
}

function time(path) {
  const target = `${path}.pdf`;
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', report, join(root, 'dist/cli.js'), 'print', path, '-o', target], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const [, pages] = /: (\d+) pages/.exec(stderr) ?? [];
  return {
    ms: performance.now() - started,
    mib: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024,
    pages: Number(pages),
    bytes: statSync(target).size,
  };
}

try {
  const seconds = [33, 332].map((parts) => {
    const path = join(folder, `${parts}.html`);
    writeFileSync(path, page(parts));
    const all = Array.from({ length: runs }, () => time(path));
    const least = Math.min(...all.map(({ ms }) => ms)) / 1000;
    const mib = Math.max(...all.map((run) => run.mib));
    console.log(
      `${`${all[0].pages} pages`.padEnd(12)} ${least.toFixed(2)} s, peak ${mib.toFixed(0)} MiB, ${(all[0].bytes / 1e6).toFixed(2)} MB (${runs} runs)`,
    );
    return least;
  });
  console.log(`ten times the pages take ${(seconds[1] / seconds[0]).toFixed(1)} times as long`);
} finally {
  rmSync(folder, { recursive: true });
}
