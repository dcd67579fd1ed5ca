// Time and memory of `verify` over the briefing of made-up articles, some 200 pages: by itself, and against its sources, which makes it again.
// `npm run bench:verify [-- runs]`. Needs a build; the briefing is built first, and that is not counted. Exits with 1 over 3 s by itself.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const most = { seconds: 3, mib: 500 };
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const report = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

const months = 'January February March April May June July August September October November December'.split(' ');
const towns = 'Orsa Belvik Tarrin Melsund Karath Dorev Ansel Vell Corbel Lunde Harrow Stennick Oster Ravno Pell Marsk'.split(' ');
const things = [
  'A bomb went off at a market',
  'Rockets hit a depot',
  'A drone struck a checkpoint',
  'Gunmen attacked a convoy',
  'Shells hit a bridge',
];
const people = ['civilians', 'soldiers', 'policemen', 'guards', 'workers'];

/** An article of its own day and town with five sentences that count. */
function article(at) {
  const day = `${1 + (at % 28)} ${months[Math.floor(at / 28) % 12]} ${2012 + Math.floor(at / 336)}`;
  const town = `${towns[at % 16]}${at >= 16 ? ` ${['North', 'South', 'East', 'West'][Math.floor(at / 16) % 4]}` : ''}`;
  const count = (by) => 2 + ((at * by) % 47);
  return `${things[at % 5].replace('A ', '').replace(/^./, (letter) => letter.toUpperCase())} in ${town}

Published: ${day}

${things[at % 5]} in ${town} on ${day} and killed ${count(7)} ${people[at % 5]}, the governor of ${town} said. Another ${count(11)} ${people[(at + 1) % 5]} were wounded.

Hospital officials in ${town} said ${count(13)} people had been wounded. A spokesman for the army counted ${count(17)} wounded.

"We have ${count(3)} people missing under the rubble," said Mayor Ilan ${towns[(at * 5) % 16]} of ${town}.

Some ${100 * count(5)} troops are stationed near ${town}.
`;
}

function run(words) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', report, join(root, 'dist/cli.js'), ...words], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (status !== 0) throw new Error(stdout + stderr);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, mib: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024, said: stdout + stderr };
}

try {
  mkdirSync(join(folder, 'news'));
  for (let at = 0; at < 165; at++) writeFileSync(join(folder, 'news', `${String(at).padStart(4, '0')}.txt`), article(at));
  const built = run(['build', 'news', '-o', 'brief.pdf']);
  console.log(
    `built: ${/brief\.pdf: (.*)/.exec(built.said)?.[1]}, ${built.seconds.toFixed(2)} s, ${(statSync(join(folder, 'brief.pdf')).size / 1e6).toFixed(2)} MB`,
  );
  for (const [name, words] of [
    ['by itself', []],
    ['against its sources', ['--sources', 'news']],
  ]) {
    const all = Array.from({ length: runs }, () => run(['verify', 'brief.pdf', ...words]));
    const seconds = Math.min(...all.map((each) => each.seconds));
    const mib = Math.max(...all.map((each) => each.mib));
    const isOver = name === 'by itself' && (seconds > most.seconds || mib > most.mib);
    if (isOver) process.exitCode = 1;
    console.log(`${name}: ${seconds.toFixed(2)} s, peak ${mib.toFixed(0)} MiB (${runs} runs)${isOver ? '  OVER' : ''}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
