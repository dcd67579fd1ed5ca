// Speed of `read`, by format, and its memory over 5,000 mixed files: `npm run bench:reading [-- files]`. Needs a build.
// The files are copies of the fixtures; each copy is parsed anew. Per format: the time of many files less that of one, by file.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const mixed = Number(process.argv[2] ?? 5_000);
const each = 60;
const report = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
const scratch = mkdtempSync(join(tmpdir(), 'make-brief-'));

const filesIn = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => ending.test(name))
    .map((name) => join(root, folder, name));

/** What each format is measured on; the broken fixtures are told by their names. */
const broken = /encrypted|truncated|broken|scan|bomb/;
const formats = {
  text: filesIn('data/articles', /\.txt$/),
  html: readdirSync(join(root, 'tests/reading'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, 'tests/reading', name, 'page.html')),
  pdf: filesIn('tests/fixtures/pdf', /\.pdf$/),
  docx: filesIn('tests/fixtures/docx', /\.docx$/),
  mail: filesIn('tests/fixtures/mail', /\.eml$/),
  feed: filesIn('tests/fixtures/feed', /\.(?:xml|rss|atom|json)$/),
  json: filesIn('tests/fixtures/json', /\.jsonl?$/),
  archives: filesIn('tests/fixtures/archives', /\.(?:zip|warc|gz)$/),
};

/** `count` copies of the files, in a new folder. */
function fill(name, files, count) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (let at = 0; at < count; at++) {
    const file = files[at % files.length];
    copyFileSync(file, join(folder, `${String(at).padStart(5, '0')}-${basename(file)}`));
  }
  return folder;
}

function read(folder) {
  const started = performance.now();
  const args = ['--import', report, cli, 'read', '--format', 'jsonl', '--quiet', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 4e9, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const ms = performance.now() - started;
  return { ms, mib: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024, lines: stdout.split('\n').length - 1 };
}

try {
  for (const [name, all] of Object.entries(formats)) {
    const files = all.filter((file) => !broken.test(basename(file)));
    if (files.length === 0) continue;
    const few = read(fill(`${name}-few`, files, files.length));
    const many = read(fill(`${name}-many`, files, files.length * each));
    const perFile = (many.ms - few.ms) / (files.length * (each - 1));
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / files.length;
    console.log(
      `${name.padEnd(9)} ${perFile.toFixed(1).padStart(6)} ms a file of ${(bytes / 1024).toFixed(0)} KB on average (${files.length} kinds)`,
    );
  }
  const all = Object.values(formats).flat();
  const { ms, mib, lines } = read(fill('mixed', all, mixed));
  console.log(`${mixed} mixed files: ${(ms / 1000).toFixed(1)} s, ${lines} lines, peak ${mib.toFixed(0)} MiB`);
} finally {
  rmSync(scratch, { recursive: true });
}
