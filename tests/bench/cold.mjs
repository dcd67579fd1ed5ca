// Time and memory of the whole command on the sample, from a cold start: `npm run bench:cold [-- runs]`. Needs a build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const report = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

/** Wall clock in ms and peak resident memory in MiB of one run of node. */
function time(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', report, ...args], { cwd: root, encoding: 'utf8' });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  return { ms, mib: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

function show(name, args) {
  const all = Array.from({ length: runs }, () => time(args));
  const ms = all.map((run) => run.ms).sort((a, b) => a - b);
  const mib = Math.max(...all.map((run) => run.mib));
  console.log(
    `${name.padEnd(26)} least ${ms[0].toFixed(0)} ms, median ${ms[runs >> 1].toFixed(0)} ms, peak ${mib.toFixed(0)} MiB (${runs} runs)`,
  );
}

try {
  const cli = join(root, 'dist/cli.js');
  show('node alone', ['-e', '0']);
  show('five articles to PDF', [cli, '--quiet', '-o', join(folder, 'brief.pdf')]);
  show('five articles to JSON', [cli, '--quiet', '-o', join(folder, 'brief.json')]);
  show('extract five articles', [cli, 'extract', 'data/articles']);
} finally {
  rmSync(folder, { recursive: true });
}
