// Prints the pages of `hostile-pages.mjs` at their full size, each in a process of its own: time, peak of memory and what became of it.
// `npm run bench:hostile [-- part-of-a-name …]`. Needs a build. Ends with 1 where one takes over ten seconds or a gibibyte, or ends with
// neither pages nor a message.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// biome-ignore lint/correctness/useImportExtensions: its types lie beside it.
import { hostilePages } from './hostile-pages.mjs';

const program = process.env.MAKE_BRIEF ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const parts = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const report =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime:a,systemCPUTime:b,maxRSS:c}=process.resourceUsage();console.error("used",(a+b)/1e6,c)})';
const mostSeconds = 10;
const mostMib = 1024;
/** Then it is ended. */
const patience = 30_000;

/** The first message of the program, or the number of pages; null where it broke down. */
function outcome({ status, stderr }) {
  if (status === 0) return /: (\d+ pages?)/.exec(stderr)?.[1] ?? null;
  const [message] = /(document|layout|print|pdf|disk|settings)\/[a-z-]+.*/.exec(stderr) ?? [];
  return status === 1 && message ? message : null;
}

function print({ full, make }) {
  const path = join(folder, 'page.html');
  writeFileSync(path, make(full));
  const done = spawnSync(process.execPath, ['--import', report, program, 'print', path, '-o', join(folder, 'page.pdf')], {
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: 1e9,
  });
  // Time of the processor: on a busy machine that of the clock says little.
  const [, seconds = patience / 1000, kib = 0] = (/^used (\S+) (\d+)$/m.exec(done.stderr) ?? []).map(Number);
  return { seconds, mib: kib / 1024, result: outcome(done), stderr: done.stderr };
}

let faults = 0;
try {
  for (const hostile of hostilePages.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))) {
    const { seconds, mib, result, stderr } = print(hostile);
    const isFault = seconds > mostSeconds || mib > mostMib || result === null;
    if (isFault) faults++;
    const last = result ?? `BROKE DOWN: ${stderr.slice(0, 300).replaceAll(/\s+/g, ' ')}`;
    console.log(
      `${isFault ? '!' : ' '} ${hostile.name.padEnd(55)} ${seconds.toFixed(1).padStart(5)} s ${mib.toFixed(0).padStart(5)} MiB  ${last.slice(0, 160)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${faults} over ${mostSeconds} s or ${mostMib} MiB, or without an end`);
process.exitCode = faults > 0 ? 1 : 0;
