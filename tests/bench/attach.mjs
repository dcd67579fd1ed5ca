// Time and memory of `attach`: a briefing of about 200 pages to a report of about 500, as pages and as a file. `npm run bench:attach [-- runs]`.
// Needs a build. Both are set by `print` first, which is not counted. Exits with 1 over 3 s or 500 MiB.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const most = { seconds: 3, mib: 500 };
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const report = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

/** A page of HTML with a heading, links, a table and paragraphs for each of its parts, about one page of paper each. */
function page(title, parts) {
  const part = (at) => {
    const rows = Array.from({ length: 8 }, (_, row) => `<tr><td>Place ${at + row}</td><td>${(at * 37 + row * 11) % 900}</td></tr>`).join(
      '',
    );
    const words = Array.from({ length: 60 }, (_, word) => ['river', 'bridge', 'market', 'road', 'council'][(at + word * word) % 5]).join(
      ' ',
    );
    const links = Array.from({ length: 6 }, (_, link) => `<a href="#part-${(at * 7 + link * 13) % parts}">See ${link}</a>`).join(', ');
    return `<section><h2 id="part-${at}">Part ${at + 1}</h2><p>${words}.</p><p>${links}</p><table><tr><th>Place</th><th>Count</th></tr>${rows}</table><p>${words}.</p></section>`;
  };
  const style = 'body { font-family: "Source Serif 4" } h2 { break-before: page }';
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>${Array.from({ length: parts }, (_, at) => part(at)).join('\n')}</body></html>`;
}

function run(words) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', report, join(root, 'dist/cli.js'), ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const pages = Number(/: (\d+) pages/.exec(stderr)?.[1]);
  return { seconds: (performance.now() - started) / 1000, mib: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024, pages };
}

function printed(name, parts) {
  const path = join(folder, name);
  writeFileSync(`${path}.html`, page(name, parts));
  run(['print', `${path}.html`, '-o', `${path}.pdf`]);
  return `${path}.pdf`;
}

try {
  const files = [printed('report', 499), printed('brief', 199)];
  for (const as of ['pages', 'file']) {
    const out = join(folder, `${as}.pdf`);
    const all = Array.from({ length: runs }, () => run(['attach', ...files, '--as', as, '-o', out]));
    const seconds = Math.min(...all.map((each) => each.seconds));
    const mib = Math.max(...all.map((each) => each.mib));
    const isOver = seconds > most.seconds || mib > most.mib;
    if (isOver) process.exitCode = 1;
    const size = (statSync(out).size / 1e6).toFixed(2);
    console.log(
      `as ${as}: ${all[0].pages} pages, ${seconds.toFixed(2)} s, peak ${mib.toFixed(0)} MiB, ${size} MB (${runs} runs)${isOver ? '  OVER' : ''}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
