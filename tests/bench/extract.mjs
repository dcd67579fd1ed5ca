// Speed of `extract -` on one core, start-up included: the sample repeated to 2,000 articles, and texts made to be slow.
// `npm run bench:extract [-- runs]`. Needs a build.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const articles = 2_000;
const megabyte = 1_000_000;

const longestMs = 60_000;

/** Seconds of one run, start-up included; null when it does not come to an end. */
function timeOnce(input) {
  const started = performance.now();
  const options = { input, stdio: ['pipe', 'ignore', 'ignore'], timeout: longestMs, killSignal: 'SIGKILL' };
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'extract', '-'], options);
  return status === 0 ? (performance.now() - started) / 1000 : null;
}

/** The least of some runs. */
function time(lines) {
  const input = `${lines.join('\n')}\n`;
  let least = timeOnce(input);
  for (let run = 1; run < runs && least !== null; run++) least = Math.min(least, timeOnce(input) ?? least);
  return least;
}

const folder = join(root, 'data/articles');
const sample = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const lineOf = (text, id) => JSON.stringify({ id: String(id), text, published: '2024-02-01' });
const lines = Array.from({ length: articles }, (_, id) => lineOf(sample[id % sample.length], id));
const characters = Array.from({ length: articles }, (_, id) => sample[id % sample.length].length).reduce((sum, length) => sum + length, 0);

const whole = time(lines);
if (whole === null) throw new Error('extract does not read the sample; has it been built?');
console.log(
  `${articles} sample articles      ${(articles / whole).toFixed(0)} a second, ${(characters / whole / megabyte).toFixed(2)} MB/s`,
);

const hostile = [
  '5 days ',
  'killed ',
  '5, ',
  '1',
  '5 killed, ',
  'two of them, ',
  'he said, ',
  '“a b c d” ',
  'strikes in Iraq ',
  'US attacks Iraqi ',
  'Two soldiers were killed in Baghdad on Monday, he said. ',
  'Two soldiers were killed.\n\n',
];
for (const piece of hostile) {
  const seconds = time([lineOf(piece.repeat(Math.ceil(megabyte / piece.length)).slice(0, megabyte), 'hostile')]);
  const speed = seconds === null ? `fails, or takes over ${longestMs / 1000} s` : `${(1 / seconds).toFixed(2)} MB/s`;
  console.log(`${JSON.stringify(piece.slice(0, 22)).padEnd(28)} ${speed}`);
}
