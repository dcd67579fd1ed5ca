// Time of a build for all four audiences, and of a rebuild in the preview after a template was saved: `npm run bench:audiences [-- runs [articles]]`.
// Both in one run and by turns, since machines are not always equally busy: the least is what counts. Needs a build.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const runs = Number(process.argv[2] ?? 5);
const articles = resolve(process.argv[3] ?? join(root, 'data/articles'));
const audiences = ['analyst', 'executive', 'press', 'situation'];
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const spent = 'data:text/javascript,process.on("exit",()=>console.error("spent",process.cpuUsage().user,process.resourceUsage().maxRSS))';

/** Wall clock and time of all threads in ms, and the most memory in MiB, of one build. */
function build(words) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', spent, cli, articles, '--quiet', ...words], { encoding: 'utf8' });
  const wall = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  const [, user, memory] = /spent (\d+) (\d+)/.exec(stderr);
  return { wall, user: Number(user) / 1000, mib: Number(memory) / 1024 };
}

/** Opens a preview; gives what it says of each rebuild, and what ends it. */
async function openPreview(audience) {
  const child = spawn(process.execPath, [cli, 'preview', articles, '--audience', audience, '--json'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const waiting = [];
  const told = [];
  let rest = '';
  child.stderr.setEncoding('utf8').on('data', (more) => {
    const lines = (rest + more).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const said = JSON.parse(line).made;
      if (said?.milliseconds === undefined) continue;
      const next = waiting.shift();
      if (next) next(said);
      else told.push(said);
    }
  });
  const next = () => (told.length > 0 ? Promise.resolve(told.shift()) : new Promise((answer) => waiting.push(answer)));
  return { first: await next(), next, end: () => child.kill('SIGINT') };
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Saves the template as often as asked, with a pause between as a person makes one; gives the times of the rebuilds. */
async function rebuilds(audience, count) {
  const template = readFileSync(join(root, 'templates', audience, 'brief.hbs'), 'utf8');
  const own = join(folder, 'templates', audience);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'brief.hbs'), template);
  const preview = await openPreview(audience);
  const times = [];
  try {
    for (let save = 1; save <= count; save++) {
      await pause(4000);
      writeFileSync(join(own, 'brief.hbs'), template.replace('<h1>', `<h1 id="save-${save}">`));
      const { milliseconds, pages } = await preview.next();
      if (pages === null) throw new Error('The preview could not make the briefing.');
      times.push(milliseconds);
    }
  } finally {
    preview.end();
  }
  return { first: preview.first.milliseconds, times };
}

const least = (numbers) => Math.min(...numbers);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const rows = [];
const note = (name, times, more) => rows.push({ '': name, least: Math.round(least(times)), median: Math.round(median(times)), ...more });

try {
  const kinds = [
    ['JSON', ['-o', join(folder, 'brief.json')]],
    ...audiences.map((audience) => [audience, ['--audience', audience, '-o', join(folder, 'brief.pdf')]]),
    ['all four', ['--audience', audiences.join(), '-o', join(folder, 'brief.pdf')]],
  ].map(([name, words]) => ({ name, words, made: [] }));
  for (let run = 0; run < runs; run++) for (const { words, made } of kinds) made.push(build(words));
  for (const { name, made } of kinds) {
    const of = (key) => made.map((one) => one[key]);
    note(name, of('wall'), { 'all threads, least': Math.round(least(of('user'))), MiB: Math.round(Math.max(...of('mib'))) });
  }
  for (const audience of audiences) {
    const { first, times } = await rebuilds(audience, runs);
    note(`preview, ${audience}, first`, [first]);
    note(`preview, ${audience}, saved`, times);
  }
  console.log(`Milliseconds of ${runs} runs each, ${articles}`);
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true });
}
